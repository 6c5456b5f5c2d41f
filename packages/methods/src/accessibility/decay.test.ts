import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binaryDecay, exponentialGaussianDecay, gaussianDecay, stepDecay } from './index.ts'

const rings = [
  { upTo: 5, weight: 1 },
  { upTo: 10, weight: 0.68 },
  { upTo: 15, weight: 0.22 },
]

test('binary decay includes its limit', () => {
  const decay = binaryDecay({ reach: 15 })
  expect([0, 15, 15.001].map(decay)).toEqual([1, 1, 0])
})

test('step decay gives the weight of the first ring that holds the cost', () => {
  expect([0, 5, 5.1, 10, 15, 15.1].map(stepDecay(rings))).toEqual([1, 1, 0.68, 0.68, 0.22, 0])
})

test('gaussian decay starts at 1, ends at 0 at the reach, and follows the formula between', () => {
  const decay = gaussianDecay({ reach: 20 })
  expect(decay(0)).toBe(1)
  expect(decay(20)).toBe(0)
  // (e^-0.125 − e^-0.5) ÷ (1 − e^-0.5) = (0.882497 − 0.606531) ÷ 0.393469
  expect(decay(10)).toBeCloseTo(0.701367, 6)
})

test('exponential gaussian decay is e^-½ at sigma and cut off behind the reach', () => {
  const decay = exponentialGaussianDecay({ sigma: 5, reach: 16 })
  expect(decay(5)).toBeCloseTo(0.60653066, 8)
  expect(decay(16)).toBeGreaterThan(0)
  expect(decay(16.01)).toBe(0)
})

describe('every decay', () => {
  const decays = {
    binary: binaryDecay({ reach: 20 }),
    step: stepDecay(rings),
    gaussian: gaussianDecay({ reach: 20 }),
    'exponential gaussian': exponentialGaussianDecay({ sigma: 7, reach: 20 }),
  }
  test.each(Object.entries(decays))('%s stays between 0 and 1 and never rises', (_, decay) => {
    const cost = fc.double({ min: 0, max: 60, noNaN: true })
    fc.assert(
      fc.property(cost, cost, (a, b) => {
        const [near, far] = [decay(Math.min(a, b)), decay(Math.max(a, b))]
        expect(near).toBeLessThanOrEqual(1)
        expect(far).toBeGreaterThanOrEqual(0)
        expect(far).toBeLessThanOrEqual(near)
      }),
    )
  })
})

test.each([
  ['reach', () => gaussianDecay({ reach: 0 })],
  ['reach', () => binaryDecay({ reach: Number.NaN })],
  ['sigma', () => exponentialGaussianDecay({ sigma: -1, reach: 3 })],
  ['rings: none', () => stepDecay([])],
  ['number 2', () => stepDecay([rings[1]!, rings[0]!])],
] as const)('an argument that does not fit is named: %s', (message, make) => {
  expect(make).toThrow(RangeError)
  expect(make).toThrow(message)
})
