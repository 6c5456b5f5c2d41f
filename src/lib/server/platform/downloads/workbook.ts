import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node'
import { headingOf } from './csv-records.ts'
import { leavingNumber, type DataCell, type DataTable, type FileWords } from './data-table.ts'
import { filterRow } from './filter-row.ts'

/**
 * The table as an Excel workbook: the data with a heading that stays in place and a filter, numbers as numbers, signs as texts
 * at the right; and a sheet of notes. A text is never a formula: it is stored as a text, whatever it begins with.
 */
export async function workbook(table: DataTable, words: FileWords): Promise<Uint8Array> {
  const further = (table.further ?? []).map((one) => dataSheet(one, one.sheet))
  const sheets = [dataSheet(table, words.sheets.data), ...further, notesSheet(table, words)]
  return writeExcelFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [filterRow(table, words.sheets.data)],
  }).toBuffer()
}

function dataSheet({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>, sheet: string): Sheet<never> {
  const header = columns.map((column): CellObject => ({
    value: fitting(headingOf(column)),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    align: column.kind === 'number' ? 'right' : 'left',
    backgroundColor: '#edf2f8',
    bottomBorderStyle: 'thin',
  }))
  return {
    sheet,
    data: [header, ...rows.map((row) => row.map((cell) => sheetCell(cell)))],
    columns: columns.map((column, at) => ({ width: widthOf(headingOf(column), rows, at) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }
}

function notesSheet({ title, notes }: DataTable, { sheets, about, says }: FileWords): Sheet<never> {
  const bold = { type: String, fontWeight: 'bold' } as const
  const top = { type: String, alignVertical: 'top', wrap: true } as const
  return {
    sheet: sheets.notes,
    data: [
      [{ ...bold, value: fitting(title), fontSize: 12 }],
      [
        { ...bold, value: about },
        { ...bold, value: says },
      ],
      ...notes.map(({ term, text }) => [
        { ...top, value: fitting(term) },
        { ...top, value: fitting(text) },
      ]),
    ],
    columns: [{ width: 30 }, { width: 100 }],
  }
}

function sheetCell(cell: DataCell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { value: fitting(cell), type: String, format: '@' }
  if (cell.kind === 'sign') return { value: cell.sign, type: String, align: 'right', format: '@' }
  const format = cell.decimals === undefined ? {} : { format: formatOf(cell.decimals) }
  return { value: leavingNumber(cell), type: Number, ...format }
}

/** Excel shows the marks of the reader's own language for these. */
function formatOf(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}

/** A cell holds no more; nobody reads so much in one. */
const LONGEST_TEXT = 32_767

function fitting(text: string): string {
  return text.slice(0, LONGEST_TEXT)
}

const NARROWEST = 8
const WIDEST = 60
const ROWS_TO_MEASURE = 500

/** In characters. A heading may break into lines, so its longest word decides. */
function widthOf(heading: string, rows: DataTable['rows'], at: number): number {
  const longestWord = Math.max(...heading.split(/[\s-]+/).map((word) => word.length))
  const lengths = rows.slice(0, ROWS_TO_MEASURE).map((row) => lengthOf(row[at] ?? null))
  const longest = lengths.reduce(
    (most, one) => Math.max(most, one),
    Math.max(longestWord, heading.length / 3),
  )
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest) + 2))
}

function lengthOf(cell: DataCell): number {
  if (cell === null) return 0
  if (typeof cell === 'string') return cell.length
  return cell.kind === 'sign' ? 1 : String(leavingNumber(cell)).length + 1
}
