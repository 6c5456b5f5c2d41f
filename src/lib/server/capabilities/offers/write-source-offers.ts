import { isDeepStrictEqual } from 'node:util'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { ImportCounts } from '../imports/index.ts'
import { providerKey, siteKey } from './offer-identity-rules.ts'
import { noDetails, type OfferDetails } from './offer-details-types.ts'
import type { OfferContent } from './offer-types.ts'
import {
  deleteOffers,
  insertSourceOffers,
  mergedKeys,
  offersOfSource,
  comparedKeys,
  touchSourceOffers,
  updateSourceOffers,
  type SourceRowContent,
  type StoredSourceOffer,
} from './offers-import-store.ts'
import { ensureProviders } from './providers-store.ts'
import { deleteUnusedSites, ensureSites, type PlacedSite } from './sites-store.ts'

export type FileOffer = {
  readonly externalId: string
  readonly content: OfferContent
  /** The details that the file speaks of. */
  readonly says: Partial<OfferDetails>
  readonly site: PlacedSite | null
}

type File = {
  source: string
  importRunId: number
  offers: readonly FileOffer[]
  /** Keys of rows that were refused: their offers are in the file, if not as they should be. */
  refusedIds: ReadonlySet<string>
  missing: 'keep' | 'remove'
}

/** What became of stored offers that the file no longer has. */
export type FateOfGone = 'removed' | 'kept' | 'too-many'

/** Makes the offers of a source what the file says; ids stay. Returns the counts and what the file no longer has. */
export async function writeSourceOffers(
  tx: Tx,
  municipality: Municipality,
  { source, importRunId, offers, refusedIds, missing }: File,
): Promise<ImportCounts & { gone: readonly StoredSourceOffer[]; fate: FateOfGone }> {
  const rows = await storedAround(tx, municipality, offers)
  const stored = new Map((await offersOfSource(tx, source)).map((offer) => [offer.externalId, offer]))
  const merged = await mergedKeys(tx, source)
  const added = rows.filter(({ externalId }) => !stored.has(externalId) && !merged.has(externalId))
  const known = rows.flatMap(({ externalId, content }) => {
    const before = stored.get(externalId)
    return before === undefined ? [] : [{ offerId: before.offerId, before: before.content, content }]
  })
  const changed = known.filter(({ before, content }) => !saysTheSame(before, content))
  const unchanged = known.filter(({ before, content }) => saysTheSame(before, content))
  const inFile = new Set(rows.map(({ externalId }) => externalId))
  const gone = [...stored.values()].filter(
    ({ externalId }) => !inFile.has(externalId) && !refusedIds.has(externalId),
  )

  await insertSourceOffers(tx, municipality, { source, importRunId, offers: added })
  await updateSourceOffers(tx, municipality, { importRunId, offers: changed })
  const touched = unchanged.map(({ offerId, content }) => ({
    offerId,
    lastConfirmedOn: content.lastConfirmedOn,
  }))
  await touchSourceOffers(tx, municipality, { importRunId, offers: touched })
  const fate = missing === 'keep' ? 'kept' : isTooMany(gone.length, stored.size) ? 'too-many' : 'removed'
  const removed = fate === 'removed' ? gone : []
  await deleteOffers(
    tx,
    municipality,
    removed.map(({ offerId }) => offerId),
  )
  await deleteUnusedSites(tx, municipality, sitesLeft(changed, removed))
  // What was merged into another offer is there already.
  const same = rows.length - added.length - changed.length
  return { added: added.length, changed: changed.length, unchanged: same, gone, fate }
}

/** A file that lost most of its offers is more likely cut off, or another one, than right. */
function isTooMany(gone: number, stored: number): boolean {
  return stored >= 10 && gone > stored / 2
}

/** Providers and sites of all offers, stored; the offers as rows that point to them. */
async function storedAround(tx: Tx, municipality: Municipality, offers: readonly FileOffer[]) {
  const providers = await ensureProviders(
    tx,
    municipality,
    offers.flatMap(({ content }) => content.provider ?? []),
  )
  const sites = await ensureSites(
    tx,
    municipality,
    offers.flatMap(({ site }) => site ?? []),
  )
  return offers.map(({ externalId, content, says, site }) => {
    const { provider } = content
    const providerId = provider === null ? null : (providers.get(providerKey(provider.name)) ?? null)
    const siteId = site === null ? null : (sites.get(siteKey(site)) ?? null)
    return { externalId, content: { ...content, details: says, providerId, siteId } }
  })
}

/** A newer confirmation alone is no change: a yearly file would otherwise change every offer. */
function saysTheSame(a: SourceRowContent, b: SourceRowContent): boolean {
  return (
    fingerprint(a) === fingerprint(b) && isDeepStrictEqual(detailsAfter(a, {}), detailsAfter(a, b.details))
  )
}

function detailsAfter(before: SourceRowContent, said: Partial<OfferDetails>): OfferDetails {
  return { ...noDetails, ...before.details, ...said }
}

function fingerprint(row: SourceRowContent): string {
  return JSON.stringify(
    [...comparedKeys, 'areasServed' as const].map((key) => (key === 'lastConfirmedOn' ? '' : row[key])),
  )
}

function sitesLeft(
  changed: readonly { before: SourceRowContent; content: SourceRowContent }[],
  removed: readonly StoredSourceOffer[],
): number[] {
  const before = [
    ...changed.flatMap(({ before, content }) => (before.siteId === content.siteId ? [] : [before.siteId])),
    ...removed.map(({ content }) => content.siteId),
  ]
  return [...new Set(before.filter((siteId) => siteId !== null))]
}
