import type { Refusal } from '../refusal.ts'
import type { SourceRow } from './source-row.ts'

export type TableFormat = 'csv' | 'xlsx' | 'geojson' | 'ffcsv' | 'hsds'
export type Encoding = 'utf-8' | 'windows-1252'
export type Delimiter = ',' | ';' | '\t' | '|'
export type Decimal = ',' | '.'

/** How a file is to be read; what is absent is recognised from the file. */
export type TableReading = {
  format?: TableFormat | undefined
  encoding?: Encoding | undefined
  delimiter?: Delimiter | undefined
  decimal?: Decimal | undefined
  /** Name of the sheet, `*` for all of them one after the other, else the first that holds a table. */
  sheet?: string | undefined
  /** Line with the column names, 1 = first. */
  headerLine?: number | undefined
}

/** A file whose format is known. */
export type OpenFile = { path: string; fileBytes: number; reading: TableReading; format: TableFormat }

/** What was recognised; absent where the format has no such thing. */
export type TableFacts = {
  format: TableFormat
  encoding?: Encoding
  delimiter?: Delimiter
  decimal: Decimal
  /** False where the file shows no decimal mark, so that it was taken from its delimiter or language. */
  decimalShown: boolean
  sheet?: string
  /** All sheets of the workbook. */
  sheets?: string[]
  headerLine?: number
  /** What stands above the column names, and the names of sheet and file: title, state, source. */
  titles?: string[]
  /** The coordinate system that a GeoJSON file names; its geometries are handed on in WGS84. */
  coordinateSystem?: string
  /** In the file's order; a column without a name is called `#` and its place, e.g. `#3`. */
  columns: string[]
}

/** A row that is no record: it could not be brought under the columns. */
export type RowFault = { line: number; code: string; details: Record<string, string | number> }

export type TableBatch = {
  rows: SourceRow[]
  faults: RowFault[]
  /** How far the file is read, and how far it goes: bytes of a text file, else rows. */
  done: number
  total: number
}

/** A file that is open for reading, once. */
export type Table = {
  facts: TableFacts
  /**
   * The records in the file's order; blank lines are left out.
   * @throws TableUnreadable where the file turns out to be broken further down
   */
  batches(options?: { rowsPerBatch?: number }): AsyncIterable<TableBatch>
}

/** The file is broken at a place that was only reached while reading. */
export class TableUnreadable extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(`the table cannot be read: ${refusal.code}`)
    this.name = 'TableUnreadable'
    this.refusal = refusal
  }
}

export const ROWS_PER_BATCH = 5000
