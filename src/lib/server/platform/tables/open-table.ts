import { stat } from 'node:fs/promises'
import { refuse, type Outcome } from '../refusal.ts'
import { openCsv } from './open-csv.ts'
import { openGeojson } from './open-geojson.ts'
import { openHsds } from './open-hsds.ts'
import { openWorkbook } from './open-workbook.ts'
import { recogniseFormat } from './recognise-format.ts'
import type { OpenFile, Table, TableFormat, TableReading } from './table-types.ts'

/**
 * Opens a file as a table, whatever its name ends with: CSV, the flat-file CSV of GENESIS, XLSX, GeoJSON or services by HSDS.
 *
 * @param limitBytes larger files are refused; absent = no limit
 * @returns refusals `tables/…` where it is none of them, empty, or not as `reading` says
 */
export async function openTable({
  path,
  reading = {},
  limitBytes = Infinity,
}: {
  path: string
  reading?: TableReading
  limitBytes?: number
}): Promise<Outcome<Table>> {
  const fileBytes = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (fileBytes === undefined) return refuse('tables/no-such-file')
  if (fileBytes === 0) return refuse('tables/empty')
  if (fileBytes > limitBytes) return refuse('tables/too-large', megabytes(fileBytes, limitBytes))
  const recognised = await recogniseFormat(path)
  if (!recognised.ok) return recognised
  const format = agreeOnFormat(recognised.value, reading.format)
  return format.ok ? openers[format.value]({ path, fileBytes, reading, format: format.value }) : format
}

const openers: Record<TableFormat, (file: OpenFile) => Promise<Outcome<Table>>> = {
  csv: openCsv,
  ffcsv: openCsv,
  xlsx: openWorkbook,
  geojson: openGeojson,
  hsds: openHsds,
}

/** A flat file of GENESIS may be read as plain CSV; everything else must be what the recipe says. */
function agreeOnFormat(found: TableFormat, wanted: TableFormat | undefined): Outcome<TableFormat> {
  if (wanted === undefined || wanted === found) return { ok: true, value: found }
  if (wanted === 'csv' && found === 'ffcsv') return { ok: true, value: 'csv' }
  if (wanted === 'xlsx') return refuse('tables/not-a-workbook')
  return refuse('tables/other-format', { wanted, found })
}

function megabytes(fileBytes: number, limitBytes: number) {
  return { megabytes: Math.ceil(fileBytes / 1e6), limitMegabytes: Math.floor(limitBytes / 1e6) }
}
