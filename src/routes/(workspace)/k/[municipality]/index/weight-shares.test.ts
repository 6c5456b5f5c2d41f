import { expect, test } from 'vitest'
import { weightShares } from './weight-shares.ts'

test('without sub-indices an indicator has its weight’s share', () => {
  const indicators = [3, 1].map((weight) => ({ weight, group: null }))
  expect(weightShares(indicators, [])).toEqual([0.75, 0.25])
})

test('within a sub-index it shares what the sub-index has', () => {
  const indicators = [
    { weight: 1, group: 'health' },
    { weight: 1, group: 'health' },
    { weight: 5, group: 'economy' },
  ]
  const groups = [
    { name: 'health', weight: 1 },
    { name: 'economy', weight: 3 },
  ]
  expect(weightShares(indicators, groups)).toEqual([0.125, 0.125, 0.75])
})

test('where all weights are 0 nobody has a share', () => {
  expect(weightShares([{ weight: 0, group: null }], [])).toEqual([0])
  expect(weightShares([{ weight: 1, group: 'a' }], [{ name: 'a', weight: 0 }])).toEqual([0])
})
