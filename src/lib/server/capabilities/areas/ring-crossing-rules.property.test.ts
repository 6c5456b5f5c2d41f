import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCrossing } from './ring-crossing-rules.ts'
import { withoutSpikes } from './spike-rules.ts'

/** Few places, so that corners meet, touch borders and lie on lines often. */
const corner = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
const anyRing = fc
  .array(corner, { minLength: 3, maxLength: 9 })
  .map((corners) => withoutSpikes(Float64Array.from(corners.flat())).ring)
  .filter((ring) => ring.length >= 6)

function edgesOf(ring: Float64Array) {
  return [...Array(ring.length / 2).keys()].map((at) => {
    const to = (2 * at + 2) % ring.length
    return { ax: ring[2 * at] ?? 0, ay: ring[2 * at + 1] ?? 0, bx: ring[to] ?? 0, by: ring[to + 1] ?? 0 }
  })
}

/** Whether two stretches of one line share more than a point; measured along the line. */
function runsOverItself(ring: Float64Array): boolean {
  const edges = edgesOf(ring)
  return edges.some((a, first) =>
    edges.slice(first + 1).some((b) => {
      const dx = a.bx - a.ax
      const dy = a.by - a.ay
      const away = (x: number, y: number) => dx * (y - a.ay) - dy * (x - a.ax)
      if (away(b.ax, b.ay) !== 0 || away(b.bx, b.by) !== 0) return false
      const along = (x: number, y: number) => dx * (x - a.ax) + dy * (y - a.ay)
      const [from, to] = [along(b.ax, b.ay), along(b.bx, b.by)]
      return Math.min(Math.max(from, to), along(a.bx, a.by)) > Math.max(Math.min(from, to), 0)
    }),
  )
}

type Edge = ReturnType<typeof edgesOf>[number]

/** Where two edges' lines meet; null where they are parallel. */
function meetingPoint(a: Edge, b: Edge): { x: number; y: number } | null {
  const cross = (a.bx - a.ax) * (b.by - b.ay) - (a.by - a.ay) * (b.bx - b.ax)
  if (cross === 0) return null
  const share = ((b.ax - a.ax) * (b.by - b.ay) - (b.ay - a.ay) * (b.bx - b.ax)) / cross
  return { x: a.ax + share * (a.bx - a.ax), y: a.ay + share * (a.by - a.ay) }
}

/** Whether the ring comes by some place three times: three crossings there can look like three wedges that touch. */
function comesThrice(ring: Float64Array): boolean {
  const edges = edgesOf(ring)
  const isNear = (x: number, y: number, p: { x: number; y: number }) => Math.hypot(x - p.x, y - p.y) < 1e-9
  const places = edges.flatMap((a) => [
    { x: a.ax, y: a.ay },
    ...edges.flatMap((b) => meetingPoint(a, b) ?? []),
  ])
  return places.some((place) => {
    const passes = edges.filter(({ ax, ay, bx, by }) => {
      const detour = Math.hypot(place.x - ax, place.y - ay) + Math.hypot(place.x - bx, place.y - by)
      return !isNear(bx, by, place) && detour - Math.hypot(bx - ax, by - ay) < 1e-9
    })
    return passes.length > 2
  })
}

/**
 * How often the ring winds around the cells of the plane, cell by cell: the slow way, by cutting it into flat strips
 * between all heights where anything happens. A closed line that does not cross itself winds around every cell not at all
 * or always equally often, once in one direction.
 */
function windings(ring: Float64Array): Set<number> {
  const edges = edgesOf(ring)
  const heights = new Set(edges.map(({ ay }) => ay))
  for (const a of edges) {
    for (const b of edges) {
      const meeting = meetingPoint(a, b)
      if (meeting !== null) heights.add(meeting.y)
    }
  }
  const sorted = [...heights].sort((a, b) => a - b)
  const found = new Set([0])
  for (const [at, low] of sorted.entries()) {
    const high = sorted[at + 1]
    // Heights that differ by rounding only hold no cell.
    if (high === undefined || high - low < 1e-9) continue
    const y = (low + high) / 2
    const crossings = edges
      .filter(({ ay, by }) => ay > y !== by > y)
      .map(({ ax, ay, bx, by }) => ({ x: ax + ((y - ay) / (by - ay)) * (bx - ax), turn: by > ay ? 1 : -1 }))
      .sort((a, b) => a.x - b.x)
    let winding = 0
    for (const [place, { x, turn }] of crossings.entries()) {
      winding += turn
      if ((crossings[place + 1]?.x ?? x) - x > 1e-9) found.add(winding)
    }
  }
  return found
}

describe('finding where a border crosses itself', () => {
  test('agrees with counting how often the border winds around each place', () => {
    fc.assert(
      fc.property(anyRing, (ring) => {
        fc.pre(!comesThrice(ring))
        if (runsOverItself(ring)) expect(findCrossing([ring])).not.toBeNull()
        else expect(findCrossing([ring]) !== null).toBe(windings(ring).size > 2)
      }),
      { numRuns: 3000 },
    )
  })

  test('does not depend on where the ring starts, its direction, or which axis comes first', () => {
    fc.assert(
      fc.property(anyRing, fc.nat(8), (ring, start) => {
        const corners = [...Array(ring.length / 2).keys()].map((at) => [
          ring[2 * at] ?? 0,
          ring[2 * at + 1] ?? 0,
        ])
        const turned = [...corners.slice(start % corners.length), ...corners.slice(0, start % corners.length)]
        const isFound = (moved: number[][]) => findCrossing([Float64Array.from(moved.flat())]) !== null
        const expected = isFound(corners)
        expect(isFound(turned)).toBe(expected)
        expect(isFound(corners.toReversed())).toBe(expected)
        expect(isFound(corners.map(([x = 0, y = 0]) => [y, x]))).toBe(expected)
        expect(isFound(corners.map(([x = 0, y = 0]) => [x + 6.9e9, y + 5.1e10]))).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('judges borders that are parallel but for one step in a billion exactly', () => {
    const far = 13.4e9
    const thin = Float64Array.from([far, 0, far + 3e9, 1, far + 3e9, 2, far, 1])
    expect(findCrossing([thin])).toBeNull()
    const crossed = Float64Array.from([far, 0, far + 3e9, 1, far + 3e9, 0, far, 1])
    expect(findCrossing([crossed])?.kind).toBe('crosses')
  })
})

describe('cutting off spikes', () => {
  test('keeps the surface, and leaves no spike behind', () => {
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), (corners) => {
        const given = Float64Array.from(corners.flat())
        const { ring } = withoutSpikes(given)
        expect(twiceSurface(ring)).toBe(twiceSurface(given))
        expect(withoutSpikes(ring).ring).toEqual(ring)
      }),
      { numRuns: 1000 },
    )
  })
})

function twiceSurface(ring: Float64Array): number {
  let twice = 0
  for (let at = 0; at < ring.length; at += 2) {
    const to = (at + 2) % ring.length
    twice += (ring[at] ?? 0) * (ring[to + 1] ?? 0) - (ring[to] ?? 0) * (ring[at + 1] ?? 0)
  }
  return twice === 0 ? 0 : twice
}
