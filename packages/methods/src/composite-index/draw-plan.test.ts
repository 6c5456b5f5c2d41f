import { expect, test } from 'vitest'
import { planDraws } from './draw-plan.ts'

const plan = planDraws({
  draws: 9000,
  seed: 1,
  weights: [[2, 0], [5]],
  weightSpread: 0.25,
  normalisationCount: 3,
})

test('every weight is multiplied by a factor spread evenly over 0.75 to 1.25', () => {
  for (const factors of [
    plan.map(({ weights }) => weights[0]![0]! / 2),
    plan.map(({ weights }) => weights[1]![0]! / 5),
  ]) {
    const fifths = Array.from({ length: 5 }, () => 0)
    for (const factor of factors) fifths[Math.floor((factor - 0.75) * 10)]! += 1
    // 1,800 expected, standard deviation 38.
    for (const count of fifths) expect(Math.abs(count - 1800)).toBeLessThan(4 * 38)
    expect(fifths.reduce((sum, count) => sum + count, 0)).toBe(9000)
  }
})

test('weights vary on their own, and 0 stays 0', () => {
  expect(plan.every(({ weights }) => weights[0]![1] === 0)).toBe(true)
  expect(plan.every(({ weights }) => weights[0]![0]! / 2 === weights[1]![0]! / 5)).toBe(false)
})

test('normalisations come up equally often, and together', () => {
  const drawn = plan.map(({ normalisation }) => normalisation)
  expect(drawn).toEqual(drawn.toSorted((one, other) => one - other))
  for (const normalisation of [0, 1, 2]) {
    // 3,000 expected, standard deviation 45.
    expect(Math.abs(drawn.filter((one) => one === normalisation).length - 3000)).toBeLessThan(4 * 45)
  }
})
