import { refuse, type Outcome } from '../refusal.ts'
import type { TextRecord } from './csv-records.ts'
import { mostFrequent } from './recognise-delimiter.ts'

/**
 * Finds the line with the column names: the given one, else the first that has a name for at least half of the columns, so
 * that titles and sources above a table are passed over.
 *
 * @param records the first non-blank records of the file
 */
export function findHeader(records: readonly TextRecord[], headerLine?: number): Outcome<TextRecord> {
  if (records.length === 0) return refuse('tables/empty')
  if (headerLine !== undefined) {
    const given = records.find(({ line }) => line === headerLine)
    return given === undefined
      ? refuse('tables/no-such-line', { line: headerLine })
      : { ok: true, value: given }
  }
  const width = mostFrequent(records.map(({ cells }) => cells.length))
  const enough = Math.max(1, Math.min(2, width), width / 2)
  const found = records.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= enough)
  return { ok: true, value: found ?? records[0] ?? { line: 1, cells: [] } }
}

/**
 * Turns the cells of the header into names: blanks and line breaks inside become one blank, a column without a name is called
 * by its place, `#3`.
 *
 * @returns refusal `tables/column-twice`
 */
export function nameColumns(header: TextRecord): Outcome<string[]> {
  const names = header.cells.map(
    (cell, place) => cell.normalize('NFC').replace(/\s+/g, ' ').trim() || `#${place + 1}`,
  )
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) return refuse('tables/column-twice', { column: name, line: header.line })
    seen.add(name)
  }
  return { ok: true, value: names }
}

/** A row under its columns, or what keeps it from being one. */
export function rowUnderColumns(
  columns: readonly string[],
  cells: readonly string[],
): Record<string, string> | 'too-long' {
  const row: Record<string, string> = {}
  for (let place = 0; place < columns.length; place += 1) row[columns[place] ?? ''] = cells[place] ?? ''
  for (let place = columns.length; place < cells.length; place += 1) {
    if (cells[place]?.trim() !== '') return 'too-long'
  }
  return row
}
