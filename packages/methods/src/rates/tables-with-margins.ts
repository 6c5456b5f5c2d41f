/**
 * The probability, by chance alone, of tables with these sums that `isCounted` says yes to: all of them are looked at, row by row.
 *
 * @param most tables to look at
 * @returns null where there are more than `most`
 *
 * A table has the probability Π rows! · Π columns! ÷ (total! · Π cells!).
 */
export function tablesWithMargins({
  rows,
  columns,
  most,
  isCounted,
}: {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly most: number
  readonly isCounted: (table: readonly (readonly number[])[]) => boolean
}): number | null {
  const total = rows.reduce((a, b) => a + b, 0)
  const logFactorial = logFactorials(total)
  const of = (count: number) => logFactorial[count]!
  const fixed =
    rows.reduce((sum, row) => sum + of(row), 0) +
    columns.reduce((sum, column) => sum + of(column), 0) -
    of(total)
  const table = rows.map(() => columns.map(() => 0))
  const left = [...columns]
  let looked = 0
  let probability = 0
  const isDone = fill(0, 0, rows[0] ?? 0, fixed)
  return isDone ? probability : null

  /** Fills the row from this column on, then the rows below it; false = there are too many. */
  function fill(row: number, column: number, open: number, log: number): boolean {
    if (row === rows.length) {
      if (++looked > most) return false
      if (isCounted(table)) probability += Math.exp(log)
      return true
    }
    const line = table[row]!
    const isLastColumn = column === columns.length - 1
    // The last row takes what is left, the last column what the row still needs.
    const least = row === rows.length - 1 ? left[column]! : isLastColumn ? open : 0
    const greatest = Math.min(open, left[column]!)
    for (let count = least; count <= greatest; count++) {
      line[column] = count
      left[column]! -= count
      const next = log - of(count)
      const goesOn = isLastColumn
        ? fill(row + 1, 0, rows[row + 1] ?? 0, next)
        : fill(row, column + 1, open - count, next)
      left[column]! += count
      if (!goesOn) return false
    }
    return true
  }
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1)
  for (let count = 2; count <= most; count++) logs[count] = logs[count - 1]! + Math.log(count)
  return logs
}
