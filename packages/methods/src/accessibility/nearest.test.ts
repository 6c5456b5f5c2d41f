import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  binaryDecay,
  costToReach,
  nearestSite,
  pairsFromEntries,
  reachableCapacity,
  weighPairs,
} from './index.ts'

const pairs = pairsFromEntries({
  supplyCount: 3,
  demandCount: 3,
  entries: [
    { supply: 0, demand: 0, value: 4 },
    { supply: 1, demand: 0, value: 9 },
    { supply: 2, demand: 0, value: 12 },
    { supply: 1, demand: 1, value: 7 },
    { supply: 2, demand: 1, value: 7 },
  ],
})

describe('the nearest site', () => {
  test('is the one with the lowest cost, of equals the first; out of reach is null', () => {
    expect(nearestSite({ pairs })).toEqual({ cost: [4, 7, null], site: [0, 1, null] })
  })

  test('is none without capacity', () => {
    expect(nearestSite({ pairs, capacity: [0, 0, 5] })).toEqual({ cost: [12, 7, null], site: [2, 2, null] })
    expect(nearestSite({ pairs, capacity: [0, 0, 0] }).cost).toEqual([null, null, null])
  })
})

describe('the way until enough is reached', () => {
  test('counts capacity from near to far', () => {
    expect(costToReach({ pairs, capacity: [1, 1, 1], wanted: 2 })).toEqual([9, 7, null])
    expect(costToReach({ pairs, capacity: [1, 2, 1], wanted: 4 })).toEqual([12, null, null])
  })

  test('each place may want something else; wanting nothing is there at once', () => {
    expect(costToReach({ pairs, capacity: [10, 20, 30], wanted: [60, 21, 0] })).toEqual([12, 7, 0])
  })

  test('is the smallest reach within which the cumulative measure is enough', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 })
    const capacities = fc.array(fc.nat(5), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(minutes, capacities, fc.integer({ min: 1, max: 12 }), (costs, capacity, wanted) => {
        const one = pairsFromEntries({
          supplyCount: 4,
          demandCount: 1,
          entries: costs.map((value, supply) => ({ supply, demand: 0, value })),
        })
        const within = (reach: number) =>
          reachableCapacity({ pairs: weighPairs(one, binaryDecay({ reach: reach + 0.5 })), capacity })[0] ?? 0
        const enough = Array.from({ length: 21 }, (_, reach) => reach).find(
          (reach) => within(reach) >= wanted,
        )
        expect(costToReach({ pairs: one, capacity, wanted })).toEqual([enough ?? null])
      }),
    )
  })
})

test.each([
  ['capacity', () => nearestSite({ pairs, capacity: [1] })],
  ['capacity', () => costToReach({ pairs, capacity: [1, 1, -1], wanted: 1 })],
  ['wanted', () => costToReach({ pairs, capacity: [1, 1, 1], wanted: [1] })],
  ['wanted', () => costToReach({ pairs, capacity: [1, 1, 1], wanted: Number.NaN })],
] as const)('an argument that does not fit is named: %s', (argument, measure) => {
  expect(measure).toThrow(RangeError)
  expect(measure).toThrow(argument)
})
