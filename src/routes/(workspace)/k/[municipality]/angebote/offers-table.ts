import { field, lifePhaseStep, standard } from '@gelingen/catalogue'
import type { FieldCode, LifePhaseStepCode, StandardCode } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { exportColumns, exportOffers, type ExportRow } from '#lib/server/capabilities/offers/index.ts'
import type { DataCell, DataColumn, Shape } from '#lib/server/platform/downloads/index.ts'
import { areaDirectory } from '../gebiete/area-directory.ts'
import type { ReadTable } from '../table.ts'
import { listAddress } from './list-address.ts'
import { wantedOffers } from './wanted-offers.ts'

/** All offers that the address filters, where their sites lie, under headings that an import recognises again. */
export const offersTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const texts = messages(locale)
  const directory = await areaDirectory(tx, municipality, today)
  const wanted = listAddress(address, (code, level) => directory.find(code, level)?.areaId)
  const { filter } = await wantedOffers(tx, municipality, { address: wanted, today })
  const rows = await exportOffers(tx, filter)
  return {
    name: `${texts.offersPages.file} ${municipality.slug} ${today}`,
    title: texts.offersPages.title,
    columns: exportColumns.map((column) => columnOf(column, texts.offers.fieldNames[column])),
    rows: rows.map((row) => exportColumns.map((column) => cellOf(row, column, locale))),
    notes: [],
    source: [...new Set(rows.map(({ source }) => source).filter((one) => one !== null && one !== ''))].join(
      '; ',
    ),
    shapes: rows.map(pointOf),
  }
}

const numbers: ReadonlySet<keyof ExportRow> = new Set([
  'longitude',
  'latitude',
  'ageFromMonths',
  'ageToMonths',
  'capacity',
])

function columnOf(column: keyof ExportRow, title: string): DataColumn {
  // Names for programs have no capital letters.
  const code = column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return { code, title, kind: numbers.has(column) ? 'number' : 'text' }
}

/** Codes of the catalogue become their names, which an import reads as well. */
function cellOf(row: ExportRow, column: keyof ExportRow, locale: Locale): DataCell {
  const cell = row[column]
  const texts = messages(locale).offersPages.offer
  if (typeof cell === 'boolean') return cell ? texts.yes : texts.no
  if (typeof cell === 'number') return { kind: 'value', value: cell }
  const nameOf = names[column]
  if (nameOf === undefined || cell === null || cell === '') return cell
  return cell
    .split('; ')
    .map((code) => nameOf(code, locale))
    .join('; ')
}

function pointOf({ longitude, latitude }: ExportRow): Shape | null {
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null
  return { type: 'Point', coordinates: [longitude, latitude] }
}

// What is stored are codes of the catalogue: import and form take no others.
const names: { readonly [column in keyof ExportRow]?: (code: string, locale: Locale) => string } = {
  steps: (code, locale) => lifePhaseStep(code as LifePhaseStepCode).name[locale],
  fields: (code, locale) => field(code as FieldCode).name[locale],
  standards: (code, locale) => standard(code as StandardCode).name[locale],
}
