import { readFile } from 'node:fs/promises'
import { refuse, type Outcome } from '../refusal.ts'
import { converterFor, knownCoordinateSystems, type ToWgs84 } from './coordinate-systems.ts'
import { numberText } from './number-text.ts'
import { recogniseDecimal } from './recognise-decimal.ts'
import { recogniseEncoding } from './recognise-encoding.ts'
import { ROWS_PER_BATCH, type Decimal, type OpenFile, type Table, type TableBatch } from './table-types.ts'

/** A JavaScript string holds little more; a larger file would have to be parted anyway. */
const MOST_BYTES = 400_000_000
const SAMPLE_FEATURES = 5000

/** Opens a GeoJSON feature collection: properties become cells, geometries are converted to WGS84. Read as a whole. */
export async function openGeojson({ path, fileBytes, reading }: OpenFile): Promise<Outcome<Table>> {
  if (fileBytes > MOST_BYTES)
    return refuse('tables/too-large', {
      megabytes: Math.ceil(fileBytes / 1e6),
      limitMegabytes: Math.floor(MOST_BYTES / 1e6),
    })
  const encoding = await recogniseEncoding(path, reading.encoding)
  if (!encoding.ok) return encoding
  const document = parseJson(new TextDecoder(encoding.value).decode(await readFile(path)))
  if (!document.ok) return document
  const features = featuresOf(document.value)
  if (features === undefined) return refuse('tables/no-feature-collection')
  if (features.length === 0) return refuse('tables/empty')
  const crs = coordinateSystemOf(document.value)
  const convert = crs === undefined ? undefined : converterFor(crs)
  if (crs !== undefined && convert === undefined)
    return refuse('tables/unknown-coordinate-system', { crs, known: knownCoordinateSystems.join(', ') })

  const columns = columnsOf(features)
  const sample = features.slice(0, SAMPLE_FEATURES)
  const { decimal, shown } = recogniseDecimal(
    sample.map((feature) => columns.map((column) => textAlone(propertyOf(feature, column)))),
    '.',
  )
  const facts = {
    format: 'geojson' as const,
    encoding: encoding.value,
    decimal: reading.decimal ?? decimal,
    decimalShown: shown,
    ...(crs === undefined ? {} : { coordinateSystem: crs }),
    columns,
  }
  const rows = { features, columns, decimal: facts.decimal, convert }
  return {
    ok: true,
    value: {
      facts,
      batches: ({ rowsPerBatch = ROWS_PER_BATCH } = {}) => readFeatures({ ...rows, rowsPerBatch }),
    },
  }
}

type Json = Record<string, unknown>

function parseJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (failure) {
    const position = Number(
      /position (\d+)/.exec(failure instanceof Error ? failure.message : '')?.[1] ?? text.length,
    )
    const line = text.slice(0, position).split('\n').length
    return refuse(position >= text.trimEnd().length ? 'tables/json-cut-off' : 'tables/not-json', { line })
  }
}

function featuresOf(document: unknown): Json[] | undefined {
  if (!isObject(document) || document['type'] !== 'FeatureCollection') return undefined
  const features = document['features']
  return Array.isArray(features) && features.every(isObject) ? features : undefined
}

function coordinateSystemOf(document: unknown): string | undefined {
  if (!isObject(document) || !isObject(document['crs'])) return undefined
  const { crs } = document
  const name = isObject(crs) && isObject(crs['properties']) ? crs['properties']['name'] : undefined
  return typeof name === 'string' ? name : ''
}

/** All names of properties in order of appearance; the features' own `id` where no property is called so. */
function columnsOf(features: Json[]): string[] {
  const columns = new Set<string>()
  for (const { properties } of features) {
    if (!isObject(properties)) continue
    for (const [name, value] of Object.entries(properties)) if (!isNested(value)) columns.add(name)
  }
  if (features.some(({ id }) => id !== undefined)) columns.add('id')
  return [...columns]
}

function propertyOf({ properties, id }: Json, column: string): unknown {
  if (isObject(properties) && Object.hasOwn(properties, column)) return properties[column]
  return column === 'id' ? id : undefined
}

async function* readFeatures({
  features,
  columns,
  decimal,
  convert,
  rowsPerBatch,
}: {
  features: Json[]
  columns: string[]
  decimal: Decimal
  convert: ToWgs84 | undefined
  rowsPerBatch: number
}) {
  for (let start = 0; start < features.length; start += rowsPerBatch) {
    const part = features.slice(start, start + rowsPerBatch)
    const batch: TableBatch = { rows: [], faults: [], done: start + part.length, total: features.length }
    for (const [index, feature] of part.entries()) {
      const cells: Record<string, string> = {}
      for (const column of columns) cells[column] = textOf(propertyOf(feature, column), decimal)
      const { geometry } = feature
      const converted = convert === undefined ? geometry : convertGeometry(geometry, convert)
      batch.rows.push({
        line: start + index + 1,
        cells,
        ...(isObject(converted) ? { geometry: converted } : {}),
      })
    }
    yield batch
  }
}

/** Anything that is no position is handed on as it is; the check of the geometry tells it. */
function convertGeometry(geometry: unknown, convert: ToWgs84): unknown {
  if (!isObject(geometry)) return geometry
  const { geometries, coordinates } = geometry
  if (Array.isArray(geometries))
    return { ...geometry, geometries: geometries.map((part) => convertGeometry(part, convert)) }
  return { ...geometry, coordinates: convertCoordinates(coordinates, convert) }
}

function convertCoordinates(coordinates: unknown, convert: ToWgs84): unknown {
  if (!Array.isArray(coordinates)) return coordinates
  const [x, y] = coordinates
  if (typeof x === 'number' && typeof y === 'number') return convert(x, y)
  return coordinates.map((part) => convertCoordinates(part, convert))
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function textAlone(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function textOf(value: unknown, decimal: Decimal): string {
  if (typeof value === 'number') return numberText(String(value), decimal)
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}
