import type { AreaGeometry } from '@gelingen/methods/accessibility'

/** Positions are kept to a billionth of a degree, 0.1 mm: checks on whole numbers are exact, and nothing real is lost. */
export const GRID_PER_DEGREE = 1e9

/** A ring as x, y, x, y … in whole billionths of a degree, without repeated corners and without the closing one. */
export type GridRing = Float64Array

/** The first ring is outside, the others are holes. */
export type GridPolygon = readonly GridRing[]

/** The geometry back in degrees as GeoJSON wants it: rings closed, outer ones counter-clockwise, holes clockwise (RFC 7946). */
export function geometryFromGrid(polygons: readonly GridPolygon[]): AreaGeometry {
  const coordinates = polygons.map((polygon) =>
    polygon.map((ring, place) => closedRing(ring, place === 0 ? 1 : -1)),
  )
  const [only] = coordinates
  return coordinates.length === 1 && only !== undefined
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates }
}

function closedRing(ring: GridRing, direction: 1 | -1): [number, number][] {
  const positions: [number, number][] = []
  for (let at = 0; at < ring.length; at += 2) positions.push(positionAt(ring, at))
  positions.push(positionAt(ring, 0))
  return Math.sign(turnOf(ring)) === -direction ? positions.reverse() : positions
}

/** Twice the surface, positive for a counter-clockwise ring; taken from its first corner, so that no precision is lost. */
function turnOf(ring: GridRing): number {
  const [originX = 0, originY = 0] = ring
  let twice = 0
  for (let at = 2; at + 3 < ring.length; at += 2) {
    const fromX = (ring[at] ?? 0) - originX
    const fromY = (ring[at + 1] ?? 0) - originY
    twice += fromX * ((ring[at + 3] ?? 0) - originY) - ((ring[at + 2] ?? 0) - originX) * fromY
  }
  return twice
}

function positionAt(ring: GridRing, at: number): [number, number] {
  return [(ring[at] ?? 0) / GRID_PER_DEGREE, (ring[at + 1] ?? 0) / GRID_PER_DEGREE]
}

export type Box = { west: number; south: number; east: number; north: number }

/** The bounding box, in degrees. */
export function boxOf({ type, coordinates }: AreaGeometry): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const polygon of type === 'Polygon' ? [coordinates] : coordinates) {
    for (const [longitude = NaN, latitude = NaN] of polygon[0] ?? []) {
      box.west = Math.min(box.west, longitude)
      box.south = Math.min(box.south, latitude)
      box.east = Math.max(box.east, longitude)
      box.north = Math.max(box.north, latitude)
    }
  }
  return box
}
