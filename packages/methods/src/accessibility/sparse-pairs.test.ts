import { expect, test } from 'vitest'
import { binaryDecay, pairsFromEntries, weighPairs } from './index.ts'

const twoByThree = { supplyCount: 2, demandCount: 3 }

test('a loaded list in any order becomes one row per site; unknown minutes are no pair', () => {
  const pairs = pairsFromEntries({
    ...twoByThree,
    entries: [
      { supply: 1, demand: 2, value: 7 },
      { supply: 0, demand: 1, value: 3 },
      { supply: 1, demand: 0, value: null },
      { supply: 1, demand: 1, value: 0 },
    ],
  })
  expect([...pairs.start]).toEqual([0, 1, 3])
  expect([...pairs.demand]).toEqual([1, 2, 1])
  expect([...pairs.value]).toEqual([3, 7, 0])
})

test('pairs that weigh nothing are left out', () => {
  const pairs = pairsFromEntries({
    ...twoByThree,
    entries: [
      { supply: 0, demand: 0, value: 4 },
      { supply: 0, demand: 1, value: 9 },
      { supply: 1, demand: 1, value: 5 },
    ],
  })
  const weighed = weighPairs(pairs, binaryDecay({ reach: 5 }))
  expect([...weighed.start]).toEqual([0, 1, 2])
  expect([...weighed.demand]).toEqual([0, 1])
  expect([...weighed.value]).toEqual([1, 1])
})

test.each([
  ['supply 2', [{ supply: 2, demand: 0, value: 1 }]],
  ['demand 3', [{ supply: 0, demand: 3, value: 1 }]],
  ['-1', [{ supply: 0, demand: 0, value: -1 }]],
  [
    'comes twice',
    [
      { supply: 0, demand: 0, value: 1 },
      { supply: 0, demand: 0, value: 2 },
    ],
  ],
])('an entry that does not fit is named: %s', (message, entries) => {
  const load = () => pairsFromEntries({ ...twoByThree, entries })
  expect(load).toThrow(RangeError)
  expect(load).toThrow(message)
})
