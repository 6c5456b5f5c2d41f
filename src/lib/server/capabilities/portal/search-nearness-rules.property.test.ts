import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMetres, nearnessFit, saidMetres } from './search-nearness-rules.ts'

const metres = fc.double({ min: 0, max: 60_000, noNaN: true })
const position = fc.tuple(
  fc.double({ min: 6, max: 9, noNaN: true }),
  fc.double({ min: 50, max: 53, noNaN: true }),
)

test('nearer never counts less, and nothing ever counts for nothing or more than all', () => {
  fc.assert(
    fc.property(metres, metres, (one, other) => {
      const [near, far] = [Math.min(one, other), Math.max(one, other)]
      expect(nearnessFit(near, false)).toBeGreaterThanOrEqual(nearnessFit(far, false))
      expect(nearnessFit(far, false)).toBeGreaterThanOrEqual(0.35)
      expect(nearnessFit(near, false)).toBeLessThanOrEqual(1)
    }),
  )
})

test('what comes to families counts alike wherever it has its office: less than what lies at the door, more than what is far', () => {
  fc.assert(
    fc.property(fc.option(metres, { nil: null }), (way) => {
      expect(nearnessFit(way, true)).toBe(nearnessFit(null, true))
      expect(nearnessFit(way, true)).toBeLessThan(nearnessFit(0, false))
      expect(nearnessFit(way, true)).toBeGreaterThan(nearnessFit(10_000, false))
    }),
  )
})

test('the way there is as long as the way back', () => {
  fc.assert(
    fc.property(position, position, (from, to) => {
      expect(distanceMetres(from, to) ?? 0).toBeCloseTo(distanceMetres(to, from) ?? 1, 6)
    }),
  )
})

test('what is said is off by a tenth or 25 m at most', () => {
  fc.assert(
    fc.property(fc.double({ min: 25, max: 60_000, noNaN: true }), (way) => {
      expect(Math.abs(saidMetres(way) - way)).toBeLessThanOrEqual(Math.max(25, way / 10))
    }),
  )
})

test.each([
  [3, 50],
  [712, 700],
  [1_240, 1_200],
  [12_400, 12_000],
])('%d m are said as %d', (way, said) => {
  expect(saidMetres(way)).toBe(said)
})
