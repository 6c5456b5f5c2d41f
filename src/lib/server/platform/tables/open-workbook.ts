import { readSheet } from 'read-excel-file/node'
import { refuse, type Outcome } from '../refusal.ts'
import { findHeader, nameColumns, rowUnderColumns } from './name-columns.ts'
import { numberText } from './number-text.ts'
import { readZipDirectory, unpackPart, type ZipPart } from './read-zip.ts'
import { recogniseDecimal } from './recognise-decimal.ts'
import {
  ROWS_PER_BATCH,
  type Decimal,
  type OpenFile,
  type Table,
  type TableBatch,
  type TableReading,
} from './table-types.ts'

/** Unpacked, a workbook takes about ten times as much memory as text. */
const MOST_UNPACKED_BYTES = 150_000_000
const SAMPLE_ROWS = 5000
const MOST_SHEETS_TRIED = 10

/** Opens an Excel workbook (.xlsx). Without a named sheet it is the first that holds a table: notes often come before it. */
export async function openWorkbook({ path, reading }: OpenFile): Promise<Outcome<Table>> {
  const sheets = await sheetsOf(path)
  if (!sheets.ok) return sheets
  const { sheet } = reading
  if (sheet !== undefined && !sheets.value.includes(sheet))
    return refuse('tables/no-such-sheet', { sheet, sheets: sheets.value.join(', ') })
  const candidates = sheet === undefined ? sheets.value.slice(0, MOST_SHEETS_TRIED) : [sheet]
  let firstRefusal: Outcome<Table> | undefined
  for (const candidate of candidates) {
    const opened = await openSheet({ path, reading, sheet: candidate, sheets: sheets.value })
    if (opened.ok) return opened
    firstRefusal ??= opened
  }
  return firstRefusal ?? refuse('tables/empty')
}

async function openSheet({
  path,
  reading,
  sheet,
  sheets,
}: {
  path: string
  reading: TableReading
  sheet: string
  sheets: string[]
}): Promise<Outcome<Table>> {
  const grid = await readGrid(path, sheets.indexOf(sheet) + 1)
  if (grid === undefined) return refuse('tables/not-a-workbook')
  const filled = grid
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some(isFilled))
  const sample = filled.slice(0, SAMPLE_ROWS)
  const header = findHeader(
    sample.map(({ line, cells }) => ({ line, cells: cells.map((cell) => textOf(cell, '.')) })),
    reading.headerLine,
  )
  if (!header.ok) return header
  const columns = nameColumns(header.value)
  if (!columns.ok) return columns
  const body = filled.filter(({ line }) => line > header.value.line)
  if (body.length === 0) return refuse('tables/only-header')
  const recognised = recogniseDecimal(
    sample.filter(({ line }) => line > header.value.line).map(({ cells }) => cells.map(textAlone)),
    '.',
  )
  const facts = {
    format: 'xlsx' as const,
    decimal: reading.decimal ?? recognised.decimal,
    decimalShown: recognised.shown,
    sheet,
    sheets,
    headerLine: header.value.line,
    columns: columns.value,
  }
  const rows = { body, columns: columns.value, decimal: facts.decimal }
  const batches: Table['batches'] = ({ rowsPerBatch = ROWS_PER_BATCH } = {}) =>
    readRows({ ...rows, rowsPerBatch })
  return { ok: true, value: { facts, batches } }
}

/** A number is kept as its own text, so that it can be told from a text that looks like one. */
type Cell = string | NumberText | boolean | Date | null
class NumberText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

async function sheetsOf(path: string): Promise<Outcome<string[]>> {
  const parts = await readZipDirectory(path)
  const workbook = parts?.find(({ name }) => name === 'xl/workbook.xml')
  if (parts === undefined || workbook === undefined) return refuse('tables/not-a-workbook')
  const declared = parts.reduce((sum, part) => sum + part.unpackedBytes, 0)
  if (declared > MOST_UNPACKED_BYTES) return refuse('tables/workbook-too-large', sizes(declared))
  if (!(await areAsDeclared(path, parts))) return refuse('tables/not-a-workbook')
  const unpacked = await unpackPart(path, workbook, { mostBytes: MOST_UNPACKED_BYTES, keep: true })
  const names = [...(unpacked?.text ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)]
  if (names.length === 0) return refuse('tables/not-a-workbook')
  return { ok: true, value: names.map(([, name = '']) => withoutEntities(name)) }
}

/** An archive may declare a megabyte and unpack to gigabytes; so it is measured before anything keeps it in memory. */
async function areAsDeclared(path: string, parts: ZipPart[]): Promise<boolean> {
  for (const part of parts) {
    const unpacked = await unpackPart(path, part, { mostBytes: part.unpackedBytes, keep: false })
    if (unpacked === undefined || unpacked.bytes > part.unpackedBytes) return false
  }
  return true
}

async function readGrid(path: string, sheetNumber: number): Promise<Cell[][] | undefined> {
  try {
    const grid = await readSheet(path, sheetNumber, {
      trim: false,
      parseNumber: (text) => new NumberText(text),
    })
    // The package types a date as `typeof Date`; it hands over instances.
    return grid as Cell[][]
  } catch {
    return undefined
  }
}

async function* readRows({
  body,
  columns,
  decimal,
  rowsPerBatch,
}: {
  body: { line: number; cells: Cell[] }[]
  columns: string[]
  decimal: Decimal
  rowsPerBatch: number
}) {
  for (let start = 0; start < body.length; start += rowsPerBatch) {
    const part = body.slice(start, start + rowsPerBatch)
    const batch: TableBatch = { rows: [], faults: [], done: start + part.length, total: body.length }
    for (const { line, cells } of part) {
      const texts = cells.map((cell) => textOf(cell, decimal))
      const row = rowUnderColumns(columns, texts)
      if (row === 'too-long')
        batch.faults.push({
          line,
          code: 'tables/row-too-long',
          details: { expected: columns.length, found: texts.length },
        })
      else batch.rows.push({ line, cells: row })
    }
    yield batch
  }
}

function isFilled(cell: Cell): boolean {
  return cell !== null && (typeof cell !== 'string' || cell.trim() !== '')
}

function textAlone(cell: Cell): string {
  return typeof cell === 'string' ? cell : ''
}

function textOf(cell: Cell, decimal: Decimal): string {
  if (cell === null) return ''
  if (cell instanceof NumberText) return numberText(cell.text, decimal)
  if (cell instanceof Date) return dateText(cell)
  return String(cell)
}

function dateText(date: Date): string {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}

function withoutEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    return Number.isFinite(code) && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function sizes(declaredBytes: number) {
  return {
    megabytes: Math.ceil(declaredBytes / 1e6),
    limitMegabytes: Math.floor(MOST_UNPACKED_BYTES / 1e6),
  }
}
