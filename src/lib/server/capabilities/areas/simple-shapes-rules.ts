import type { AreaGeometry } from '@gelingen/methods/accessibility'
import { simplifyTogether, type Polygons } from './simplify-together-rules.ts'

/** A corner goes where the triangle with its neighbours is smaller than this: about 12 × 12 m. */
const SMALLEST_TRIANGLE_M2 = 70

/** One degree of latitude. */
const METRES_PER_DEGREE = 111_320

/** Corners are put on a grid of about a metre, so that neighbours digitised apart by a hair meet. */
const GRID = 1e5

/**
 * Shapes with fewer corners, for a map that can be looked at closely. Borders that areas share stay shared.
 *
 * @param geometries WGS84
 * @returns one each, WGS84 with five decimals; a shape too small to keep a corner stays as it is
 *
 * Method: as `drawOutlines`, on the globe instead of on paper.
 */
export function simpleShapes(geometries: readonly AreaGeometry[]): AreaGeometry[] {
  const latitude = firstLatitude(geometries)
  const smallest = SMALLEST_TRIANGLE_M2 / (METRES_PER_DEGREE ** 2 * Math.cos((latitude * Math.PI) / 180))
  const rounded = geometries.map(onGrid)
  const simple = simplifyTogether(rounded, smallest)
  return rounded.map((shape, at) => {
    const kept = withArea(simple[at] ?? [])
    return { type: 'MultiPolygon', coordinates: kept.length === 0 ? shape : kept }
  })
}

function onGrid({ type, coordinates }: AreaGeometry): Polygons {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  const round = (degrees: number) => Math.round(degrees * GRID) / GRID
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [round(x), round(y)])),
  )
}

/** Rings of which simplifying left less than a triangle fall away. */
function withArea(polygons: Polygons): Polygons {
  return polygons
    .map((rings) => rings.filter((ring) => new Set(ring.map(String)).size >= 3))
    .filter((rings) => rings.length > 0)
}

function firstLatitude([first]: readonly AreaGeometry[]): number {
  const ring = first?.type === 'Polygon' ? first.coordinates[0] : first?.coordinates[0]?.[0]
  return ring?.[0]?.[1] ?? 0
}
