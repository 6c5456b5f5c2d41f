import type { AreaGeometry } from '@gelingen/methods/accessibility'
import type { Frame } from './outline-frame-rules.ts'
import { simplifyTogether, type Polygons } from './simplify-together-rules.ts'
import { pathOf } from './svg-path-rules.ts'

/**
 * A corner goes where the triangle with its neighbours is smaller than this, in square units of the frame. At 1,200
 * pixels a unit is 1.2 pixels: what goes cannot be seen.
 */
const SMALLEST_TRIANGLE = 0.15

/** Before borders are compared, corners are put on a grid this fine, so that neighbours digitised apart by a hair meet. */
const SNAPS_PER_UNIT = 50

/**
 * Draws the areas of a level as SVG paths in one frame, with borders that stay shared.
 *
 * @returns one path per area, in the order given; never empty: an area too small to be seen keeps its own corners
 */
export function drawOutlines(geometries: readonly AreaGeometry[], frame: Frame): string[] {
  const drawn = geometries.map((geometry) => inFrame(geometry, frame))
  const simple = simplifyTogether(drawn, SMALLEST_TRIANGLE)
  return drawn.map((shape, at) => pathOf(simple[at]?.flat() ?? []) || pathOf(shape.flat()) || dotOf(shape))
}

function inFrame({ type, coordinates }: AreaGeometry, { toFrame }: Frame): Polygons {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  return polygons.map((rings) =>
    rings.map((ring) =>
      withoutRepeats(ring.map(([longitude = 0, latitude = 0]) => snapped(toFrame(longitude, latitude)))),
    ),
  )
}

function snapped([x, y]: readonly [number, number]): [number, number] {
  return [Math.round(x * SNAPS_PER_UNIT) / SNAPS_PER_UNIT, Math.round(y * SNAPS_PER_UNIT) / SNAPS_PER_UNIT]
}

/** A ring keeps at least its closing corner, so that the topology takes it. */
function withoutRepeats(ring: [number, number][]): [number, number][] {
  const kept = ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]?.[0] || y !== ring[at - 1]?.[1])
  return kept.length > 1 ? kept : ring
}

/** An area smaller than a tenth of a unit: a mark at its place. */
function dotOf(shape: Polygons): string {
  const [x, y] = shape[0]?.[0]?.[0] ?? [0, 0]
  return pathOf([
    [
      [x, y],
      [x + 0.2, y],
      [x, y + 0.2],
    ],
  ])
}
