import { sideOfLine } from './exact-orientation-rules.ts'
import type { GridRing } from './grid-shape-rules.ts'

/** Two stretches of border that may not meet like this; x and y on the grid. */
export type Crossing = {
  kind: 'crosses' | 'runs-over-itself'
  ring: number
  otherRing: number
  x: number
  y: number
}

type Segments = {
  ring: Uint32Array
  /** Position of the first corner in its ring's run. */
  at: Uint32Array
  west: Float64Array
  east: Float64Array
  south: Float64Array
  north: Float64Array
}

/**
 * Finds a place where borders cross: a ring itself, or two rings each other. Touching at a corner or along a border
 * is no crossing, except that one ring may not run over its own border.
 *
 * A sweep from west to east over all stretches; each is compared with those that it overlaps in both directions. Signs
 * are exact, so that nearly parallel stretches are judged right. O(n log n + pairs that overlap).
 */
export function findCrossing(rings: readonly GridRing[]): Crossing | null {
  const segments = segmentsOf(rings)
  const order = Uint32Array.from(segments.ring.keys()).sort(
    (a, b) => (segments.west[a] ?? 0) - (segments.west[b] ?? 0),
  )
  const open: number[] = []
  for (const segment of order) {
    const west = segments.west[segment] ?? 0
    const south = segments.south[segment] ?? 0
    const north = segments.north[segment] ?? 0
    for (let place = open.length - 1; place >= 0; place--) {
      const other = open[place] ?? 0
      if ((segments.east[other] ?? 0) < west) {
        open[place] = open.at(-1) ?? 0
        open.pop()
        continue
      }
      if ((segments.south[other] ?? 0) > north || (segments.north[other] ?? 0) < south) continue
      const crossing = compare(rings, segments, segment, other)
      if (crossing !== null) return crossing
    }
    open.push(segment)
  }
  return null
}

function segmentsOf(rings: readonly GridRing[]): Segments {
  const count = rings.reduce((sum, ring) => sum + ring.length / 2, 0)
  const segments: Segments = {
    ring: new Uint32Array(count),
    at: new Uint32Array(count),
    west: new Float64Array(count),
    east: new Float64Array(count),
    south: new Float64Array(count),
    north: new Float64Array(count),
  }
  let segment = 0
  rings.forEach((ring, position) => {
    for (let at = 0; at < ring.length; at += 2) {
      const to = (at + 2) % ring.length
      segments.ring[segment] = position
      segments.at[segment] = at
      segments.west[segment] = Math.min(ring[at] ?? 0, ring[to] ?? 0)
      segments.east[segment] = Math.max(ring[at] ?? 0, ring[to] ?? 0)
      segments.south[segment] = Math.min(ring[at + 1] ?? 0, ring[to + 1] ?? 0)
      segments.north[segment] = Math.max(ring[at + 1] ?? 0, ring[to + 1] ?? 0)
      segment++
    }
  })
  return segments
}

function compare(rings: readonly GridRing[], segments: Segments, s: number, t: number): Crossing | null {
  const ring = segments.ring[s] ?? 0
  const otherRing = segments.ring[t] ?? 0
  const a = new Pass(rings[ring] ?? none, segments.at[s] ?? 0)
  const b = new Pass(rings[otherRing] ?? none, segments.at[t] ?? 0)
  const found = (kind: Crossing['kind'], x: number, y: number): Crossing => ({ kind, ring, otherRing, x, y })

  const fromSide = sideOfLine(b.fromX, b.fromY, b.toX, b.toY, a.fromX, a.fromY)
  const toSide = sideOfLine(b.fromX, b.fromY, b.toX, b.toY, a.toX, a.toY)
  if (fromSide !== 0 && fromSide === toSide) return null
  if (fromSide === 0 && toSide === 0) {
    if (ring === otherRing && overlapOnLine(a, b)) return found('runs-over-itself', a.fromX, a.fromY)
  } else if (fromSide * toSide < 0) {
    const otherSides =
      sideOfLine(a.fromX, a.fromY, a.toX, a.toY, b.fromX, b.fromY) *
      sideOfLine(a.fromX, a.fromY, a.toX, a.toY, b.toX, b.toY)
    if (otherSides > 0) return null
    if (otherSides < 0) return found('crosses', ...meetingPoint(a, b))
  }
  if (startsOn(a, b) && crossesAt(a, b)) return found('crosses', a.fromX, a.fromY)
  if (startsOn(b, a) && crossesAt(b, a)) return found('crosses', b.fromX, b.fromY)
  return null
}

/** One stretch of border, with the corner before it. */
class Pass {
  readonly beforeX: number
  readonly beforeY: number
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
  constructor(ring: GridRing, at: number) {
    const before = (at === 0 ? ring.length : at) - 2
    const to = at + 2 === ring.length ? 0 : at + 2
    this.beforeX = ring[before] ?? 0
    this.beforeY = ring[before + 1] ?? 0
    this.fromX = ring[at] ?? 0
    this.fromY = ring[at + 1] ?? 0
    this.toX = ring[to] ?? 0
    this.toY = ring[to + 1] ?? 0
  }
}
const none = new Float64Array(2)

/** Both lie on one line: do they share more than a point? */
function overlapOnLine(a: Pass, b: Pass): boolean {
  const [aFrom, aTo, bFrom, bTo] =
    a.fromX === a.toX ? [a.fromY, a.toY, b.fromY, b.toY] : [a.fromX, a.toX, b.fromX, b.toX]
  return (
    Math.min(Math.max(aFrom, aTo), Math.max(bFrom, bTo)) >
    Math.max(Math.min(aFrom, aTo), Math.min(bFrom, bTo))
  )
}

/** Does a's first corner lie on b, b's last corner left out (it is the first of the next stretch)? */
function startsOn(a: Pass, b: Pass): boolean {
  const { fromX: x, fromY: y } = a
  if (x === b.toX && y === b.toY) return false
  const isInBox =
    x >= Math.min(b.fromX, b.toX) &&
    x <= Math.max(b.fromX, b.toX) &&
    y >= Math.min(b.fromY, b.toY) &&
    y <= Math.max(b.fromY, b.toY)
  return isInBox && sideOfLine(b.fromX, b.fromY, b.toX, b.toY, x, y) === 0
}

/** At a's first corner, which lies on b: does the border change sides, or only touch? */
function crossesAt(a: Pass, b: Pass): boolean {
  const { fromX: x, fromY: y } = a
  const isCorner = x === b.fromX && y === b.fromY
  const [cameX, cameY] = isCorner ? [b.beforeX, b.beforeY] : [b.fromX, b.fromY]
  const arms = [a.beforeX, a.beforeY, a.toX, a.toY] as const
  const came = inSector(x, y, arms, cameX, cameY)
  const goes = inSector(x, y, arms, b.toX, b.toY)
  return came !== null && goes !== null && came !== goes
}

/** Whether the direction to (px, py) lies between the two arms, counter-clockwise; null where it runs along one. */
function inSector(
  x: number,
  y: number,
  [firstX, firstY, secondX, secondY]: readonly [number, number, number, number],
  px: number,
  py: number,
): boolean | null {
  if (sameDirection(x, y, firstX, firstY, px, py) || sameDirection(x, y, secondX, secondY, px, py))
    return null
  const turn = sideOfLine(x, y, firstX, firstY, secondX, secondY)
  const leftOfFirst = sideOfLine(x, y, firstX, firstY, px, py) > 0
  const rightOfSecond = sideOfLine(x, y, secondX, secondY, px, py) < 0
  if (turn === 0) return leftOfFirst
  return turn > 0 ? leftOfFirst && rightOfSecond : leftOfFirst || rightOfSecond
}

function sameDirection(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  return sideOfLine(x, y, ax, ay, bx, by) === 0 && (ax - x) * (bx - x) + (ay - y) * (by - y) > 0
}

function meetingPoint(a: Pass, b: Pass): [x: number, y: number] {
  const aX = a.toX - a.fromX
  const aY = a.toY - a.fromY
  const bX = b.toX - b.fromX
  const bY = b.toY - b.fromY
  const share = ((b.fromX - a.fromX) * bY - (b.fromY - a.fromY) * bX) / (aX * bY - aY * bX)
  return [a.fromX + share * aX, a.fromY + share * aY]
}
