import { field, lifePhaseStep, standard } from '@gelingen/catalogue'
import type { FieldCode, LifePhaseStepCode, StandardCode } from '@gelingen/catalogue'
import type { RequestHandler } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  exportColumns,
  exportOffers,
  parseOfferFilter,
  type ExportRow,
} from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { csvAnswer, type CsvCell } from '#lib/server/csv-answer.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { listAddress } from '../list-address.ts'

/** All offers that the address filters, under headings that an import recognises again. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  const texts = messages(locale)
  const rows = await inWorkspace(event, 'offers.read', async (tx, municipality) => {
    const directory = await areaDirectory(tx, municipality, today)
    const address = listAddress(event.url.searchParams, (code, level) => directory.find(code, level)?.areaId)
    return exportOffers(tx, parseOfferFilter(address, today).filter)
  })
  return csvAnswer({
    header: exportColumns.map((column) => texts.offers.fieldNames[column]),
    rows: rows.map((row) => exportColumns.map((column) => cellOf(row, column, locale))),
    fileName: `${texts.offersPages.file}-${event.params.municipality}-${today}`,
  })
}

/** Codes of the catalogue become their names, which an import reads as well. */
function cellOf(row: ExportRow, column: keyof ExportRow, locale: Locale): CsvCell {
  const cell = row[column]
  const texts = messages(locale).offersPages.offer
  if (typeof cell === 'boolean') return cell ? texts.yes : texts.no
  const nameOf = names[column]
  if (nameOf === undefined || typeof cell !== 'string' || cell === '') return cell
  return cell
    .split('; ')
    .map((code) => nameOf(code, locale))
    .join('; ')
}

// What is stored are codes of the catalogue: import and form take no others.
const names: { readonly [column in keyof ExportRow]?: (code: string, locale: Locale) => string } = {
  steps: (code, locale) => lifePhaseStep(code as LifePhaseStepCode).name[locale],
  fields: (code, locale) => field(code as FieldCode).name[locale],
  standards: (code, locale) => standard(code as StandardCode).name[locale],
}
