import {
  accessibilityFeatures,
  fields,
  lifePhaseSteps,
  spokenLanguages,
  standards,
  targetGroups,
} from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  exportColumns,
  exportOffers,
  type ExportColumn,
  type ExportRow,
} from '#lib/server/capabilities/offers/index.ts'
import type { DataCell, DataColumn, Shape } from '#lib/server/platform/downloads/index.ts'
import { scheduleText } from '#lib/ui/offers/schedule-text.ts'
import { areaDirectory } from '../gebiete/area-directory.ts'
import type { ReadTable } from '../table.ts'
import { listAddress } from './list-address.ts'
import { seesPlanning } from './sees-planning.ts'
import { wantedOffers } from './wanted-offers.ts'

/** All offers that the address filters, where their sites lie, under headings that an import recognises again. */
export const offersTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const texts = messages(locale)
  const directory = await areaDirectory(tx, municipality, today)
  const wanted = listAddress(address, (code, level) => directory.find(code, level)?.areaId)
  const withPlanning = seesPlanning(municipality.role)
  const columns = exportColumns.filter((column) => withPlanning || column !== 'fundingEnds')
  const { filter } = await wantedOffers(tx, municipality, { address: wanted, today })
  const rows = await exportOffers(tx, filter, { withPlanning })
  return {
    name: `${texts.offersPages.file} ${municipality.slug} ${today}`,
    title: texts.offersPages.title,
    columns: columns.map((column) => columnOf(column, texts.offers.fieldNames[column])),
    rows: rows.map((row) => columns.map((column) => cellOf(row, column, locale))),
    notes: [],
    source: [...new Set(rows.map(({ source }) => source).filter((one) => one !== null && one !== ''))].join(
      '; ',
    ),
    shapes: rows.map(pointOf),
  }
}

const numbers: ReadonlySet<ExportColumn> = new Set([
  'longitude',
  'latitude',
  'ageFromMonths',
  'ageToMonths',
  'capacity',
  'placesFree',
])

function columnOf(column: ExportColumn, title: string): DataColumn {
  // Names for programs have no capital letters.
  const code = column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return { code, title, kind: numbers.has(column) ? 'number' : 'text' }
}

/** Codes become their names, which an import reads as well. */
function cellOf(row: ExportRow, column: ExportColumn, locale: Locale): DataCell {
  if (column === 'schedules') return row.schedules.map((one) => scheduleText(one, locale)).join('; ')
  const cell = row[column]
  const texts = messages(locale).offersPages.offer
  if (typeof cell === 'boolean') return cell ? texts.yes : texts.no
  if (typeof cell === 'number') return { kind: 'value', value: cell }
  const nameOf = namesOf(column, locale)
  if (nameOf === undefined || cell === null || cell === '') return cell
  return cell
    .split('; ')
    .map((code) => nameOf(code) ?? code)
    .join('; ')
}

function pointOf({ longitude, latitude }: ExportRow): Shape | null {
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null
  return { type: 'Point', coordinates: [longitude, latitude] }
}

const lists = {
  steps: lifePhaseSteps,
  fields,
  standards,
  targetGroups,
  languages: spokenLanguages,
  accessibility: accessibilityFeatures,
}

/** The names of the codes that stand in a column; undefined = it holds no codes. */
function namesOf(column: ExportColumn, locale: Locale): ((code: string) => string | undefined) | undefined {
  const { offerForm } = messages(locale)
  const choices: { readonly [column in ExportColumn]?: Readonly<Record<string, string>> } = {
    costKind: offerForm.costKinds,
    registration: offerForm.registration,
    delivery: offerForm.delivery,
  }
  const choice = choices[column]
  if (choice !== undefined) return (code) => choice[code]
  if (!(column in lists)) return undefined
  const entries = lists[column as keyof typeof lists] // it is one of them, as was just asked
  return (code) => entries.find((entry) => entry.code === code)?.name[locale]
}
