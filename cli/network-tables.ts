import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { recogniseDelimiter } from '../src/lib/server/platform/tables/recognise-delimiter.ts'
import { readTextFile } from './read-text-file.ts'

export type NamedRow = { line: number; cells: string[] }

export type NamedTable = {
  file: string
  /** Names of the columns asked for, as they stand in the file. */
  columns: string[]
  /** Cells of those columns, trimmed; rows of nothing are left out. */
  rows: NamedRow[]
}

/**
 * Reads some columns of a CSV file in which the same key may stand in many rows.
 *
 * @param columns each a name, or a place from 0 where the user named none
 */
export async function readNamedTable(
  file: string,
  columns: readonly (string | number)[],
): Promise<Outcome<NamedTable>> {
  const text = await readTextFile(file)
  if (!text.ok) return text
  const rows = readRows(text.value, file)
  if (!rows.ok) return rows
  const [header, ...body] = rows.value
  const names = (header?.cells ?? []).map((name) => name.trim())
  if (names.length < 2) return refuse('values/no-delimiter', { file })
  const places: number[] = []
  for (const column of columns) {
    const place = typeof column === 'number' ? column : names.indexOf(column)
    if (typeof column === 'string' && place < 0)
      return refuse('values/column-missing', { file, column, present: names.join(', ') })
    if (typeof column === 'string' && names.indexOf(column, place + 1) >= 0)
      return refuse('values/column-twice', { file, column })
    places.push(place)
  }
  const records = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (records.length === 0) return refuse('values/no-rows', { file })
  return {
    ok: true,
    value: {
      file,
      columns: places.map((place) => names[place] ?? ''),
      rows: records.map(({ line, cells }) => ({
        line,
        cells: places.map((place) => cells[place]?.trim() ?? ''),
      })),
    },
  }
}

const SAMPLE_CHARACTERS = 100_000

function readRows(text: string, file: string): Outcome<NamedRow[]> {
  const delimiter = recogniseDelimiter(text.slice(0, SAMPLE_CHARACTERS))
  const rows: NamedRow[] = []
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
      return refuse('values/quotes-broken', { file, line })
    return refuse('values/cells-do-not-fit', {
      file,
      line,
      expected: rows[0]?.cells.length ?? 0,
      delimiter,
    })
  }
  return { ok: true, value: rows }
}
