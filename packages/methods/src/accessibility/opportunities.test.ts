import { describe, expect, test } from 'vitest'
import { capacityOverReaches, pairsFromEntries, reachableCapacity, reachableDemand } from './index.ts'

const pairs = pairsFromEntries({
  supplyCount: 2,
  demandCount: 3,
  entries: [
    { supply: 0, demand: 0, value: 0.5 },
    { supply: 1, demand: 0, value: 1 },
    { supply: 1, demand: 1, value: 0.25 },
  ],
})

test('what a place reaches is weight × capacity, summed; out of reach is 0', () => {
  expect([...reachableCapacity({ pairs, capacity: [10, 8] })]).toEqual([13, 2, 0])
})

test('who reaches a site is weight × demand, summed', () => {
  expect([...reachableDemand({ pairs, demand: [10, 20, 30] })]).toEqual([5, 15])
})

describe('capacity over several reaches', () => {
  // within 1, 2, 3 and 4 minutes: 0, 5, 5 and 12
  const costs = pairsFromEntries({
    supplyCount: 2,
    demandCount: 1,
    entries: [
      { supply: 0, demand: 0, value: 2 },
      { supply: 1, demand: 0, value: 3.5 },
    ],
  })
  test.each([
    ['median', 1, 4, 1, 5],
    ['mean', 1, 4, 1, 5.5],
    ['median', 1, 2, 1, 2.5],
    ['mean', 4, 4, 1, 12],
    ['mean', 3, 4, 0.5, (5 + 12 + 12) / 3],
  ] as const)('%s from %d to %d by %d', (summary, from, to, step, expected) => {
    const [own] = capacityOverReaches({ pairs: costs, capacity: [5, 7], from, to, step, summary })
    expect(own).toBeCloseTo(expected, 14)
  })

  test.each([
    ['from, to', { from: 5, to: 4 }],
    ['from, to', { from: -1, to: 4 }],
    ['step', { from: 0, to: 4, step: 0 }],
    ['step', { from: 0, to: 4, step: 1e-9 }],
  ])('a span that is none is named: %s', (argument, span) => {
    expect(() => capacityOverReaches({ pairs: costs, capacity: [1, 1], summary: 'mean', ...span })).toThrow(
      argument,
    )
  })
})

test('amounts that do not fit are named', () => {
  expect(() => reachableCapacity({ pairs, capacity: [1] })).toThrow('capacity: 1 values for 2')
  expect(() => reachableDemand({ pairs, demand: [1, 2, -3] })).toThrow('demand: -3 at position 2')
})
