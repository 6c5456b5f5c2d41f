import type { AreaGeometry } from '@gelingen/methods/accessibility'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { Frame } from './outline-frame-rules.ts'
import { pathOf } from './svg-path-rules.ts'

/**
 * A corner goes where the triangle with its neighbours is smaller than this, in square units of the frame. At 1,200
 * pixels a unit is 1.2 pixels: what goes cannot be seen.
 */
const SMALLEST_TRIANGLE = 0.15

/** A shape in the frame. */
type DrawnShape = { type: 'MultiPolygon'; coordinates: number[][][][] }

/** Before borders are compared, corners are put on a grid this fine, so that neighbours digitised apart by a hair meet. */
const SNAPS_PER_UNIT = 50

/**
 * Draws the areas of a level as SVG paths in one frame. Borders that areas share are simplified once, so that they
 * stay shared: neither gaps nor overlaps open between neighbours.
 *
 * @returns one path per area, in the order given; never empty: an area too small to be seen keeps its own corners
 *
 * Method: topology of shared arcs, then Visvalingam–Whyatt by triangle area (Cartographic Journal 30, 1993,
 * doi 10.1179/000870493786962263). O(n log n) over all corners; 200,000 take about half a second.
 */
export function drawOutlines(geometries: readonly AreaGeometry[], frame: Frame): string[] {
  const drawn = geometries.map((geometry) => inFrame(geometry, frame))
  const whole = topology(Object.fromEntries(drawn.map((shape, position) => [position, shape])))
  // The two packages' types differ in whether properties may be null; there are none.
  const simple = simplify(presimplify(whole as Parameters<typeof presimplify>[0]), SMALLEST_TRIANGLE)
  return drawn.map((shape, position) => {
    const object = simple.objects[position]
    const simplified = object === undefined ? null : feature(simple, object)
    const rings = simplified?.type === 'Feature' ? ringsOf(simplified.geometry) : []
    return pathOf(rings) || pathOf(shape.coordinates.flat()) || dotOf(shape)
  })
}

function inFrame({ type, coordinates }: AreaGeometry, { toFrame }: Frame): DrawnShape {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) =>
      rings.map((ring) =>
        withoutRepeats(ring.map(([longitude = 0, latitude = 0]) => snapped(toFrame(longitude, latitude)))),
      ),
    ),
  }
}

function snapped([x, y]: readonly [number, number]): [number, number] {
  return [Math.round(x * SNAPS_PER_UNIT) / SNAPS_PER_UNIT, Math.round(y * SNAPS_PER_UNIT) / SNAPS_PER_UNIT]
}

/** A ring keeps at least its closing corner, so that the topology takes it. */
function withoutRepeats(ring: [number, number][]): [number, number][] {
  const kept = ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]?.[0] || y !== ring[at - 1]?.[1])
  return kept.length > 1 ? kept : ring
}

function ringsOf(geometry: { type: string; coordinates?: unknown }): number[][][] {
  // The topology was made of multipolygons only.
  return geometry.type === 'MultiPolygon' ? (geometry as DrawnShape).coordinates.flat() : []
}

/** An area smaller than a tenth of a unit: a mark at its place. */
function dotOf({ coordinates }: DrawnShape): string {
  const [x = 0, y = 0] = coordinates[0]?.[0]?.[0] ?? []
  return pathOf([
    [
      [x, y],
      [x + 0.2, y],
      [x, y + 0.2],
    ],
  ])
}
