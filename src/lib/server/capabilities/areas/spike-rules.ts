import { sideOfLine } from './exact-orientation-rules.ts'
import type { GridRing } from './grid-shape-rules.ts'

export type WithoutSpikes = {
  /** Fewer than three corners where the ring encloses nothing. */
  ring: GridRing
  /** The first spike that was cut off, on the grid. */
  firstSpike: { x: number; y: number } | null
}

/**
 * Cuts off the spikes of a ring: corners where the border turns on the spot and goes back the way it came. They enclose
 * nothing; surveying offices' exports have them from rounding. The ring's surface stays the same.
 */
export function withoutSpikes(ring: GridRing): WithoutSpikes {
  const corners: number[] = []
  for (let at = 0; at < ring.length; at += 2) corners.push(at)
  let firstSpike: WithoutSpikes['firstSpike'] = null
  let unchanged = 0
  let place = 0
  while (corners.length >= 3 && unchanged < corners.length) {
    const here = place % corners.length
    const before = corners.at(here - 1) ?? 0
    const after = corners[(here + 1) % corners.length] ?? 0
    const corner = corners[here] ?? 0
    if (isSpike(ring, before, corner, after)) {
      firstSpike ??= { x: ring[corner] ?? 0, y: ring[corner + 1] ?? 0 }
      corners.splice(here, 1)
      place = Math.max(0, here - 1)
      unchanged = 0
    } else {
      place = here + 1
      unchanged++
    }
  }
  if (firstSpike === null) return { ring, firstSpike }
  return { ring: Float64Array.from(corners.flatMap((at) => [ring[at] ?? 0, ring[at + 1] ?? 0])), firstSpike }
}

/** The way turns back on the same line, or stays on the spot (which a spike's removal can leave behind). */
function isSpike(ring: GridRing, before: number, corner: number, after: number): boolean {
  const [ax = 0, ay = 0] = [ring[before], ring[before + 1]]
  const [bx = 0, by = 0] = [ring[corner], ring[corner + 1]]
  const [cx = 0, cy = 0] = [ring[after], ring[after + 1]]
  if ((ax === bx && ay === by) || (bx === cx && by === cy)) return true
  return sideOfLine(ax, ay, bx, by, cx, cy) === 0 && (ax - bx) * (cx - bx) + (ay - by) * (cy - by) > 0
}
