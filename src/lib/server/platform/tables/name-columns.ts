import { refuse, type Outcome } from '../refusal.ts'
import type { TextRecord } from './csv-records.ts'
import { mostFrequent } from './recognise-delimiter.ts'
import { underGroups } from './header-of-several-lines.ts'

/** The names of the columns, and where the rows below them begin. */
export type Header = TextRecord & {
  /** The last line that belongs to the names; they may stand in several, one under the other. */
  lastLine: number
  /** What stands above the names: title, state, source. */
  titles: string[]
}

/**
 * Finds the line with the column names: the given one, else the first that has a name for at least half of the columns, so
 * that titles and sources above a table are passed over. Names that stand in several lines (an indicator over its years)
 * become one.
 *
 * @param records the first non-blank records of the file
 */
export function findHeader(records: readonly TextRecord[], headerLine?: number): Outcome<Header> {
  if (records.length === 0) return refuse('tables/empty')
  if (headerLine !== undefined) {
    const given = records.findIndex(({ line }) => line === headerLine)
    return given === -1
      ? refuse('tables/no-such-line', { line: headerLine })
      : { ok: true, value: headerAt(records, given) }
  }
  const width = mostFrequent(records.map(({ cells }) => cells.length))
  const enough = Math.max(1, Math.min(2, width), width / 2)
  const found = records.findIndex(({ cells }) => cells.filter(isFilled).length >= enough)
  return { ok: true, value: headerAt(records, Math.max(found, 0)) }
}

function headerAt(records: readonly TextRecord[], found: number): Header {
  const { first, last, cells } = underGroups(records, found)
  const { line = 1 } = records[first] ?? {}
  const titles = records.slice(0, first).flatMap((above) => above.cells.map((cell) => cell.trim()))
  return { line, lastLine: records[last]?.line ?? line, cells, titles: titles.filter(isFilled) }
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
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
