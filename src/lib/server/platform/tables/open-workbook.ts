import { refuse, type Outcome } from '../refusal.ts'
import { rowUnderColumns } from './name-columns.ts'
import { recogniseDecimal } from './recognise-decimal.ts'
import { holdsFigures, readSheetTable, type SheetTable } from './sheet-table.ts'
import { ROWS_PER_BATCH, type Decimal, type OpenFile, type Table, type TableBatch } from './table-types.ts'
import { textAlone, textOf, type Cell } from './workbook-cells.ts'
import { readWorkbookParts } from './workbook-parts.ts'

const SAMPLE_ROWS = 5000
const MOST_SHEETS_AT_ONCE = 200

/** Stands for all sheets of a workbook. */
export const ALL_SHEETS = '*'

/** Lines of the second sheet are counted on from here, those of the third from twice as far: no sheet has more. */
export const LINES_OF_A_SHEET = 1_048_576

/**
 * Opens an Excel workbook (.xlsx). Without a named sheet it is the first that holds a table: notes often come before it; or all
 * of them, where several hold the same table of different things. All sheets at once come one after the other; their columns of
 * figures are called by sheet and name.
 */
export async function openWorkbook({ path, reading }: OpenFile): Promise<Outcome<Table>> {
  const workbook = await readWorkbookParts(path)
  if (!workbook.ok) return workbook
  const { sheets } = workbook.value
  const { sheet } = reading
  if (sheet !== undefined && sheet !== ALL_SHEETS && !sheets.includes(sheet))
    return refuse('tables/no-such-sheet', { sheet, sheets: sheets.join(', ') })
  const candidates =
    sheet === undefined || sheet === ALL_SHEETS ? sheets.slice(0, MOST_SHEETS_AT_ONCE) : [sheet]
  const found: SheetTable[] = []
  let firstRefusal: Outcome<Table> | undefined
  for (const candidate of candidates) {
    const read = await readSheetTable({ path, workbook: workbook.value, sheet: candidate, reading })
    if (read.ok) found.push(read.value)
    else firstRefusal ??= read
  }
  const chosen = sheet === undefined ? likeliest(found) : found
  const [first] = chosen
  if (first === undefined) return firstRefusal ?? refuse('tables/empty')
  const isAll = sheet === ALL_SHEETS || chosen.length > 1
  const tables = isAll ? chosen.map(underSheetNames) : chosen
  return { ok: true, value: tableOf(tables, { reading, sheets, sheet: isAll ? ALL_SHEETS : first.sheet }) }
}

/** Those that hold the same table of different things, else the first with figures, else the first. */
function likeliest(found: readonly SheetTable[]): readonly SheetTable[] {
  const withFigures = found.filter(
    (table) =>
      table.columns.length > 1 && table.columns.some((_, place) => place > 0 && holdsFigures(table, place)),
  )
  const [first] = withFigures
  if (first === undefined) return found.slice(0, 1)
  const alike = withFigures.filter(({ columns }) => columns.join('\n') === first.columns.join('\n'))
  return alike.length > 1 ? alike : [first]
}

function tableOf(
  found: readonly SheetTable[],
  { reading, sheets, sheet }: { reading: OpenFile['reading']; sheets: string[]; sheet: string },
): Table {
  const texts = found.flatMap(({ body }) =>
    body.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map(textAlone)),
  )
  const recognised = recogniseDecimal(texts, '.')
  const decimal = reading.decimal ?? recognised.decimal
  const [first] = found
  const facts = {
    format: 'xlsx' as const,
    decimal,
    decimalShown: recognised.shown,
    sheet,
    sheets,
    ...(first === undefined ? {} : { headerLine: first.headerLine }),
    titles: [...new Set(found.flatMap(({ titles, sheet: name }) => [...titles, name]))],
    columns: [...new Set(found.flatMap(({ columns }) => columns))],
  }
  return {
    facts,
    batches: ({ rowsPerBatch = ROWS_PER_BATCH } = {}) => readRows({ found, sheets, decimal, rowsPerBatch }),
  }
}

/**
 * Columns that tell the area stay one; those of figures are told apart by what the sheet is about, and by the year above it:
 * „Kinderarmut, Anteil, 2023“.
 */
function underSheetNames(table: SheetTable): SheetTable {
  const sheet = table.sheet.trim()
  const yearAbove = isYear(sheet) ? sheet : /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(table.titles.join(' '))?.[1]
  const columns = table.columns.map((name, place) => {
    if (place === 0 || !holdsFigures(table, place)) return name
    const year = /(?:^|\D)(19|20)\d\d(?!\d)/.test(name) ? undefined : yearAbove
    return [isYear(sheet) ? undefined : sheet, name, year].filter((part) => part !== undefined).join(', ')
  })
  return { ...table, columns }
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text)
}

async function* readRows({
  found,
  sheets,
  decimal,
  rowsPerBatch,
}: {
  found: readonly SheetTable[]
  sheets: readonly string[]
  decimal: Decimal
  rowsPerBatch: number
}) {
  const total = found.reduce((sum, { body }) => sum + body.length, 0)
  let before = 0
  for (const { sheet, columns, body } of found) {
    const firstLine = found.length === 1 ? 0 : sheets.indexOf(sheet) * LINES_OF_A_SHEET
    for (let start = 0; start < body.length; start += rowsPerBatch) {
      const part = body.slice(start, start + rowsPerBatch)
      const batch: TableBatch = { rows: [], faults: [], done: before + start + part.length, total }
      for (const { line, cells } of part) addRow(batch, { line: firstLine + line, cells, columns, decimal })
      yield batch
    }
    before += body.length
  }
}

function addRow(
  batch: TableBatch,
  { line, cells, columns, decimal }: { line: number; cells: Cell[]; columns: string[]; decimal: Decimal },
): void {
  const texts = cells.map((cell) => textOf(cell, decimal))
  const row = rowUnderColumns(columns, texts)
  if (row !== 'too-long') batch.rows.push({ line, cells: row })
  else {
    const details = { expected: columns.length, found: texts.length }
    batch.faults.push({ line, code: 'tables/row-too-long', details })
  }
}
