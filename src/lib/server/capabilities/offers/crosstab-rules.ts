import type { CrosstabCell } from './crosstab-store.ts'

type Amount = Pick<CrosstabCell, 'offers' | 'places'>

/** Counts as rows and columns, in the order of the keys; the key null is what has none of them. */
export type CrosstabMatrix = {
  readonly columns: readonly (string | null)[]
  readonly rows: readonly {
    readonly key: string | null
    readonly cells: readonly Amount[]
    /** Each offer once. */
    readonly total: Amount
  }[]
  readonly totals: readonly Amount[]
  readonly whole: Amount
}

const nothing: Amount = { offers: 0, places: null }

/**
 * Rows and columns without any offer stay, since where nothing is is what planners look for; the column and row of those
 * without a statement only where there are any.
 *
 * @param byRow, byColumn the same counts by one of the two, since cells do not add up
 */
export function crosstabMatrix({
  rowKeys,
  columnKeys,
  cells,
  byRow,
  byColumn,
  whole,
}: {
  rowKeys: readonly string[]
  columnKeys: readonly string[]
  cells: readonly CrosstabCell[]
  byRow: readonly CrosstabCell[]
  byColumn: readonly CrosstabCell[]
  whole: readonly CrosstabCell[]
}): CrosstabMatrix {
  const keyOf = (row: string | null, column: string | null) => JSON.stringify([row, column])
  const byKey = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]))
  const rowTotals = new Map(byRow.map((cell) => [cell.row, cell]))
  const columnTotals = new Map(byColumn.map((cell) => [cell.column, cell]))
  const withNone = (keys: readonly string[], hasNone: boolean) => (hasNone ? [...keys, null] : keys)
  const rows = withNone(rowKeys, rowTotals.has(null))
  const columns = withNone(columnKeys, columnTotals.has(null))
  return {
    columns,
    rows: rows.map((key) => ({
      key,
      cells: columns.map((column) => byKey.get(keyOf(key, column)) ?? nothing),
      total: rowTotals.get(key) ?? nothing,
    })),
    totals: columns.map((column) => columnTotals.get(column) ?? nothing),
    whole: whole[0] ?? nothing,
  }
}
