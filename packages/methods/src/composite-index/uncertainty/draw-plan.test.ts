import { expect, test } from 'vitest'
import { planDraws } from './draw-plan.ts'

const plan = planDraws({
  draws: 9000,
  seed: 1,
  // Two indicators, a group, the index.
  weights: [2, 0, 5, 1],
  weightSpread: 0.25,
  variantCount: 3,
})

test('every weight is multiplied by a factor spread evenly over 0.75 to 1.25', () => {
  for (const factors of [
    plan.map(({ weights }) => weights[0]! / 2),
    plan.map(({ weights }) => weights[2]! / 5),
  ]) {
    const fifths = Array.from({ length: 5 }, () => 0)
    for (const factor of factors) fifths[Math.floor((factor - 0.75) * 10)]! += 1
    // 1,800 expected, standard deviation 38.
    for (const count of fifths) expect(Math.abs(count - 1800)).toBeLessThan(4 * 38)
    expect(fifths.reduce((sum, count) => sum + count, 0)).toBe(9000)
  }
})

test('weights vary on their own, and 0 stays 0', () => {
  expect(plan.every(({ weights }) => weights[1] === 0)).toBe(true)
  expect(plan.every(({ weights }) => weights[0]! / 2 === weights[2]! / 5)).toBe(false)
})

test('the weight of the index itself is left alone, and nothing is left out unasked', () => {
  expect(plan.every(({ weights, leftOut }) => weights[3] === 1 && leftOut === null)).toBe(true)
})

test('each candidate, or none, is left out equally often', () => {
  const leaving = planDraws({
    draws: 9000,
    seed: 2,
    weights: [1, 1, 1],
    weightSpread: 0,
    variantCount: 1,
    leaveOut: [0, 2],
  })
  for (const leftOut of [0, 2, null]) {
    // 3,000 expected, standard deviation 45.
    expect(Math.abs(leaving.filter((draw) => draw.leftOut === leftOut).length - 3000)).toBeLessThan(4 * 45)
  }
})

test('variants come up equally often, and together', () => {
  const drawn = plan.map(({ variant }) => variant)
  expect(drawn).toEqual(drawn.toSorted((one, other) => one - other))
  for (const variant of [0, 1, 2]) {
    // 3,000 expected, standard deviation 45.
    expect(Math.abs(drawn.filter((one) => one === variant).length - 3000)).toBeLessThan(4 * 45)
  }
})
