import type { AreaGeometry } from '@gelingen/methods/accessibility'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'

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
  const whole = topology(Object.fromEntries(rounded.map((shape, at) => [at, shape])))
  // The two packages' types differ in whether properties may be null; there are none.
  const simple = simplify(presimplify(whole as Parameters<typeof presimplify>[0]), smallest)
  return rounded.map((shape, at) => {
    const object = simple.objects[at]
    const found = object === undefined ? null : feature(simple, object)
    const polygons = found?.type === 'Feature' ? polygonsOf(found.geometry) : []
    return polygons.length === 0 ? shape : { type: 'MultiPolygon', coordinates: polygons }
  })
}

type Polygons = [number, number][][][]

function onGrid({ type, coordinates }: AreaGeometry): { type: 'MultiPolygon'; coordinates: Polygons } {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  const round = (degrees: number) => Math.round(degrees * GRID) / GRID
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) =>
      rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [round(x), round(y)])),
    ),
  }
}

/** Rings of which simplifying left less than a triangle fall away. */
function polygonsOf(geometry: { type: string; coordinates?: unknown }): Polygons {
  if (geometry.type !== 'MultiPolygon') return []
  // The topology was made of multipolygons only.
  return (geometry.coordinates as Polygons)
    .map((rings) => rings.filter((ring) => new Set(ring.map(String)).size >= 3))
    .filter((rings) => rings.length > 0)
}

function firstLatitude([first]: readonly AreaGeometry[]): number {
  const ring = first?.type === 'Polygon' ? first.coordinates[0] : first?.coordinates[0]?.[0]
  return ring?.[0]?.[1] ?? 0
}
