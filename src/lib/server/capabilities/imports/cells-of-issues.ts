import type { SourceRow } from '../../platform/tables/source-row.ts'
import type { ImportIssue } from './import-target.ts'

const LONGEST_CELL = 500

/** Adds to what is reported on a batch of rows what the cell in question says, so that it can be put right. */
export function cellsOfIssues() {
  let rows: readonly SourceRow[] = []
  return {
    /** @param batch in ascending order of lines */
    now: (batch: readonly SourceRow[]) => void (rows = batch),
    withCell(issue: ImportIssue): ImportIssue {
      const { line, column, weight } = issue
      if (weight !== 'refused' || column === undefined) return issue
      const cell = rowAt(rows, line)?.cells[column]
      return cell === undefined || cell.length > LONGEST_CELL ? issue : { ...issue, cell }
    },
  }
}

function rowAt(rows: readonly SourceRow[], line: number): SourceRow | undefined {
  let [low, high] = [0, rows.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const row = rows[middle]
    if (row === undefined || row.line === line) return row
    if (row.line < line) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
