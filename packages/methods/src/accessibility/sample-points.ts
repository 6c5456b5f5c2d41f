import { flatten, planeOf, surfaceOf, type Point } from './flat-shape.ts'
import { gridPointsInside, someInnerPoint } from './polygon-scan.ts'
import type { AreaGeometry, Position } from './position.ts'

/** Grid points looked at per wanted point: enough that each of the equal parts has a shape. */
const GRID_POINTS_PER_SAMPLE = 40

/**
 * Chooses points that stand for an area, evenly spread over it, so that a large area is not its centroid
 * alone. Each stands for the same share of the surface. The same shape always gives the same points.
 *
 * @param geometry polygon or multipolygon in degrees, holes respected; rings closed or not
 * @param spacingMetres wanted distance between neighbours: about one point per square of this side. 250 m,
 *   because finer ones change hardly any judgement in Berlin and coarser ones do
 *   (docs/methods/accessibility.md)
 * @param maximum at most so many, however large the area; at least 1
 * @returns at least one and at most `maximum` positions, all inside
 * @throws RangeError `geometry`: no surface, or not degrees; `spacingMetres`, `maximum`: not above 0
 *
 * Method: the grid points inside are cut into equal parts again and again across their longer side; the grid
 * point nearest to the middle of each part stands for it. O(corners × rows + g log g) for g = 40 grid points
 * per sample. Shapes across the date line are not supported.
 */
export function samplePointsInPolygon({
  geometry,
  spacingMetres = 250,
  maximum = 32,
}: {
  geometry: AreaGeometry
  spacingMetres?: number
  maximum?: number
}): Position[] {
  if (!(spacingMetres > 0)) throw new RangeError(`spacingMetres: ${spacingMetres} is not above 0`)
  if (!Number.isInteger(maximum) || maximum < 1) throw new RangeError(`maximum: ${maximum} is no count`)
  const plane = planeOf(geometry)
  const shape = flatten(geometry, plane)
  const surface = surfaceOf(shape)
  if (!(surface > 0)) throw new RangeError('geometry: has no surface')
  const count = Math.min(maximum, Math.max(1, Math.round(surface / spacingMetres ** 2)))
  const grid = gridPointsInside(shape, Math.sqrt(surface / (count * GRID_POINTS_PER_SAMPLE)))
  if (grid.length === 0) {
    const point = someInnerPoint(shape)
    if (point === null) throw new RangeError('geometry: has no surface')
    return [plane.toPosition(point)]
  }
  return equalParts(grid, Math.min(count, grid.length)).map((part) => plane.toPosition(nearestToMiddle(part)))
}

/** Cuts the points into `count` parts of equal size (to one point), across the longer side each time. */
function equalParts(points: Point[], count: number): Point[][] {
  if (count === 1) return [points]
  const axis = extent(points, 'x') >= extent(points, 'y') ? 'x' : 'y'
  const other = axis === 'x' ? 'y' : 'x'
  points.sort((a, b) => a[axis] - b[axis] || a[other] - b[other])
  const firstCount = Math.floor(count / 2)
  const cut = Math.round((points.length * firstCount) / count)
  return [
    ...equalParts(points.slice(0, cut), firstCount),
    ...equalParts(points.slice(cut), count - firstCount),
  ]
}

function extent(points: readonly Point[], axis: 'x' | 'y'): number {
  let low = Infinity
  let high = -Infinity
  for (const point of points) {
    low = Math.min(low, point[axis])
    high = Math.max(high, point[axis])
  }
  return high - low
}

function nearestToMiddle(points: readonly Point[]): Point {
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  }
  const squareTo = ({ x, y }: Point) => (x - middle.x) ** 2 + (y - middle.y) ** 2
  return points.reduce((best, point) => (squareTo(point) < squareTo(best) ? point : best))
}
