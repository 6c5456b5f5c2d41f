import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EARTH_RADIUS_METRES, greatCircleMetres, type Position } from './index.ts'

type Distances = { sphere: { name: string; from: Position; to: Position; partOfCircle: number }[] }

const distances: Distances = JSON.parse(
  readFileSync(new URL('../../vectors/accessibility/distances.json', import.meta.url), 'utf8'),
)
const circumference = 2 * Math.PI * EARTH_RADIUS_METRES

test.each(distances.sphere)('the sphere gives $name', ({ from, to, partOfCircle }) => {
  expect(greatCircleMetres(from, to)).toBeCloseTo(partOfCircle * circumference, 5)
})

test('a hundred metres to the north are a hundred metres', () => {
  const north = 50 + (100 / circumference) * 360
  expect(greatCircleMetres([7, 50], [7, north])).toBeCloseTo(100, 6)
})

test('distance is symmetric, zero to itself and never longer by a detour', () => {
  const place = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  )
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      expect(greatCircleMetres(a, b)).toBe(greatCircleMetres(b, a))
      expect(greatCircleMetres(a, a)).toBe(0)
      // a metre of room: the formula loses digits for places on opposite sides of the globe
      expect(greatCircleMetres(a, c)).toBeLessThanOrEqual(
        greatCircleMetres(a, b) + greatCircleMetres(b, c) + 1,
      )
    }),
  )
})

test.each([
  [[200, 0], 'from'],
  [[0, Number.NaN], 'from'],
] as const)('a place that is none is named: %s', (from, argument) => {
  expect(() => greatCircleMetres(from, [0, 0])).toThrow(argument)
})
