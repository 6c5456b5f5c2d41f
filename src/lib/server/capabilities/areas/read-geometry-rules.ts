import { GRID_PER_DEGREE, type GridPolygon, type GridRing } from './grid-shape-rules.ts'

/** What is wrong with a shape; the sentence is made from code and details. */
export type GeometryProblem = { code: string; details: Record<string, string | number> }
export type Read<Value> = { ok: true; value: Value } | { ok: false; problem: GeometryProblem }

/** Turns a position of the file into [longitude, latitude] in degrees. */
export type ToDegrees = (x: number, y: number) => readonly [longitude: number, latitude: number]

/**
 * Takes a geometry as a file has it: its kind, its rings, their corners. Positions are turned into degrees and put on
 * the grid; heights and repeated corners are left away. Every ring must be closed and have three different corners.
 */
export function readGeometry(raw: unknown, toDegrees: ToDegrees): Read<GridPolygon[]> {
  if (!isObject(raw)) return problem('areas/geometry-missing')
  const kind = typeof raw['type'] === 'string' ? raw['type'] : '?'
  if (kind !== 'Polygon' && kind !== 'MultiPolygon') return problem('areas/geometry-kind', { kind })
  const coordinates: unknown = raw['coordinates']
  if (!Array.isArray(coordinates)) return problem('areas/geometry-broken')
  const parts: unknown[] = kind === 'Polygon' ? [coordinates] : coordinates
  if (parts.length === 0 || parts.some((part) => Array.isArray(part) && part.length === 0))
    return problem('areas/geometry-empty')
  return inTurn(parts, (part) => readPolygon(part, toDegrees))
}

function readPolygon(part: unknown, toDegrees: ToDegrees): Read<GridPolygon> {
  return Array.isArray(part)
    ? inTurn(part, (ring, position) => readRing(ring, position, toDegrees))
    : problem('areas/geometry-broken')
}

function readRing(ring: unknown, position: number, toDegrees: ToDegrees): Read<GridRing> {
  if (!Array.isArray(ring)) return problem('areas/geometry-broken')
  const corners: [number, number][] = []
  for (const corner of ring) {
    const [x, y]: unknown[] = Array.isArray(corner) ? corner : []
    if (typeof x !== 'number' || typeof y !== 'number') return problem('areas/geometry-broken')
    const [longitude, latitude] = toDegrees(x, y)
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return notDegrees(x, y)
    corners.push([Math.round(longitude * GRID_PER_DEGREE), Math.round(latitude * GRID_PER_DEGREE)])
  }
  return corners.length < 4
    ? problem('areas/ring-too-short', { ring: position + 1, corners: corners.length })
    : closed(corners)
}

function closed(corners: [number, number][]): Read<GridRing> {
  const first = corners[0] ?? [0, 0]
  const last = corners.at(-1) ?? [0, 0]
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return { ok: false, problem: problemAt('areas/ring-open', { x: last[0], y: last[1] }) }
  }
  const different = corners.filter(([x, y], at) => {
    const next = corners[at + 1]
    return next !== undefined && (x !== next[0] || y !== next[1])
  })
  return different.length < 3
    ? { ok: false, problem: problemAt('areas/ring-without-surface', { x: last[0], y: last[1] }) }
    : { ok: true, value: Float64Array.from(different.flat()) }
}

function notDegrees(x: number, y: number): Read<never> {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return problem('areas/geometry-broken')
  return problem('areas/not-degrees', { x, y, likely: likelyCoordinateSystems(x, y).join(', ') })
}

/** Which coordinate systems a position in metres in Germany may belong to; several where only the place decides. */
export function likelyCoordinateSystems(x: number, y: number): string[] {
  const isNorthingOfGermany = y > 5_200_000 && y < 6_150_000
  const zone = Math.floor(x / 1_000_000)
  if (!isNorthingOfGermany) return []
  if (zone === 0) return ['EPSG:25832', 'EPSG:25833']
  if (zone >= 2 && zone <= 5) return [`EPSG:${31464 + zone}`]
  if (zone === 32) return ['EPSG:4647']
  return zone === 33 ? ['EPSG:5650'] : []
}

/** Something wrong at a position of the grid. */
export function problemAt(code: string, { x, y }: { x: number; y: number }): GeometryProblem {
  return { code, details: { longitude: x / GRID_PER_DEGREE, latitude: y / GRID_PER_DEGREE } }
}

function problem(
  code: string,
  details: Record<string, string | number> = {},
): { ok: false; problem: GeometryProblem } {
  return { ok: false, problem: { code, details } }
}

function inTurn<Item, Value>(
  items: Item[],
  read: (item: Item, position: number) => Read<Value>,
): Read<Value[]> {
  const values: Value[] = []
  for (const [position, item] of items.entries()) {
    const one = read(item, position)
    if (!one.ok) return one
    values.push(one.value)
  }
  return { ok: true, value: values }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
