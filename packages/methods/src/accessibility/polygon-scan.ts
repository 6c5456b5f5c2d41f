import type { FlatShape, Point } from './flat-shape.ts'

/**
 * Where a line from west to east at height y runs inside the shape: [enters, leaves, enters, leaves …], by
 * the even-odd rule over all rings, so that holes are outside.
 */
export function insideRuns(shape: FlatShape, y: number): number[] {
  const crossings: number[] = []
  for (const ring of shape.rings) {
    const corners = ring.length / 2
    for (let corner = 0; corner < corners; corner++) {
      const next = (corner + 1) % corners
      const fromY = ring[2 * corner + 1] ?? 0
      const toY = ring[2 * next + 1] ?? 0
      if (fromY > y === toY > y) continue
      const fromX = ring[2 * corner] ?? 0
      const toX = ring[2 * next] ?? 0
      crossings.push(fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX))
    }
  }
  return crossings.sort((a, b) => a - b)
}

/** All points of a square grid that lie inside. */
export function gridPointsInside(shape: FlatShape, spacing: number): Point[] {
  const points: Point[] = []
  for (let row = Math.ceil(shape.south / spacing - 0.5); (row + 0.5) * spacing < shape.north; row++) {
    const y = (row + 0.5) * spacing
    const runs = insideRuns(shape, y)
    for (let run = 0; run + 1 < runs.length; run += 2) {
      const leaves = runs[run + 1] ?? 0
      for (
        let column = Math.ceil((runs[run] ?? 0) / spacing - 0.5);
        (column + 0.5) * spacing < leaves;
        column++
      ) {
        points.push({ x: (column + 0.5) * spacing, y })
      }
    }
  }
  return points
}

/**
 * A point inside however thin the shape is: the middle of the widest run, half-way between two corner
 * heights.
 */
export function someInnerPoint(shape: FlatShape): Point | null {
  const heights = [
    ...new Set(shape.rings.flatMap((ring) => [...ring].filter((_, position) => position % 2 === 1))),
  ]
  heights.sort((a, b) => a - b)
  let best: Point | null = null
  let widest = 0
  for (let position = 0; position + 1 < heights.length; position++) {
    const y = ((heights[position] ?? 0) + (heights[position + 1] ?? 0)) / 2
    const runs = insideRuns(shape, y)
    for (let run = 0; run + 1 < runs.length; run += 2) {
      const width = (runs[run + 1] ?? 0) - (runs[run] ?? 0)
      if (width > widest) {
        widest = width
        best = { x: ((runs[run] ?? 0) + (runs[run + 1] ?? 0)) / 2, y }
      }
    }
  }
  return best
}
