import { refuse, type Outcome } from '../refusal.ts'
import { findHeader, nameColumns } from './name-columns.ts'
import { parseCell } from './parse-cell.ts'
import type { TableReading } from './table-types.ts'
import { isFilled, NumberText, readSheetLines, textOf, type SheetLine } from './workbook-cells.ts'
import type { WorkbookParts } from './workbook-parts.ts'
import { percentCells } from './workbook-percents.ts'

const SAMPLE_LINES = 5000

/** The table that a sheet holds. */
export type SheetTable = {
  sheet: string
  headerLine: number
  titles: string[]
  columns: string[]
  body: SheetLine[]
}

/** Reads a sheet: what stands above the names are titles, what stands alone in its line below the rows are remarks. */
export async function readSheetTable({
  path,
  workbook,
  sheet,
  reading,
}: {
  path: string
  workbook: WorkbookParts
  sheet: string
  reading: TableReading
}): Promise<Outcome<SheetTable>> {
  const showsPercent = await percentCells(workbook, sheet)
  const lines = await readSheetLines(path, workbook.sheets.indexOf(sheet) + 1, showsPercent)
  if (lines === undefined) return refuse('tables/not-a-workbook')
  const texts = lines
    .slice(0, SAMPLE_LINES)
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => textOf(cell, '.')) }))
  const header = findHeader(texts, reading.headerLine)
  if (!header.ok) return header
  const columns = nameColumns(header.value)
  if (!columns.ok) return columns
  const { line: headerLine, lastLine, titles } = header.value
  const body = withoutRemarks(
    lines.filter(({ line }) => line > lastLine),
    columns.value.length,
  )
  if (body.length === 0) return refuse('tables/only-header')
  return { ok: true, value: { sheet, headerLine, titles, columns: columns.value, body } }
}

/** A table of one or two columns may hold rows of one cell; in a wider one, at its end, they are sources and remarks. */
function withoutRemarks(body: SheetLine[], width: number): SheetLine[] {
  if (width < 3) return body
  let end = body.length
  while (end > 0 && isRemark(body[end - 1])) end -= 1
  return end === 0 ? body : body.slice(0, end)
}

function isRemark(line: SheetLine | undefined): boolean {
  const filled = line?.cells.filter(isFilled) ?? []
  return filled.length === 1 && typeof filled[0] === 'string'
}

/** Whether a column holds figures: at least half of what stands in it. */
export function holdsFigures({ body }: SheetTable, place: number): boolean {
  const filled = body
    .slice(0, 200)
    .map(({ cells }) => cells[place] ?? null)
    .filter(isFilled)
  const figures = filled.filter(
    (cell) => cell instanceof NumberText || parseCell(textOf(cell, ','), ',').kind !== 'not-a-number',
  )
  return figures.length * 2 >= filled.length && filled.length > 0
}
