import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { readRows, type Row } from './read-rows.ts'
import { readTextFile } from './read-text-file.ts'

export type NamedTable = {
  file: string
  /** Names of the columns asked for, as they stand in the file. */
  columns: string[]
  /** Cells of those columns, trimmed; rows of nothing are left out. */
  rows: Row[]
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
  const read = readRows(text.value)
  if (!read.ok) return refuse(read.refusal.code, { ...read.refusal.details, file })
  const [header, ...body] = read.value.rows
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
