import { readFile } from 'node:fs/promises'
import { refuse, type Outcome } from '../refusal.ts'
import { cellsOfService, hsdsColumns, type Json } from './hsds-cells.ts'
import { ROWS_PER_BATCH, type OpenFile, type Table, type TableBatch } from './table-types.ts'

/** As for GeoJSON: a JavaScript string holds little more. */
const MOST_BYTES = 400_000_000

/** Opens services by HSDS (Open Referral) as a table with fixed columns: a page or list of services, one alone, or one a line. */
export async function openHsds({ path, fileBytes }: OpenFile): Promise<Outcome<Table>> {
  if (fileBytes > MOST_BYTES)
    return refuse('tables/too-large', {
      megabytes: Math.ceil(fileBytes / 1e6),
      limitMegabytes: Math.floor(MOST_BYTES / 1e6),
    })
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  const documents = parseWhole(text) ?? parseLines(text)
  if (!documents.ok) return documents
  const services = documents.value.flatMap(servicesIn)
  if (services.length === 0) return refuse('tables/no-services')
  const facts = {
    format: 'hsds' as const,
    decimal: '.' as const,
    decimalShown: true,
    columns: [...hsdsColumns],
  }
  const batches: Table['batches'] = ({ rowsPerBatch = ROWS_PER_BATCH } = {}) => rowsOf(services, rowsPerBatch)
  return { ok: true, value: { facts, batches } }
}

function parseWhole(text: string): Outcome<unknown[]> | undefined {
  try {
    return { ok: true, value: [JSON.parse(text)] }
  } catch {
    // Then it has one object a line.
    return undefined
  }
}

function parseLines(text: string): Outcome<unknown[]> {
  const parsed: unknown[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      parsed.push(JSON.parse(line))
    } catch {
      return refuse('tables/hsds-not-json', { line: index + 1 })
    }
  }
  return { ok: true, value: parsed }
}

/** Services, wherever they stand: in pages, lists, organizations, at their locations. */
function servicesIn(document: unknown): Json[] {
  if (Array.isArray(document)) return document.flatMap(servicesIn)
  if (!isObject(document)) return []
  const { contents, service, services, service_at_locations: places } = document
  if (Array.isArray(contents)) return contents.flatMap(servicesIn)
  if (isObject(service)) return [{ ...service, service_at_locations: [{ location: document['location'] }] }]
  if (Array.isArray(services)) {
    const { services: _, ...organization } = document
    return services.filter(isObject).map((one) => ({ organization, ...one }))
  }
  const isService = typeof document['name'] === 'string' && ('status' in document || Array.isArray(places))
  return isService ? [document] : []
}

async function* rowsOf(services: readonly Json[], rowsPerBatch: number) {
  for (let start = 0; start < services.length; start += rowsPerBatch) {
    const part = services.slice(start, start + rowsPerBatch)
    const rows = part.map((service, index) => ({ line: start + index + 1, cells: cellsOfService(service) }))
    const batch: TableBatch = { rows, faults: [], done: start + part.length, total: services.length }
    yield batch
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
