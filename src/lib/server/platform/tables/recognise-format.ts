import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { refuse, type Outcome } from '../refusal.ts'
import type { TableFormat } from './table-types.ts'

const SAMPLE_BYTES = 65_536

/** Recognises a format by what the file holds; its name says nothing. */
export async function recogniseFormat(path: string): Promise<Outcome<TableFormat>> {
  const start = await readStart(path, SAMPLE_BYTES)
  if (startsWith(start, [0x50, 0x4b])) return { ok: true, value: 'xlsx' }
  if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) return refuse(await codeOfCompoundFile(path))
  if (startsWith(start, [0xff, 0xfe]) || startsWith(start, [0xfe, 0xff])) return refuse('tables/utf-16')
  if (start.includes(0) || startsWith(start, [...Buffer.from('%PDF')])) return refuse('tables/not-text')
  const text = start.toString('latin1').replace(/^ï»¿/, '')
  const [first = ''] = text.trimStart()
  if (first === '') return start.length < SAMPLE_BYTES ? refuse('tables/empty') : { ok: true, value: 'csv' }
  if ((first === '{' || first === '[') && holdsServices(text)) return { ok: true, value: 'hsds' }
  if (first === '{' || /^\s*\[\s*[{\]]/.test(text)) return { ok: true, value: 'geojson' }
  if (/^\s*<(\?xml|!doctype|html|kml|table|svg)/i.test(text)) return refuse('tables/markup')
  return { ok: true, value: isFlatFile(text) ? 'ffcsv' : 'csv' }
}

/** The first bytes of a file; fewer where it is shorter. */
export async function readStart(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function startsWith(start: Buffer, bytes: number[]): boolean {
  return bytes.every((byte, index) => start[index] === byte)
}

/** Services by HSDS have a status of a few words, or stand in a page or beside their places; maps have none of these. */
function holdsServices(text: string): boolean {
  if (/"type"\s*:\s*"(FeatureCollection|Feature)"/.test(text)) return false
  const marks =
    /"(contents|services|service_at_locations)"\s*:\s*\[|"status"\s*:\s*"(active|inactive|defunct|temporarily closed)"/
  return marks.test(text)
}

/** GENESIS-Online, Regionalstatistik and the Zensus database name the columns of a flat file alike. */
function isFlatFile(text: string): boolean {
  const columns = new Set((text.split(/\r?\n/, 1)[0] ?? '').replaceAll('"', '').split(';'))
  return ['statistics_code', 'time', 'value', 'value_variable_code'].every((column) => columns.has(column))
}

/** Old Excel files and encrypted new ones are both OLE compound files; only the latter have this stream. */
async function codeOfCompoundFile(path: string): Promise<string> {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  let before = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const seen = Buffer.concat([before, chunk])
    if (seen.includes(name)) return 'tables/password-protected'
    before = seen.subarray(-name.length)
  }
  return 'tables/old-workbook'
}
