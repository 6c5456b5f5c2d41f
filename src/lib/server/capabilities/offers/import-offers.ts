import type { ImportContext, ImportSession, SourceRow } from '../imports/index.ts'
import { areaIdsByCode } from './areas-served.ts'
import { findSiteAreas } from './find-site-areas.ts'
import type { OfferDetails } from './offer-details-types.ts'
import type { OfferContent } from './offer-types.ts'
import type { OffersImportDefinition } from './offers-import-definition.ts'
import { meaningOf, readOfferRow, type ReadingContext } from './offers-import-rules.ts'
import { currentDate, waitForOtherImports } from './offers-import-store.ts'
import { writeSourceOffers, type FateOfGone, type FileOffer } from './write-source-offers.ts'

/** Opens one run over one file of offers. */
export async function openOffersImport(
  definition: OffersImportDefinition,
  context: ImportContext,
): Promise<ImportSession> {
  const { tx, municipality, decimal } = context
  const today = await currentDate(tx)
  const areas =
    definition.columns.areasServed === undefined ? new Map() : await areaIdsByCode(tx, municipality, today)
  return new OffersImport(context, { definition, decimal, today, areaIdsByCode: areas })
}

type TakenOffer = { line: number; externalId: string; content: OfferContent; says: Partial<OfferDetails> }

class OffersImport implements ImportSession {
  readonly #context: ImportContext
  readonly #reading: ReadingContext
  readonly #taken: TakenOffer[] = []
  readonly #lineOfId = new Map<string, number>()
  readonly #refusedIds = new Set<string>()

  constructor(context: ImportContext, reading: ReadingContext) {
    this.#context = context
    this.#reading = reading
  }

  async take(rows: SourceRow[]): Promise<void> {
    for (const row of rows) this.#takeRow(row)
  }

  async finish() {
    const { tx, municipality, importRunId } = this.#context
    const { definition } = this.#reading
    await waitForOtherImports(tx, municipality)
    const { gone, fate, ...counts } = await writeSourceOffers(tx, municipality, {
      source: definition.source,
      importRunId,
      offers: await this.#placed(),
      refusedIds: this.#refusedIds,
      missing: this.#context.preview === true ? 'keep' : definition.missing,
    })
    // The first rows of a file say nothing about what it no longer has.
    if (gone.length > 0 && this.#context.preview !== true) this.#tellGone(gone, fate)
    return fate === 'removed' ? { ...counts, vanished: gone.length } : counts
  }

  #takeRow(row: SourceRow): void {
    const reading = readOfferRow(row, this.#reading)
    for (const issue of reading.issues) this.#context.report(issue)
    if (reading.kind === 'skipped') return
    const { externalId } = reading
    const firstLine = this.#lineOfId.get(externalId)
    if (reading.kind === 'refused') this.#refusedIds.add(externalId)
    else if (firstLine === undefined) {
      const { content, says } = reading
      this.#taken.push({ line: row.line, externalId, content, says })
      this.#context.show?.({ line: row.line, means: meaningOf(content) })
    } else this.#refuseDouble(row.line, externalId, firstLine)
    if (firstLine === undefined) this.#lineOfId.set(externalId, row.line)
  }

  #refuseDouble(line: number, externalId: string, firstLine: number): void {
    const { externalId: column } = this.#reading.definition.columns
    this.#context.report({
      line,
      code: column === undefined ? 'offers/double-row' : 'offers/double-external-id',
      details: { value: externalId, firstLine },
      weight: 'refused',
      ...(column === undefined ? {} : { column }),
    })
  }

  async #placed(): Promise<FileOffer[]> {
    const { tx, municipality } = this.#context
    const places = this.#taken.map(({ content }) => content.place ?? nowhere)
    const sites = await findSiteAreas(tx, municipality, { places, date: this.#reading.today })
    return this.#taken.map(({ line, externalId, content, says }, position) => {
      const site = content.place === null ? null : (sites[position] ?? null)
      if (site !== null && site.longitude !== null && site.latitude !== null && site.areaId === null)
        this.#context.report({
          line,
          code: 'offers/outside-municipality',
          details: { longitude: site.longitude, latitude: site.latitude },
          weight: 'noted',
        })
      return { externalId, content, says, site }
    })
  }

  #tellGone(gone: readonly { name: string }[], fate: FateOfGone): void {
    const names = gone.slice(0, 5).map(({ name }) => name)
    this.#context.report({
      line: 0,
      code: fates[fate],
      details: { count: gone.length, examples: names.join('; ') },
      weight: fate === 'too-many' ? 'refused' : 'noted',
    })
  }
}

const fates: Record<FateOfGone, string> = {
  removed: 'offers/gone-removed',
  kept: 'offers/gone-kept',
  'too-many': 'offers/gone-too-many',
}

const nowhere = { street: '', postalCode: '', town: '', longitude: null, latitude: null }
