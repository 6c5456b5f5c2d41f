import type { Metric } from '@gelingen/methods/accessibility'
import { sampleRecords } from '../src/lib/server/platform/tables/csv-records.ts'
import { recogniseDelimiter } from '../src/lib/server/platform/tables/recognise-delimiter.ts'
import type { Decimal } from '../src/lib/server/platform/tables/table-types.ts'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import { readTextFile } from './read-text-file.ts'
import { readValues } from './read-values.ts'

export type Place = { code: string; amount: number | null; x: number | null; y: number | null }

/** Areas or sites of a file; `metric` null where it has no columns with coordinates. */
export type PlacesFile = { places: Place[]; metric: Metric | null }

/** Column names that say where a place is, in small letters. */
const coordinateColumns: { x: string; y: string; metric: Metric }[] = [
  { x: 'lon', y: 'lat', metric: 'great-circle' },
  { x: 'lng', y: 'lat', metric: 'great-circle' },
  { x: 'longitude', y: 'latitude', metric: 'great-circle' },
  { x: 'länge', y: 'breite', metric: 'great-circle' },
  { x: 'laenge', y: 'breite', metric: 'great-circle' },
  { x: 'x', y: 'y', metric: 'planar' },
  { x: 'ost', y: 'nord', metric: 'planar' },
]

/**
 * Reads areas with their demand or sites with their capacity.
 *
 * @param amountColumn column with demand or capacity; null = not needed
 * @returns in the order of the file; an amount or coordinate that is missing is null
 */
export async function readPlaces({
  file,
  amountColumn,
  decimal,
}: {
  file: string
  amountColumn: string | null
  decimal: Decimal | undefined
}): Promise<Outcome<PlacesFile>> {
  const text = await readTextFile(file)
  if (!text.ok) return text
  const found = coordinatesIn(text.value)
  const wanted = [...(amountColumn === null ? [] : [amountColumn]), ...(found ? [found.x, found.y] : [])]
  const table = readValues(text.value, { numeric: wanted, textual: [], decimal })
  if (!table.ok) return refuse(table.refusal.code, { ...table.refusal.details, file })
  const { areas, columns } = table.value
  const cell = (column: string | null | undefined, row: number) => {
    const value = column === null || column === undefined ? null : columns[column]?.[row]
    return typeof value === 'number' ? value : null
  }
  const places = areas.map((code, row) => ({
    code,
    amount: cell(amountColumn, row),
    x: cell(found?.x, row),
    y: cell(found?.y, row),
  }))
  const metric = found?.metric ?? null
  return checkPlaces(places, { metric, file, column: amountColumn ?? '' })
}

function coordinatesIn(text: string): { x: string; y: string; metric: Metric } | null {
  const sample = text.slice(0, 100_000)
  const [header] = sampleRecords({ sample, delimiter: recogniseDelimiter(sample), most: 1 })
  const names = new Map((header?.cells ?? []).map((name) => [name.trim().toLowerCase(), name.trim()]))
  for (const { x, y, metric } of coordinateColumns) {
    const [xName, yName] = [names.get(x), names.get(y)]
    if (xName !== undefined && yName !== undefined) return { x: xName, y: yName, metric }
  }
  return null
}

function checkPlaces(
  places: Place[],
  { metric, file, column }: { metric: Metric | null; file: string; column: string },
): Outcome<PlacesFile> {
  const negative = places.find(({ amount }) => amount !== null && amount < 0)
  if (negative !== undefined)
    return refuse('reach/negative', { file, column, code: negative.code, value: negative.amount ?? 0 })
  const noDegrees = places.find(({ x, y }) => Math.abs(x ?? 0) > 180 || Math.abs(y ?? 0) > 90)
  if (metric === 'great-circle' && noDegrees !== undefined)
    return refuse('reach/not-degrees', {
      file,
      code: noDegrees.code,
      x: noDegrees.x ?? '',
      y: noDegrees.y ?? '',
    })
  return { ok: true, value: { places, metric } }
}
