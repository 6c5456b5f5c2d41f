import { numberOf, type Column, type MapRow } from './map-view.ts'

/** The two columns that every table begins with. */
export const ownColumns = ['name', 'schluessel'] as const

const byWords = new Intl.Collator('de', { numeric: true })

export type RowOrder = { readonly column: string; readonly isDescending: boolean }

/** Reads `sortierung`; what names no column that can be ordered by is the usual order. */
export function readOrder(
  wanted: string | null,
  { columns, usualOrder }: { columns: readonly Column[]; usualOrder: string },
): RowOrder {
  const known = [...ownColumns, ...columns.filter(({ isOrdered }) => isOrdered).map(({ code }) => code)]
  const asked = toOrder(wanted ?? usualOrder)
  return known.some((code) => code === asked.column) ? asked : toOrder(usualOrder)
}

/** As `sortierung` says it. */
export function orderName({ column, isDescending }: RowOrder): string {
  return isDescending ? `-${column}` : column
}

/** Rows in order; those without a number come last either way, equal ones by name. */
export function orderRows(rows: readonly MapRow[], { column, isDescending }: RowOrder): MapRow[] {
  const turn = isDescending ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }))
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || byWords.compare(a.row.name, b.row.name)
    return turn * compare(a.key, b.key) || byWords.compare(a.row.name, b.row.name)
  })
  return keyed.map(({ row }) => row)
}

/** A table with more rows than this begins with the first ones: hundreds keep a phone busy before the map is seen. */
const MOST_AT_ONCE = 120
const FIRST_ROWS = 60

/**
 * What a table shows of its rows in order.
 * @returns `first`: how many are the first ones; null where all are shown anyway
 */
export function cutRows(
  rows: readonly MapRow[],
  wanted: 'all' | null,
): { shown: readonly MapRow[]; first: number | null } {
  const first = rows.length > MOST_AT_ONCE ? FIRST_ROWS : null
  return { shown: first === null || wanted === 'all' ? rows : rows.slice(0, first), first }
}

function toOrder(text: string): RowOrder {
  return text.startsWith('-')
    ? { column: text.slice(1), isDescending: true }
    : { column: text, isDescending: false }
}

function keyOf(row: MapRow, column: string): number | string | null {
  if (column === 'name') return row.name
  if (column === 'schluessel') return row.code
  const given = row.orders?.[column]
  if (given !== undefined) return given
  const field = row.fields[column]
  if (field === undefined) return null
  return field.kind === 'figure' ? numberOf(field.cell) : field.text === '' ? null : field.text
}

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byWords.compare(String(a), String(b))
}
