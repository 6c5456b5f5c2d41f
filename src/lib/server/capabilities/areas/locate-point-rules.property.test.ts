import type { AreaGeometry } from '@gelingen/methods/accessibility'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { squareRing } from './areas-for-tests.ts'
import { boxOf } from './grid-shape-rules.ts'
import { prepareLocator } from './locate-point-rules.ts'

const locatable = (areaId: number, geometry: AreaGeometry) => ({ areaId, geometry, ...boxOf(geometry) })
const places = fc.tuple(
  fc.double({ min: 6.99, max: 7.06, noNaN: true }),
  fc.double({ min: 50.99, max: 51.06, noNaN: true }),
)

/** The slow way: the angles under which a place sees a ring's stretches add up to a full turn where it lies inside. */
function seesFullTurn(ring: readonly (readonly number[])[], [x, y]: readonly [number, number]): boolean {
  let turn = 0
  for (const [at, [ax = 0, ay = 0]] of ring.slice(0, -1).entries()) {
    const [bx = 0, by = 0] = ring[at + 1] ?? []
    turn += Math.atan2((ax - x) * (by - y) - (ay - y) * (bx - x), (ax - x) * (bx - x) + (ay - y) * (by - y))
  }
  return Math.abs(turn) > Math.PI
}

/** A star around a place: corners at rising angles, so that the border never crosses itself. */
const star = fc
  .tuple(
    fc.double({ min: 7.01, max: 7.04, noNaN: true }),
    fc.double({ min: 51.01, max: 51.04, noNaN: true }),
    fc.array(fc.double({ min: 0.001, max: 0.02, noNaN: true }), { minLength: 3, maxLength: 20 }),
  )
  .map(([x, y, radii]) => {
    const corners = radii.map((radius, at) => {
      const angle = (2 * Math.PI * at) / radii.length
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
    })
    return [...corners, corners[0] ?? []]
  })

describe('finding the area that holds a place', () => {
  test('agrees with the slow way by angles', () => {
    fc.assert(
      fc.property(star, places, (ring, place) => {
        const locate = prepareLocator([locatable(7, { type: 'Polygon', coordinates: [ring] })])
        expect(locate(place)).toBe(seesFullTurn(ring, place) ? 7 : null)
      }),
      { numRuns: 2000 },
    )
  })

  test('respects holes, islands in them, and separate parts', () => {
    const withIsland: AreaGeometry = {
      type: 'MultiPolygon',
      coordinates: [
        [
          squareRing({ column: 0, row: 0, columns: 5, rows: 5 }),
          squareRing({ column: 1, row: 1, columns: 3, rows: 3 }),
        ],
        [squareRing({ column: 2, row: 2 })],
        [squareRing({ column: 7, row: 0 })],
      ],
    }
    const locate = prepareLocator([locatable(1, withIsland)])
    const inside = [
      [7.005, 51.005],
      [7.025, 51.025],
      [7.075, 51.005],
    ] as const
    const outside = [
      [7.015, 51.025],
      [7.065, 51.005],
      [7.055, 51.055],
    ] as const
    expect(inside.map(locate)).toEqual([1, 1, 1])
    expect(outside.map(locate)).toEqual([null, null, null])
  })

  test('gives every place of a tiled town to exactly one area, on borders and corners too', () => {
    const tiles = [0, 1, 2, 3].flatMap((row) =>
      [0, 1, 2, 3].map((column) => ({ areaId: 10 * row + column + 1, ring: squareRing({ column, row }) })),
    )
    const locators = tiles.map(({ areaId, ring }) =>
      prepareLocator([locatable(areaId, { type: 'Polygon', coordinates: [ring] })]),
    )
    const step = fc.integer({ min: 1, max: 79 })
    fc.assert(
      fc.property(step, step, (x, y) => {
        const place = [
          Math.round((7 + x / 2000) * 1e6) / 1e6,
          Math.round((51 + y / 2000) * 1e6) / 1e6,
        ] as const
        expect(locators.filter((locate) => locate(place) !== null)).toHaveLength(1)
      }),
      { numRuns: 2000 },
    )
  })
})
