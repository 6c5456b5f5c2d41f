import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { parseCell } from '../src/lib/server/platform/tables/parse-cell.ts'
import { recogniseDecimal } from '../src/lib/server/platform/tables/recognise-decimal.ts'
import { readRows, type Row } from './read-rows.ts'

export type LongTable = {
  /** Line of each row in the file, 1 = first. */
  lines: number[]
  /** Per row one code per dimension. */
  codes: string[][]
  /** Null where the cell is empty or a sign for “not shown”. */
  counts: (number | null)[]
  /** Other columns asked for, those that are there; texts as they stand. */
  texts: Record<string, string[]>
}

/**
 * Reads a long table: one row per cell, a column per dimension and one with the count.
 *
 * @param others columns to read as text if they are there
 * @returns the rows in the order of the file, or a refusal `values/…` with line and column of what is wrong
 */
export function readLongTable(
  text: string,
  {
    dimensions,
    count,
    others = [],
  }: { dimensions: readonly string[]; count: string; others?: readonly string[] },
): Outcome<LongTable> {
  const read = readRecords(text)
  if (!read.ok) return read
  const { delimiter, header, records } = read.value
  const places = new Map(header.map((name, at) => [name.trim(), at]))
  for (const column of [...dimensions, count]) {
    if (!places.has(column)) return refuse('values/column-missing', { column, present: header.join(', ') })
    if (header.filter((name) => name.trim() === column).length > 1)
      return refuse('values/column-twice', { column })
  }
  const cell = ({ cells }: Row, column: string) => cells[places.get(column) ?? -1]?.trim() ?? ''
  const { decimal } = recogniseDecimal(
    records.map((row) => [cell(row, count)]),
    delimiter === ',' ? '.' : ',',
  )
  const table: LongTable = { lines: [], codes: [], counts: [], texts: {} }
  for (const row of records) {
    const parsed = parseCell(cell(row, count), decimal)
    if (parsed.kind === 'not-a-number')
      return refuse('values/not-a-number', { line: row.line, column: count, text: cell(row, count), decimal })
    const isNothing = parsed.kind === 'sign' && parsed.sign === '–'
    table.lines.push(row.line)
    table.codes.push(dimensions.map((dimension) => cell(row, dimension)))
    table.counts.push(parsed.kind === 'number' ? parsed.value : isNothing ? 0 : null)
  }
  for (const column of others)
    if (places.has(column)) table.texts[column] = records.map((row) => cell(row, column))
  return { ok: true, value: table }
}

function readRecords(text: string): Outcome<{ delimiter: string; header: string[]; records: Row[] }> {
  const read = readRows(text)
  if (!read.ok) return read
  const { delimiter, rows } = read.value
  const [header, ...body] = rows
  const records = body.filter(({ cells }) => cells.some((own) => own.trim() !== ''))
  if (header === undefined || records.length === 0) return refuse('values/no-rows')
  if (header.cells.length < 2) return refuse('values/no-delimiter')
  return { ok: true, value: { delimiter, header: header.cells, records } }
}
