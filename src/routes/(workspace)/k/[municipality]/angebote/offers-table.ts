import { field, lifePhaseStep, standard } from '@gelingen/catalogue'
import type { FieldCode, LifePhaseStepCode, StandardCode } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  exportColumns,
  exportOffers,
  parseOfferFilter,
  type ExportRow,
} from '#lib/server/capabilities/offers/index.ts'
import type { CsvCell } from '#lib/server/platform/tables/csv-answer.ts'
import { areaDirectory } from '../gebiete/area-directory.ts'
import type { ReadTable } from '../table.ts'
import { listAddress } from './list-address.ts'

/** All offers that the address filters, under headings that an import recognises again. */
export const offersTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const texts = messages(locale)
  const directory = await areaDirectory(tx, municipality, today)
  const wanted = listAddress(address, (code, level) => directory.find(code, level)?.areaId)
  const rows = await exportOffers(tx, parseOfferFilter(wanted, today).filter)
  return {
    name: `${texts.offersPages.file} ${municipality.slug} ${today}`,
    records: [
      exportColumns.map((column) => texts.offers.fieldNames[column]),
      ...rows.map((row) => exportColumns.map((column) => cellOf(row, column, locale))),
    ],
  }
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
