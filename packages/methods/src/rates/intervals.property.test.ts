import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomialDensity, poissonDensity } from './distributions/density.ts'
import { countInterval, shareInterval } from './index.ts'

const countOf = fc.integer({ min: 1, max: 400 }).chain((total) =>
  fc.record({
    total: fc.constant(total),
    count: fc.integer({ min: 0, max: total }),
  }),
)
const confidence = fc.constantFrom(0.8, 0.9, 0.95, 0.998)
const shareMethod = fc.constantFrom('wilson', 'wilson-continuity', 'exact')

test('every interval of a share holds the share and stays inside 0 … 1', () => {
  fc.assert(
    fc.property(countOf, confidence, shareMethod, ({ count, total }, level, method) => {
      const { lower, upper } = shareInterval({ count, total, confidence: level, method })
      expect(lower).toBeGreaterThanOrEqual(0)
      expect(lower).toBeLessThanOrEqual(count / total)
      expect(upper).toBeGreaterThanOrEqual(count / total)
      expect(upper).toBeLessThanOrEqual(1)
    }),
  )
})

test('the interval of those not counted mirrors the one of those counted', () => {
  fc.assert(
    fc.property(countOf, confidence, shareMethod, ({ count, total }, level, method) => {
      const one = shareInterval({ count, total, confidence: level, method })
      const other = shareInterval({ count: total - count, total, confidence: level, method })
      expect(other.lower).toBeCloseTo(1 - one.upper, 11)
      expect(other.upper).toBeCloseTo(1 - one.lower, 11)
    }),
  )
})

test('more confidence never makes an interval narrower', () => {
  fc.assert(
    fc.property(countOf, shareMethod, ({ count, total }, method) => {
      const near = shareInterval({ count, total, confidence: 0.9, method })
      const wide = shareInterval({ count, total, confidence: 0.99, method })
      expect(wide.lower).toBeLessThanOrEqual(near.lower)
      expect(wide.upper).toBeGreaterThanOrEqual(near.upper)
    }),
  )
})

test('exact intervals cover a true share with at least the confidence', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      confidence,
      (total, share, level) => {
        let covered = 0
        for (let count = 0; count <= total; count++) {
          const { lower, upper } = shareInterval({ count, total, confidence: level, method: 'exact' })
          if (lower <= share && share <= upper) covered += binomialDensity(count, total, share)
        }
        expect(covered).toBeGreaterThanOrEqual(level - 1e-9)
      },
    ),
    { numRuns: 40 },
  )
})

test('exact intervals cover a true mean with at least the confidence', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 40, noNaN: true }), confidence, (mean, level) => {
      let covered = 0
      for (let count = 0; count < 150; count++) {
        const { lower, upper } = countInterval({ count, confidence: level, method: 'exact' })
        if (lower <= mean && mean <= upper) covered += poissonDensity(count, mean)
      }
      expect(covered).toBeGreaterThanOrEqual(level - 1e-9)
    }),
    { numRuns: 40 },
  )
})

test('Byar lies within 0.4 events of the exact interval from ten events on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 3000 }), (count) => {
      const byar = countInterval({ count, confidence: 0.95, method: 'byar' })
      const exact = countInterval({ count, confidence: 0.95, method: 'exact' })
      expect(Math.abs(byar.lower - exact.lower)).toBeLessThan(0.4)
      expect(Math.abs(byar.upper - exact.upper)).toBeLessThan(0.4)
    }),
  )
})
