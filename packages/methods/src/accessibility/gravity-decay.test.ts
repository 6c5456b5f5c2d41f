import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exponentialDecay, linearDecay, logisticDecay, powerDecay } from './index.ts'

test('exponential decay halves every ln 2 ÷ rate', () => {
  const decay = exponentialDecay({ rate: 0.1 })
  expect(decay(0)).toBe(1)
  expect(decay(Math.LN2 / 0.1)).toBeCloseTo(0.5, 14)
  expect(decay((3 * Math.LN2) / 0.1)).toBeCloseTo(0.125, 14)
})

test('power decay is 1 up to its scale, then a quarter at twice the way', () => {
  const decay = powerDecay({ exponent: 2, scale: 5 })
  expect([0, 5, 10, 20].map(decay)).toEqual([1, 1, 0.25, 0.0625])
})

test('power decay goes above 1 nearer than its scale, if it is told so', () => {
  const decay = powerDecay({ exponent: 2, scale: 5, nearest: 1 })
  expect([0, 1, 5].map(decay)).toEqual([expect.closeTo(25, 12), expect.closeTo(25, 12), 1])
})

test('logistic decay is about a half at its median and 1 at the door', () => {
  const decay = logisticDecay({ median: 40, standardDeviation: 10 })
  expect(decay(0)).toBe(1)
  // (1 + e^(−40 π ÷ (10 √3))) ÷ 2
  expect(decay(40)).toBeCloseTo((1 + Math.exp((-4 * Math.PI) / Math.sqrt(3))) / 2, 14)
})

test('linear decay falls evenly to 0 at its reach', () => {
  expect([0, 5, 10, 20, 25].map(linearDecay({ reach: 20 }))).toEqual([1, 0.75, 0.5, 0, 0])
})

const decays = {
  exponential: (reach?: number) => exponentialDecay({ rate: 0.1, ...(reach !== undefined && { reach }) }),
  power: (reach?: number) => powerDecay({ exponent: 1.5, ...(reach !== undefined && { reach }) }),
  logistic: (reach?: number) =>
    logisticDecay({ median: 20, standardDeviation: 7, ...(reach !== undefined && { reach }) }),
  linear: (reach = 40) => linearDecay({ reach }),
}

describe('every decay', () => {
  test.each(Object.entries(decays))('%s stays between 0 and 1 and never rises', (_, make) => {
    const cost = fc.double({ min: 0, max: 1000, noNaN: true })
    fc.assert(
      fc.property(cost, cost, (a, b) => {
        const [near, far] = [make()(Math.min(a, b)), make()(Math.max(a, b))]
        expect(near).toBeLessThanOrEqual(1)
        expect(far).toBeGreaterThanOrEqual(0)
        expect(far).toBeLessThanOrEqual(near)
      }),
    )
  })

  test.each(Object.entries(decays))('%s is 0 behind its reach', (_, make) => {
    expect(make(12)(11.9)).toBeGreaterThan(0)
    expect(make(12)(12.1)).toBe(0)
  })
})

test.each([
  ['rate', () => exponentialDecay({ rate: 0 })],
  ['reach', () => exponentialDecay({ rate: 1, reach: 0 })],
  ['exponent', () => powerDecay({ exponent: -1 })],
  ['scale', () => powerDecay({ exponent: 1, scale: 0 })],
  ['nearest', () => powerDecay({ exponent: 1, nearest: 0 })],
  ['median', () => logisticDecay({ median: Number.NaN, standardDeviation: 1 })],
  ['standardDeviation', () => logisticDecay({ median: 1, standardDeviation: 0 })],
  ['reach', () => linearDecay({ reach: Infinity })],
] as const)('an argument that does not fit is named: %s', (argument, make) => {
  expect(make).toThrow(RangeError)
  expect(make).toThrow(argument)
})
