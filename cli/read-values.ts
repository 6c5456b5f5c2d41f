import { parseCell, type ParsedCell } from '../src/lib/server/platform/tables/parse-cell.ts'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { recogniseDecimal } from '../src/lib/server/platform/tables/recognise-decimal.ts'
import type { Decimal, Delimiter } from '../src/lib/server/platform/tables/table-types.ts'
import { readRows, type Row } from './read-rows.ts'

export type ValuesRequest = {
  /** Read as numbers: official signs and empty cells are missing, except `–`, which means exactly zero. */
  numeric: readonly string[]
  /** Read as they stand; an empty cell is missing. */
  textual: readonly string[]
  /** Column with the area codes; undefined = the first, or the first whose values differ. */
  area?: string | undefined
  /** Decimal mark; undefined = recognised from the cells. */
  decimal?: Decimal | undefined
}

export type ValuesTable = {
  /** Name of the column that the area codes came from. */
  areaColumn: string
  areaColumnIsFirst: boolean
  areas: string[]
  columns: Record<string, (number | string | null)[]>
}

/**
 * Reads a CSV file of values, one row per area, `,` or `;` between the cells.
 *
 * @returns the requested columns, in the order of the file; or a refusal with the line (1 = first) and the column of
 *   the first thing that is wrong: codes `values/…`
 */
export function readValues(text: string, request: ValuesRequest): Outcome<ValuesTable> {
  const wanted = [
    ...request.numeric,
    ...request.textual,
    ...(request.area === undefined ? [] : [request.area]),
  ]
  const read = readRows(text)
  if (!read.ok) return read
  const { delimiter, rows } = read.value
  const [header, ...body] = rows
  const records = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (header !== undefined && header.cells.length < 2) return refuse('values/no-delimiter')
  if (header === undefined || records.length === 0) return refuse('values/no-rows')

  const places = placesOf(header.cells, wanted)
  if (!places.ok) return places
  const areas = readAreas({
    header: header.cells,
    records,
    taken: new Set(places.value.values()),
    given: request.area,
  })
  if (!areas.ok) return areas
  const columns = readColumns({ records, places: places.value, request, delimiter })
  return columns.ok ? { ok: true, value: { ...areas.value, columns: columns.value } } : columns
}

function placesOf(header: readonly string[], wanted: readonly string[]): Outcome<Map<string, number>> {
  const names = header.map((name) => name.trim())
  const places = new Map<string, number>()
  for (const column of wanted) {
    const place = names.indexOf(column)
    if (place < 0) return refuse('values/column-missing', { column, present: names.join(', ') })
    if (names.indexOf(column, place + 1) >= 0) return refuse('values/column-twice', { column })
    places.set(column, place)
  }
  return { ok: true, value: places }
}

function readAreas({
  header,
  records,
  taken,
  given,
}: {
  header: readonly string[]
  records: readonly Row[]
  /** Places of columns that the spec needs. */
  taken: ReadonlySet<number>
  given: string | undefined
}): Outcome<Omit<ValuesTable, 'columns'>> {
  const named = header.findIndex((name) => name.trim() === given)
  const place = given === undefined ? areaPlace(records, taken) : named
  const column = header[place]?.trim() ?? ''
  const areas: string[] = []
  const lineOf = new Map<string, number>()
  for (const { line, cells } of records) {
    const area = cells[place]?.trim() ?? ''
    if (area === '') return refuse('values/area-missing', { line, column })
    const earlier = lineOf.get(area)
    if (earlier !== undefined) return refuse('values/area-twice', { line, column, area, earlier })
    lineOf.set(area, line)
    areas.push(area)
  }
  return { ok: true, value: { areaColumn: column, areaColumnIsFirst: place === 0, areas } }
}

/** The first column; but a period or the like, the same in every row, may stand before the area code. */
function areaPlace(records: readonly Row[], taken: ReadonlySet<number>): number {
  const first = records[0]?.cells ?? []
  const varying = first.findIndex((cell, at) => records.some(({ cells }) => cells[at] !== cell))
  return varying < 0 || taken.has(varying) ? 0 : varying
}

function readColumns({
  records,
  places,
  request,
  delimiter,
}: {
  records: readonly Row[]
  places: ReadonlyMap<string, number>
  request: ValuesRequest
  delimiter: Delimiter
}): Outcome<ValuesTable['columns']> {
  const columns: ValuesTable['columns'] = {}
  for (const column of request.textual) {
    columns[column] = records.map(({ cells }) => cells[places.get(column) ?? -1]?.trim() || null)
  }
  const numericPlaces = request.numeric.map((column) => places.get(column) ?? -1)
  const textOf = ({ cells }: Row, position: number) => cells[numericPlaces[position] ?? -1]?.trim() ?? ''
  const shown = recogniseDecimal(
    records.map((row) => request.numeric.map((_, position) => textOf(row, position))),
    delimiter === ',' ? '.' : ',',
  )
  const decimal = request.decimal ?? shown.decimal
  const mustBeClear = request.decimal === undefined && !shown.shown
  for (const [position, column] of request.numeric.entries()) {
    const numbers: (number | null)[] = []
    for (const row of records) {
      const text = textOf(row, position)
      const { line } = row
      const cell = parseCell(text, decimal)
      if (cell.kind === 'not-a-number') return refuse('values/not-a-number', { line, column, text, decimal })
      if (mustBeClear && isUnclear(text, decimal))
        return refuse('values/decimal-unclear', { line, column, text })
      numbers.push(numberOf(cell))
    }
    columns[column] = numbers
  }
  return { ok: true, value: columns }
}

/**
 * Where no cell shows the decimal mark, it is taken from the delimiter. Semicolons speak for decimal commas, but then
 * 1.234 could be a thousand or a bit more than one, and nobody should guess.
 */
function isUnclear(text: string, decimal: Decimal): boolean {
  return decimal === ',' && text.includes('.') && parseCell(text, '.').kind === 'number'
}

function numberOf(cell: ParsedCell): number | null {
  if (cell.kind === 'number') return cell.value
  return cell.kind === 'sign' && cell.sign === '–' ? 0 : null
}
