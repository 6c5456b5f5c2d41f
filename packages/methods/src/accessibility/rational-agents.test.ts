import { describe, expect, test } from 'vitest'
import { pairsFromEntries, pairsWithinReach, rationalAgents } from './index.ts'
import {
  absent,
  hasSharedVectors,
  largestRelativeError,
  sharedColumns,
} from '../../vectors/accessibility/read-vectors.ts'

const two = (ways: [place: number, site: number, minutes: number][], places = 2, sites = 2) =>
  pairsFromEntries({
    supplyCount: sites,
    demandCount: places,
    entries: ways.map(([demand, supply, value]) => ({ supply, demand, value })),
  })

describe('worked by hand', () => {
  test('100 people between two sites share themselves so that crowding and way cost the same', () => {
    // ρ = 100 ÷ 20 = 5, each site has room for 50. x ÷ 50 + 0 = (100 − x) ÷ 50 + 0.4 → x = 60.
    const result = rationalAgents({
      pairs: two(
        [
          [0, 0, 0],
          [0, 1, 4],
        ],
        1,
      ),
      demand: [100],
      capacity: [10, 10],
      tau: 10,
    })
    expect([...result.load]).toEqual([expect.closeTo(60, 9), expect.closeTo(40, 9)])
    expect(result.cost).toEqual([expect.closeTo(1.2, 12)])
    expect(result.crowding).toEqual([expect.closeTo(1.2, 12), expect.closeTo(0.8, 12)])
    expect(result.meanWay).toEqual([expect.closeTo(1.6, 12)])
    expect(result.relativeGap).toBeLessThan(1e-12)
  })

  test('nobody goes to a site whose way alone costs more than staying', () => {
    const result = rationalAgents({
      pairs: two(
        [
          [0, 0, 0],
          [0, 1, 30],
        ],
        1,
      ),
      demand: [100],
      capacity: [10, 10],
      tau: 10,
    })
    expect([...result.load]).toEqual([100, 0])
    expect(result.cost).toEqual([expect.closeTo(2, 12)])
  })

  test('people without a site in reach have no cost, and sites without capacity no crowding', () => {
    const result = rationalAgents({
      pairs: two([
        [0, 0, 5],
        [1, 1, 5],
      ]),
      demand: [10, 10],
      capacity: [4, 0],
      tau: 10,
      demandPerCapacity: 5,
    })
    expect(result.cost).toEqual([1, null])
    expect(result.meanWay).toEqual([5, null])
    expect(result.crowding).toEqual([0.5, null])
    expect([...result.load]).toEqual([10, 0])
  })

  test('a place where nobody lives says what somebody there would pay', () => {
    const result = rationalAgents({
      pairs: two(
        [
          [0, 0, 0],
          [1, 0, 20],
        ],
        2,
        1,
      ),
      demand: [50, 0],
      capacity: [1],
      tau: 10,
    })
    expect(result.cost).toEqual([1, 3])
    expect(result.meanWay).toEqual([0, null])
  })
})

describe('degenerate', () => {
  const square = pairsWithinReach({
    supply: { x: [0, 1, 0, 1], y: [0, 0, 1, 1] },
    demand: { x: [0, 1, 0, 1], y: [0, 0, 1, 1] },
    reach: 5,
    metric: 'planar',
  })

  test.each([
    ['nobody', [0, 0, 0, 0], [1, 1, 1, 1], [0, 0, 0, 0]],
    ['no capacity', [1, 1, 1, 1], [0, 0, 0, 0], [null, null, null, null]],
  ])('%s', (_, demand, capacity, cost) => {
    expect(rationalAgents({ pairs: square, demand, capacity, tau: 1 }).cost).toEqual(cost)
  })

  test('equal ways everywhere (a chessboard of ties) come to rest', () => {
    const side = Array.from({ length: 100 }, (_, at) => at)
    const board = { x: side.map((at) => at % 10), y: side.map((at) => Math.floor(at / 10)) }
    const pairs = pairsWithinReach({ supply: board, demand: board, reach: 3, metric: 'planar' })
    const result = rationalAgents({
      pairs,
      demand: side.map((at) => 1 + (at % 3)),
      capacity: side.map((at) => (at % 7 === 0 ? 2 : 0)),
      tau: 2,
    })
    expect(result.relativeGap).toBeLessThan(1e-12)
  })

  test('no places and no sites', () => {
    const nothing = pairsFromEntries({ supplyCount: 0, demandCount: 0, entries: [] })
    expect(rationalAgents({ pairs: nothing, demand: [], capacity: [], tau: 1 })).toMatchObject({
      cost: [],
      crowding: [],
      relativeGap: 0,
    })
  })
})

test.each([
  ['tau', { demand: [1], capacity: [1], tau: 0 }],
  ['demand', { demand: [-1], capacity: [1], tau: 1 }],
  ['capacity', { demand: [1], capacity: [1, 2], tau: 1 }],
  ['demandPerCapacity', { demand: [1], capacity: [1], tau: 1, demandPerCapacity: Number.NaN }],
  ['tolerance', { demand: [1], capacity: [1], tau: 1, tolerance: -1 }],
])('an argument that does not fit is named: %s', (argument, given) => {
  expect(() => rationalAgents({ pairs: two([[0, 0, 1]], 1, 1), ...given })).toThrow(argument)
})

describe('1,925 tracts and 1,024 sites of Chicago', () => {
  test('the equilibrium is proven to 1e-12, and the reference lies within its own error of it', ({
    skip,
  }) => {
    if (!hasSharedVectors()) skip(absent)
    const tracts = sharedColumns('chicago_tracts.csv')
    const column = (name: string) => (tracts[name] ?? []).map(Number)
    const places = { x: column('x').map((x) => x / 1000), y: column('y').map((y) => y / 1000) }
    const pairs = pairsWithinReach({ supply: places, demand: places, reach: 200, metric: 'planar' })
    const [demand, capacity] = [column('pop'), column('doc')]
    const result = rationalAgents({ pairs, demand, capacity, tau: 10 })
    expect(result.relativeGap).toBeLessThan(1e-12)

    const costOf = new Map((tracts['geoid'] ?? []).map((geoid, at) => [geoid, result.cost[at] ?? NaN]))
    const errorOf = (file: string, name: string) => {
      const reference = sharedColumns(file)
      return largestRelativeError(
        (reference['geoid'] ?? []).map((geoid) => costOf.get(geoid) ?? NaN),
        (reference[name] ?? []).map(Number),
      )
    }
    // The reference stopped at a relative gap of 2.4e-7; the square root of that is the order of its error in costs.
    expect(errorOf('chicago_raam_exact.csv', 'raam_exact')).toBeLessThan(1e-4)
    // PySAL access stops far away from it, with its 150 cycles as with 3,000.
    expect(errorOf('chicago_raam_result.csv', 'raam_doc')).toBeGreaterThan(0.2)
    expect(errorOf('chicago_raam_result.csv', 'raam3000_doc')).toBeGreaterThan(0.1)

    // Its potential, 6,174,520.026, is an upper bound; ours lies below by no more than its gap of 1.47.
    const room = capacity.map((amount) => (amount * sum(demand)) / sum(capacity))
    const crowded = sum(
      [...result.load].map((people, site) => (people === 0 ? 0 : people ** 2 / 2 / (room[site] ?? 1))),
    )
    const walked = sum(result.meanWay.map((way, place) => ((way ?? 0) * (demand[place] ?? 0)) / 10))
    expect(crowded + walked).toBeLessThan(6_174_520.025927697)
    expect(crowded + walked).toBeGreaterThan(6_174_520.025927697 - 2.4e-7 * 6_174_520)
  })
})

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
