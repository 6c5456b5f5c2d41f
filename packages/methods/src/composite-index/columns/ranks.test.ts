import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRanker } from './rank-kernel.ts'
import { rankByBurden } from './ranks.ts'

test('the highest index has rank 1, ties share the smallest rank, missing stays missing', () => {
  expect(rankByBurden([0.2, 0.9, null, 0.9, -1])).toEqual([3, 1, null, 1, 4])
})

test('nothing, one value and equal values have their ranks', () => {
  expect(rankByBurden([])).toEqual([])
  expect(rankByBurden([null])).toEqual([null])
  expect(rankByBurden([5])).toEqual([1])
  expect(rankByBurden([5, 5, 5])).toEqual([1, 1, 1])
})

const countedRanks = (scores: readonly number[]) =>
  scores.map((score) => 1 + scores.filter((other) => other > score).length)

test('ranks are one more than the number of higher scores, whatever the scores', () => {
  const anyScores = fc.array(
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 })),
    { maxLength: 200 },
  )
  fc.assert(
    fc.property(anyScores, (scores) => {
      expect(rankByBurden(scores)).toEqual(countedRanks(scores))
    }),
  )
})

test('a ranker stays exact when later scores have quite another shape', () => {
  const size = 300
  const rank = createRanker(size)
  const ranks = new Float64Array(size)
  const shapes = [
    (unit: number) => Math.sin(unit),
    (unit: number) => (unit === 7 ? 1e12 : Math.sin(unit)),
    (unit: number) => Math.exp(unit),
    (unit: number) => unit % 3,
    () => 5,
    (unit: number) => 1e300 * Math.cos(unit) * 1e8,
  ]
  for (const shape of shapes) {
    const scores = Float64Array.from({ length: size }, (_, unit) => shape(unit))
    rank(scores, ranks)
    expect([...ranks]).toEqual(countedRanks([...scores]))
  }
})
