import { csvText } from '../tables/csv-text.ts'
import { downloadHeaders } from '../files/download-headers.ts'
import { csvRecords } from './csv-records.ts'
import type { DataTable, FileWords } from './data-table.ts'
import { geoJson } from './geo-json.ts'
import { jsonStat } from './json-stat.ts'
import type { WorkbookWriter } from './open-workbook-writer.ts'

export const tableFormats = ['csv', 'xlsx', 'json', 'geojson'] as const
export type TableFormat = (typeof tableFormats)[number]

const contentTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
}

type Wanted = {
  readonly format: TableFormat
  /** ISO date. */
  readonly madeOn: string
  readonly words: FileWords
  readonly workbooks: Pick<WorkbookWriter, 'write'>
}

/**
 * The table as the content of a file: CSV for German spreadsheets, an Excel workbook, JSON-stat 2.0 or GeoJSON.
 * @returns null where the table has no such form: it is no cube, or lies nowhere
 */
export async function tableFile(
  table: DataTable,
  { format, madeOn, words, workbooks }: Wanted,
): Promise<string | Uint8Array | null> {
  const { cube, shapes } = table
  if (format === 'csv') return csvText(csvRecords(table))
  if (format === 'xlsx') return workbooks.write(table, words)
  if (format === 'json')
    return cube === undefined ? null : `${JSON.stringify(jsonStat({ ...table, cube }, { madeOn, words }))}\n`
  return shapes === undefined ? null : `${JSON.stringify(geoJson({ ...table, shapes }))}\n`
}

/** The same as an answer to keep. */
export async function tableAnswer(table: DataTable, wanted: Wanted): Promise<Response | null> {
  const content = await tableFile(table, wanted)
  if (content === null) return null
  const { format } = wanted
  const headers = downloadHeaders({ name: table.name, ending: format, contentType: contentTypes[format] })
  return new Response(typeof content === 'string' ? content : Uint8Array.from(content), { headers })
}
