import { CsvError, parse } from 'csv-parse'
import { createReadStream } from 'node:fs'
import { PassThrough, pipeline, Transform } from 'node:stream'
import { refuse, type Outcome } from '../refusal.ts'
import { csvOptions, countLines, sampleRecords, type ParsedRecord } from './csv-records.ts'
import { findHeader, nameColumns, rowUnderColumns } from './name-columns.ts'
import { flatFileDecimal } from './flat-file-decimal.ts'
import { recogniseDecimal } from './recognise-decimal.ts'
import { recogniseDelimiter } from './recognise-delimiter.ts'
import { recogniseEncoding } from './recognise-encoding.ts'
import { readStart } from './recognise-format.ts'
import {
  ROWS_PER_BATCH,
  TableUnreadable,
  type Delimiter,
  type Encoding,
  type OpenFile,
  type Table,
  type TableBatch,
} from './table-types.ts'

const SAMPLE_BYTES = 1_000_000
const SAMPLE_RECORDS = 5000

/** Opens CSV and flat-file CSV; the file is read in pieces, its size does not matter. */
export async function openCsv({ path, fileBytes, reading, format }: OpenFile): Promise<Outcome<Table>> {
  const encoding = await recogniseEncoding(path, reading.encoding)
  if (!encoding.ok) return encoding
  // The end of the sample may cut a character in two; `stream` leaves such a rest out.
  const sample = new TextDecoder(encoding.value).decode(await readStart(path, SAMPLE_BYTES), { stream: true })
  const delimiter = reading.delimiter ?? (format === 'ffcsv' ? ';' : recogniseDelimiter(sample))
  const records = sampleRecords({ sample, delimiter, most: SAMPLE_RECORDS }).filter(
    ({ cells }) => !isBlank(cells),
  )
  const header = findHeader(records, reading.headerLine)
  if (!header.ok) return header
  const columns = nameColumns(header.value)
  if (!columns.ok) return columns
  const body = records.filter(({ line }) => line > header.value.lastLine).map(({ cells }) => cells)
  if (body.length === 0 && fileBytes <= SAMPLE_BYTES) return refuse(codeOfNoBody(sample, delimiter))
  const { decimal, shown } =
    format === 'ffcsv'
      ? flatFileDecimal(columns.value, body)
      : recogniseDecimal(body, delimiter === ',' || delimiter === '|' ? '.' : ',')
  const facts = {
    format,
    encoding: encoding.value,
    delimiter,
    decimal: reading.decimal ?? decimal,
    decimalShown: shown,
    headerLine: header.value.line,
    titles: header.value.titles,
    columns: columns.value,
  }
  const { lastLine } = header.value
  const file = { path, fileBytes, encoding: encoding.value, delimiter, sample, lastLine }
  return {
    ok: true,
    value: {
      facts,
      batches: ({ rowsPerBatch = ROWS_PER_BATCH } = {}) =>
        readCsv({ ...file, columns: columns.value, rowsPerBatch }),
    },
  }
}

type CsvFile = {
  path: string
  fileBytes: number
  encoding: Encoding
  delimiter: Delimiter
  sample: string
  /** Of the column names. */
  lastLine: number
  columns: string[]
  rowsPerBatch: number
}

async function* readCsv({ path, fileBytes, encoding, columns, lastLine, rowsPerBatch, ...dialect }: CsvFile) {
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  // The loop below gets what fails anywhere on the way.
  const parser = pipeline(source, asUtf8(encoding), parse(csvOptions(dialect)), () => {})
  const lines = countLines()
  let batch: TableBatch = { rows: [], faults: [], done: 0, total: fileBytes }
  try {
    for await (const parsed of parser) {
      // The shape that csv-parse hands over with the option `info`.
      const { record, info } = parsed as ParsedRecord
      const line = lines.startOf(record, info.lines)
      if (line <= lastLine || isBlank(record)) continue
      const cells = rowUnderColumns(columns, record)
      if (cells === 'too-long') batch.faults.push(tooLong(line, columns.length, record.length))
      else batch.rows.push({ line, cells })
      if (batch.rows.length + batch.faults.length < rowsPerBatch) continue
      yield { ...batch, done: Math.min(source.bytesRead, fileBytes) }
      batch = { rows: [], faults: [], done: 0, total: fileBytes }
    }
  } catch (failure) {
    throw failure instanceof CsvError ? new TableUnreadable(refusalOf(failure, lines.next())) : failure
  } finally {
    parser.destroy()
  }
  yield { ...batch, done: fileBytes }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function tooLong(line: number, expected: number, found: number) {
  return { line, code: 'tables/row-too-long', details: { expected, found } }
}

/** The record that begins on this line could not be read to its end. */
function refusalOf({ code }: CsvError, line: number) {
  const isQuote = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
  return { code: isQuote ? 'tables/quote-not-closed' : 'tables/broken-line', details: { line } }
}

function asUtf8(encoding: Encoding): Transform {
  if (encoding === 'utf-8') return new PassThrough()
  const decoder = new TextDecoder(encoding)
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
  })
}

/** A header and nothing below it; or nothing below it that could be read. */
function codeOfNoBody(sample: string, delimiter: Delimiter): string {
  const lines = sample.split(/[\r\n]+/).filter((line) => line.replaceAll(delimiter, '').trim() !== '')
  return lines.length > 1 ? 'tables/quote-not-closed' : 'tables/only-header'
}
