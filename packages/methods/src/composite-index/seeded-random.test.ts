import { expect, test } from 'vitest'
import { createRandom, sfc32 } from './seeded-random.ts'

test('sfc32 from an all-zero state starts as its published implementations do', () => {
  // First output given in the documentation of the Rust crate sfc-prng 0.3.
  expect(sfc32({ a: 0, b: 0, c: 0 })()).toBe(0xfb52c520)
})

test('the same seed gives the same numbers, another seed others', () => {
  const first = Array.from({ length: 5 }, createRandom(42))
  expect(Array.from({ length: 5 }, createRandom(42))).toEqual(first)
  expect(Array.from({ length: 5 }, createRandom(43))).not.toEqual(first)
})

test('numbers are spread evenly over 0 to 1', () => {
  const random = createRandom(1)
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let draw = 0; draw < 100_000; draw++) tenths[Math.floor(random() * 10)]! += 1
  const chiSquared = tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  // 99.9 % point of chi-squared with 9 degrees of freedom.
  expect(chiSquared).toBeLessThan(27.88)
})

test.each([-1, 1.5, 2 ** 32, Number.NaN])('seed %s is refused by name', (seed) => {
  expect(() => createRandom(seed)).toThrow(/^seed:/u)
})
