import { leavingNumber, type DataCell, type DataTable, type Shape } from './data-table.ts'

type Position = readonly [longitude: number, latitude: number]
/** As they are stored: of whatever length. */
type Stored = readonly number[]
type Box = [west: number, south: number, east: number, north: number]

export type FeatureCollection = {
  readonly type: 'FeatureCollection'
  readonly bbox?: Box
  readonly name: string
  readonly title: string
  readonly notes: Readonly<Record<string, string>>
  readonly features: readonly {
    readonly type: 'Feature'
    readonly bbox?: Box
    readonly properties: Readonly<Record<string, string | number | null>>
    readonly geometry: Shape | null
  }[]
}

/**
 * The table's rows where they lie, by RFC 7946: WGS84 with six decimals (a tenth of a metre), outer rings counterclockwise,
 * `bbox`. Properties are named by the columns' codes; what stands in
 * place of a number is none: it is the property `…_zeichen` beside a null.
 * `name`, `title` and `notes` are foreign members as §6.1 allows them.
 */
export function geoJson({
  name,
  title,
  columns,
  rows,
  notes,
  shapes,
}: DataTable & { shapes: readonly (Shape | null)[] }): FeatureCollection {
  const withSigns = columns.map(
    ({ kind }, at) => kind === 'number' && rows.some((row) => insteadOfNumber(row[at] ?? null) !== null),
  )
  const features = rows.map((row, at) => {
    const geometry = tidyShape(shapes[at] ?? null)
    return {
      type: 'Feature' as const,
      ...boxOf(geometry === null ? [] : [geometry]),
      properties: propertiesOf(row, { columns, withSigns }),
      geometry,
    }
  })
  const geometries = features.flatMap(({ geometry }) => geometry ?? [])
  return {
    type: 'FeatureCollection',
    ...boxOf(geometries),
    name,
    title,
    notes: Object.fromEntries(notes.map(({ term, text }) => [term, text])),
    features,
  }
}

/** A sign or words ("fewer than five") where a number would be. */
function insteadOfNumber(cell: DataCell): string | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return cell
  return cell.kind === 'sign' ? cell.sign : null
}

function propertiesOf(
  row: readonly DataCell[],
  { columns, withSigns }: Pick<DataTable, 'columns'> & { withSigns: readonly boolean[] },
): Record<string, string | number | null> {
  const properties: Record<string, string | number | null> = {}
  for (const [at, { code, kind }] of columns.entries()) {
    const cell = row[at] ?? null
    const figure = cell !== null && typeof cell !== 'string' && cell.kind === 'value' ? cell : null
    if (kind === 'text') properties[code] = insteadOfNumber(cell)
    else properties[code] = figure && leavingNumber(figure)
    if (withSigns[at]) properties[`${code}_zeichen`] = insteadOfNumber(cell)
  }
  return properties
}

function tidyShape(shape: Shape | null): Shape | null {
  if (shape === null) return null
  if (shape.type === 'Point') return { type: 'Point', coordinates: rounded(shape.coordinates) }
  if (shape.type === 'Polygon') return { type: 'Polygon', coordinates: tidyPolygon(shape.coordinates) }
  return { type: 'MultiPolygon', coordinates: shape.coordinates.map(tidyPolygon) }
}

/** The outer ring counterclockwise, holes clockwise (§3.1.6); a hole smaller than the rounding is none. */
function tidyPolygon(rings: readonly (readonly Stored[])[]): Position[][] {
  return rings.flatMap((ring, at) => {
    const tidy = withoutRepeats(ring.map(rounded))
    if (tidy.length < SHORTEST_RING) return at === 0 ? [ring.map(rounded)] : []
    const isWanted = doubleAreaOf(tidy) > 0 === (at === 0)
    return [isWanted ? tidy : tidy.toReversed()]
  })
}

const SHORTEST_RING = 4

function withoutRepeats(ring: readonly Position[]): Position[] {
  return ring.filter(([x, y], at) => {
    const before = ring[at - 1]
    return before === undefined || before[0] !== x || before[1] !== y
  })
}

/** Positive where the ring goes counterclockwise. */
function doubleAreaOf(ring: readonly Position[]): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
  }, 0)
}

const MILLION = 1e6

function rounded([longitude = NaN, latitude = NaN]: Stored): Position {
  return [Math.round(longitude * MILLION) / MILLION, Math.round(latitude * MILLION) / MILLION]
}

function boxOf(shapes: readonly Shape[]): { bbox?: Box } {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = NaN, y = NaN] of positionsOf(shapes)) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return Number.isFinite(box[0]) ? { bbox: box } : {}
}

function* positionsOf(shapes: readonly Shape[]): Generator<Stored> {
  for (const shape of shapes)
    if (shape.type === 'Point') yield shape.coordinates
    else {
      const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
      for (const rings of polygons) for (const ring of rings) yield* ring
    }
}
