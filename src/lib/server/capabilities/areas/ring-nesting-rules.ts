import type { GridPolygon, GridRing } from './grid-shape-rules.ts'
import { problemAt, type GeometryProblem } from './read-geometry-rules.ts'

/** Heights looked at for a point well inside a ring. */
const HEIGHTS_TRIED = 9

type Spot = { x: number; y: number }

/**
 * Checks how rings lie in one another; none of them crosses another. Holes lie in their outer ring and beside each
 * other, parts beside each other.
 */
export function findMisplacedRing(polygons: readonly GridPolygon[]): GeometryProblem | null {
  for (const [outer, ...holes] of polygons) {
    if (outer === undefined) continue
    for (const [position, hole] of holes.entries()) {
      const spot = spotInside([hole])
      if (!isInside(outer, spot)) return problemAt('areas/hole-outside', spot)
      if (holes.some((other, at) => at !== position && isInside(other, spot)))
        return problemAt('areas/holes-overlap', spot)
    }
  }
  return findOverlappingParts(polygons)
}

function findOverlappingParts(polygons: readonly GridPolygon[]): GeometryProblem | null {
  if (polygons.length < 2) return null
  const parts = polygons.map((polygon) => {
    const [outer = new Float64Array(), ...holes] = polygon
    return { outer, holes, spot: spotInside(polygon) }
  })
  for (const [position, { spot }] of parts.entries()) {
    const overlaps = parts.some(
      ({ outer, holes }, at) =>
        at !== position && isInside(outer, spot) && !holes.some((hole) => isInside(hole, spot)),
    )
    if (overlaps) return problemAt('areas/parts-overlap', spot)
  }
  return null
}

/** A point inside a ring, or inside a polygon and in none of its holes: the middle of the widest of a few lines across. */
function spotInside(rings: readonly GridRing[]): Spot {
  const heights = [...new Set(rings.flatMap((ring) => [...ring].filter((_, at) => at % 2 === 1)))]
  heights.sort((a, b) => a - b)
  const gaps = heights.length - 1
  let best: Spot = { x: rings[0]?.[0] ?? 0, y: rings[0]?.[1] ?? 0 }
  let widest = 0
  for (let tried = 0; tried < HEIGHTS_TRIED; tried++) {
    const gap = Math.floor(((tried + 0.5) * gaps) / HEIGHTS_TRIED)
    // Half-way between two corners' heights, so that the line meets no corner.
    const y = ((heights[gap] ?? 0) + (heights[gap + 1] ?? 0)) / 2
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b)
    for (let run = 0; run + 1 < crossings.length; run += 2) {
      const width = (crossings[run + 1] ?? 0) - (crossings[run] ?? 0)
      if (width <= widest) continue
      widest = width
      best = { x: ((crossings[run] ?? 0) + (crossings[run + 1] ?? 0)) / 2, y }
    }
  }
  return best
}

function isInside(ring: GridRing, { x, y }: Spot): boolean {
  return crossingsAt(ring, y).filter((crossing) => crossing > x).length % 2 === 1
}

/** Where the line at height y meets the ring. */
function crossingsAt(ring: GridRing, y: number): number[] {
  const crossings: number[] = []
  for (let at = 0; at < ring.length; at += 2) {
    const to = (at + 2) % ring.length
    const fromY = ring[at + 1] ?? 0
    const toY = ring[to + 1] ?? 0
    if (fromY > y === toY > y) continue
    const fromX = ring[at] ?? 0
    crossings.push(fromX + ((y - fromY) / (toY - fromY)) * ((ring[to] ?? 0) - fromX))
  }
  return crossings
}
