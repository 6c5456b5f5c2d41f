import type { AreaGeometry } from '@gelingen/methods/accessibility'
import { describe, expect, test } from 'vitest'
import { squareRing } from './areas-for-tests.ts'
import { boxOf } from './grid-shape-rules.ts'
import { boxAround, frameFor } from './outline-frame-rules.ts'
import { drawOutlines } from './outline-rules.ts'

const polygon = (...rings: [number, number][][]): AreaGeometry => ({ type: 'Polygon', coordinates: rings })
const frameOf = (...geometries: AreaGeometry[]) =>
  frameFor(boxAround(geometries.map(boxOf)) ?? { west: 0, south: 0, east: 1, north: 1 })

/** The corners of a path in tenths of a unit, ring by ring, by a reader of its own. */
function cornersOf(path: string): string[][] {
  let [x, y] = [0, 0]
  return path
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const numbers = [...ring.matchAll(/-?(?:\d+\.\d|\.\d|\d+)/g)].map(([number]) =>
        Math.round(Number(number) * 10),
      )
      const corners: string[] = []
      let start: [number, number] | undefined
      for (let at = 0; at < numbers.length; at += 2) {
        x += numbers[at] ?? 0
        y += numbers[at + 1] ?? 0
        start ??= [x, y]
        corners.push(`${x} ${y}`)
      }
      ;[x, y] = start ?? [x, y]
      return corners
    })
}

/** A wavy line from south to north at 7.05° east. */
const wavy = Array.from({ length: 4001 }, (_, at): [number, number] => [
  7.05 + 0.002 * Math.sin(at / 70) + 0.0002 * Math.sin(at / 5),
  51 + (0.06 * at) / 4000,
])
const west = polygon([[7, 51], ...wavy, [7, 51.06], [7, 51]])
const east = polygon([[7.1, 51.06], ...wavy.toReversed(), [7.1, 51], [7.1, 51.06]])

describe('the outlines of a level', () => {
  test('keep a shared border shared: both neighbours have the same corners on it', () => {
    const outlines = drawOutlines([west, east], frameOf(west, east))
    const [inWest, inEast] = outlines.map((outline) => new Set(cornersOf(outline).flat()))
    const shared = [...(inWest ?? [])].filter((corner) => inEast?.has(corner))
    // All but each one's own two corners.
    expect(shared.length).toBe((inWest?.size ?? 0) - 2)
    expect(shared.length).toBe((inEast?.size ?? 0) - 2)
    expect(shared.length).toBeGreaterThan(20)
    expect(shared.length).toBeLessThan(2000)
  })

  test('stay close to the real border: nowhere a whole unit beside it', () => {
    const frame = frameOf(west, east)
    const [outline = ''] = drawOutlines([west], frame)
    const drawn = (cornersOf(outline)[0] ?? []).map((corner) =>
      corner.split(' ').map((tenths) => Number(tenths) / 10),
    )
    for (const [longitude, latitude] of wavy.filter((_, at) => at % 10 === 0)) {
      const [x, y] = frame.toFrame(longitude, latitude)
      expect(
        Math.min(...drawn.map((corner, at) => distance([x, y], corner, drawn[at + 1] ?? drawn[0] ?? []))),
      ).toBeLessThan(0.7)
    }
  })

  test('have holes turned the other way round, so that they stay empty under either fill rule', () => {
    const withHole = polygon(
      squareRing({ column: 0, row: 0, columns: 3, rows: 3 }),
      squareRing({ column: 1, row: 1 }).toReversed(),
    )
    const [outline = ''] = drawOutlines([withHole], frameOf(withHole))
    const turns = cornersOf(outline).map((corners) => {
      const points = corners.map((corner) => corner.split(' ').map(Number))
      return Math.sign(
        points.reduce((sum, [x = 0, y = 0], at) => {
          const [nextX = 0, nextY = 0] = points[at + 1] ?? points[0] ?? []
          return sum + x * nextY - nextX * y
        }, 0),
      )
    })
    expect(turns).toHaveLength(2)
    expect(turns[0]).toBe(-(turns[1] ?? 0))
  })

  test('are never empty, however small the area', () => {
    const speck = polygon([
      [7, 51],
      [7.0000001, 51],
      [7, 51.0000001],
      [7, 51],
    ])
    const outlines = drawOutlines([west, speck], frameOf(west))
    expect(cornersOf(outlines[1] ?? '')[0]?.length).toBeGreaterThanOrEqual(3)
  })

  test('of no area are none', () => {
    expect(drawOutlines([], frameOf(west))).toEqual([])
  })
})

describe('the frame', () => {
  test('is 1000 wide, and as high as the place is at its latitude', () => {
    // At 60° north a degree of longitude is half as long as one of latitude.
    const { width, height, toFrame } = frameFor({ west: 10, south: 59.5, east: 12, north: 60.5 })
    expect(width).toBe(1000)
    expect(height).toBeCloseTo(1000, 0)
    expect(toFrame(10, 60.5)).toEqual([4, 4])
    expect(toFrame(12, 59.5).map(Math.round)).toEqual([996, 996])
  })
})

function distance(
  [px = 0, py = 0]: number[],
  [ax = 0, ay = 0]: number[],
  [bx = 0, by = 0]: number[],
): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const share =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length))
  return Math.hypot(px - ax - share * (bx - ax), py - ay - share * (by - ay))
}
