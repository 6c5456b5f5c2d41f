import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../../composite-index/seeded-random.ts'
import { roundConventionally, roundRandomly } from '../index.ts'

test.each([
  [3, [0, 1, 2, 3, 4, 5, 6, null], [0, 0, 3, 3, 3, 6, 6, null]],
  [5, [0, 2, 3, 5, 7, 8, null, 12], [0, 0, 5, 5, 5, 10, null, 10]],
  [10, [4, 5, 6, 10, 14, 15], [0, 10, 10, 10, 10, 20]], // 5 lies between and goes up
])('conventionally to base %i', (base, values, rounded) => {
  expect(roundConventionally({ values, base })).toEqual(rounded)
})

test('by cell keys: up below rest ÷ base, the same key gives the same, multiples stay, missing stays', () => {
  const values = [1, 1, 2, 2, 3, 3, null]
  const keys = [0.33, 0.34, 0.66, 0.67, 0, 0.99, 0.5]
  expect(roundRandomly({ values, base: 3, by: { keys } })).toEqual([3, 0, 3, 0, 3, 3, null])
})

const base = fc.constantFrom(3, 5, 10)
const counts = fc.array(fc.option(fc.nat(200)), { maxLength: 50 })
const seed = fc.nat(0xffffffff)

test('every value becomes a neighbouring multiple, multiples stay, missing stays missing', () => {
  fc.assert(
    fc.property(counts, base, seed, (values, base, seed) => {
      for (const rounded of [
        roundConventionally({ values, base }),
        roundRandomly({ values, base, by: { seed } }),
      ]) {
        rounded.forEach((value, at) => {
          const own = values[at]!
          if (own === null) return expect(value).toBeNull()
          expect(value! % base).toBe(0)
          expect(Math.abs(value! - own)).toBeLessThan(base)
          return own % base === 0 && expect(value).toBe(own)
        })
      }
    }),
  )
})

test.each([3, 5, 10])('random rounding to base %i is right on average, for every rest', (base) => {
  const times = 20_000
  for (let rest = 1; rest < base; rest++) {
    const values = Array.from({ length: times }, () => 40 * base + rest)
    const rounded = roundRandomly({ values, base, by: { seed: 7 + rest } })
    const mean = rounded.reduce((sum: number, value) => sum + value!, 0) / times
    const standardError = Math.sqrt((rest * (base - rest)) / times)
    expect(Math.abs(mean - values[0]!)).toBeLessThan(4 * standardError)
  }
})

test('the same seed rounds the same, another one differently', () => {
  const random = createRandom(3)
  const values = Array.from({ length: 100 }, () => Math.floor(random() * 1000))
  const rounded = (seed: number) => roundRandomly({ values, base: 5, by: { seed } })
  expect(rounded(1)).toEqual(rounded(1))
  expect(rounded(1)).not.toEqual(rounded(2))
})

test('nonsense is refused', () => {
  expect(() => roundConventionally({ values: [1], base: 1 })).toThrow(/^base/u)
  expect(() => roundConventionally({ values: [1], base: 2.5 })).toThrow(/^base/u)
  expect(() => roundConventionally({ values: [-1], base: 3 })).toThrow(/^values/u)
  expect(() => roundConventionally({ values: [NaN], base: 3 })).toThrow(/^values/u)
  expect(() => roundRandomly({ values: [0.5], base: 3, by: { seed: 1 } })).toThrow(/^values/u)
  expect(() => roundRandomly({ values: [1], base: 3, by: { keys: [] } })).toThrow(/^by/u)
  expect(() => roundRandomly({ values: [1], base: 3, by: { keys: [1] } })).toThrow(/^by/u)
  expect(roundConventionally({ values: [], base: 3 })).toEqual([])
})
