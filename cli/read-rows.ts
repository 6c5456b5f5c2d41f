import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { recogniseDelimiter } from '../src/lib/server/platform/tables/recognise-delimiter.ts'
import type { Delimiter } from '../src/lib/server/platform/tables/table-types.ts'

export type Row = { line: number; cells: string[] }

const SAMPLE_CHARACTERS = 100_000

/**
 * Reads a CSV file whose rows all have as many cells as the first; empty lines are passed over.
 *
 * @returns all rows with their lines (1 = first), or a refusal `values/quotes-broken` or `values/cells-do-not-fit` with the line
 */
export function readRows(text: string): Outcome<{ delimiter: Delimiter; rows: Row[] }> {
  const delimiter = recogniseDelimiter(text.slice(0, SAMPLE_CHARACTERS))
  const rows: Row[] = []
  try {
    parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines'] ?? 1)
    if (error.code !== 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
      return refuse('values/quotes-broken', { line })
    return refuse('values/cells-do-not-fit', { line, expected: rows[0]?.cells.length ?? 0, delimiter })
  }
  return { ok: true, value: { delimiter, rows } }
}
