import { messages, type Locale } from '#lib/messages/index.ts'
import type { DataCell, DataColumn } from '#lib/server/platform/downloads/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { textColumn, type PageTable, type ReadTable } from '../table.ts'
import { parseMapQuery } from './map-query.ts'
import type { Field, MapRow, MapView } from './map-view.ts'
import { orderRows } from './order-rows.ts'
import { readMapPage, type MapPage } from './read-map-page.ts'

/** What the map shows, in the order of its table; null where it shows nothing. */
export const mapTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const page = await readMapPage(tx, municipality, { query: parseMapQuery(address), locale, today })
  const { view, order } = page
  return view === null || order === null ? null : tableOfView({ ...page, view, order }, locale)
}

type ShownMap = Pick<MapPage, 'level' | 'query' | 'place'> & {
  readonly view: MapView
  readonly order: NonNullable<MapPage['order']>
}

/** Figures rounded as the page has them, signs as signs. */
function tableOfView({ view, order, level, query, place }: ShownMap, locale: Locale): PageTable {
  const { map, downloads } = messages(locale)
  const rows = orderRows(view.rows, order)
  const facts = view.facts.filter(({ href }) => href === undefined)
  return {
    name: [view.title, level?.name, query.period].filter((part) => part != null).join(' '),
    title: [view.title, level?.name, whenOf({ view, query }, locale)].filter(Boolean).join(', '),
    columns: [
      textColumn('schluessel', map.table.code),
      textColumn('name', map.table.area),
      ...columnsOf(view, rows),
    ],
    rows: rows.map(({ code, name, fields }) => [
      code,
      name,
      ...view.columns.map((column) => cellOf(fields[column.code])),
    ]),
    notes: [{ term: downloads.notes.level, text: level?.name ?? '' }, ...facts],
    source: facts.find(({ term }) => term === map.facts.source)?.text ?? '',
    cube: {
      dimensions: [
        {
          code: 'gebiet',
          title: map.table.area,
          role: 'geo',
          of: { keyColumns: ['schluessel'], nameColumn: 'name' },
        },
        {
          code: 'zeitraum',
          title: map.facts.period,
          role: 'time',
          of: { key: query.period ?? view.areasOn, name: whenOf({ view, query }, locale) },
        },
      ],
    },
    ...(place !== null && {
      areas: {
        areaLevelId: place.areaLevelId,
        date: view.areasOn,
        ofRows: rows.map(({ areaId }) => areaId),
      },
    }),
  }
}

/** The period, or the day on which it stands: a file is read later than a page. */
export function whenOf({ view, query }: Pick<ShownMap, 'view' | 'query'>, locale: Locale): string {
  return query.period === null ? formatDate(view.areasOn, locale) : view.lead
}

/** A column in which no row has a figure is one of words: a span of ranks. */
export function columnsOf({ columns }: Pick<MapView, 'columns'>, rows: readonly MapRow[]): DataColumn[] {
  return columns.map(({ code, title, isNumber }) => {
    const found = rows.map(({ fields }) => fields[code]).find((one) => one?.kind === 'figure')
    const unit = found?.kind === 'figure' ? found.unitSign : null
    return {
      code: code.replaceAll('-', '_'),
      title,
      kind: isNumber && found !== undefined ? 'number' : 'text',
      unit,
    }
  })
}

export function cellOf(field: Field | undefined): DataCell {
  if (field === undefined) return null
  if (field.kind === 'text') return field.text
  return field.cell.kind === 'sign' ? field.cell : { ...field.cell, decimals: field.decimals }
}
