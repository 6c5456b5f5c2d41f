import { expect, test } from 'vitest'
import { fastestPairs, pairsFromColumns, pairsFromEntries } from './index.ts'

const twoByThree = { supplyCount: 2, demandCount: 3 }

test('columns and entries give the same pairs', () => {
  const [supply, demand, value] = [
    [1, 0, 1, 1],
    [2, 1, 0, 1],
    [7, 3, null, 0],
  ]
  const entries = value.map((cost, line) => ({ supply: supply[line]!, demand: demand[line]!, value: cost }))
  expect(pairsFromColumns({ ...twoByThree, supply, demand, value })).toEqual(
    pairsFromEntries({ ...twoByThree, entries }),
  )
})

test.each([
  ['2, 1 and 1 lines', { supply: [0, 1], demand: [0], value: [1] }],
  ['supply NaN', { supply: [Number.NaN], demand: [0], value: [1] }],
  ['Infinity is no cost', { supply: [0], demand: [0], value: [Infinity] }],
])('columns that do not fit are named: %s', (message, columns) => {
  expect(() => pairsFromColumns({ ...twoByThree, ...columns })).toThrow(message)
})

test('of several means of transport the fastest counts, pair by pair', () => {
  const walk = pairsFromEntries({
    ...twoByThree,
    entries: [
      { supply: 0, demand: 0, value: 10 },
      { supply: 0, demand: 1, value: 30 },
    ],
  })
  const bus = pairsFromEntries({
    ...twoByThree,
    entries: [
      { supply: 0, demand: 1, value: 12 },
      { supply: 0, demand: 0, value: 15 },
      { supply: 1, demand: 2, value: 20 },
    ],
  })
  const both = fastestPairs([walk, bus])
  expect([...both.start]).toEqual([0, 2, 3])
  expect([...both.demand]).toEqual([0, 1, 2])
  expect([...both.value]).toEqual([10, 12, 20])
  expect(fastestPairs([walk])).toEqual(walk)
})

test('no means of transport, or another number of places, is refused', () => {
  const nothing = pairsFromEntries({ ...twoByThree, entries: [] })
  const other = pairsFromEntries({ supplyCount: 2, demandCount: 4, entries: [] })
  expect(() => fastestPairs([])).toThrow('byMode')
  expect(() => fastestPairs([nothing, other])).toThrow('byMode')
})
