/** A matrix of cells as one row after the other. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly cells: Float64Array }

/** Logarithms of the factors of rows and columns; −Infinity for a row or column with nothing to get. */
export type Scaling = { readonly row: Float64Array; readonly column: Float64Array }

/** Where weights of 0 stand in the way this never ends; then the transfers afterwards do the rest. */
const MOST_SWEEPS = 1000

/**
 * Factors for rows and columns so that weight × row factor × column factor adds up to the totals, as nearly as
 * floating point and the weights of 0 allow (iterative proportional fitting).
 */
export function scaleToTotals(
  { rows, columns, cells }: Matrix,
  rowTotals: Float64Array,
  columnTotals: Float64Array,
): Scaling {
  const row = new Float64Array(rows).fill(1)
  const column = Float64Array.from(columnTotals, (total) => (total > 0 ? 1 : 0))
  const columnSums = new Float64Array(columns)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let off = 0
    columnSums.fill(0)
    for (let i = 0; i < rows; i++) {
      let sum = 0
      for (let j = 0; j < columns; j++) sum += cells[i * columns + j]! * column[j]!
      row[i] = sum > 0 ? rowTotals[i]! / sum : 0
      for (let j = 0; j < columns; j++) columnSums[j]! += cells[i * columns + j]! * column[j]! * row[i]!
    }
    for (let j = 0; j < columns; j++) {
      const sum = columnSums[j]!
      if (sum === 0) continue
      off += Math.abs(columnTotals[j]! - sum)
      column[j]! *= columnTotals[j]! / sum
    }
    if (off < 0.25) break
  }
  return { row: row.map(Math.log), column: column.map(Math.log) }
}
