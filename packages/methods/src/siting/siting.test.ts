import { afterAll, describe, expect, test } from 'vitest'
import { openSolver } from '../../../../src/lib/server/platform/solver/index.ts'
import town from '../../vectors/siting/eight-quarters.json' with { type: 'json' }
import type { Solution, Solve } from '../optimisation/index.ts'
import {
  backupCovering,
  locationSetCovering,
  maximalCovering,
  pairsFromMatrix,
  pCentre,
  pMedian,
  type Siting,
  type SitingOutcome,
} from './index.ts'

const solver = openSolver()
afterAll(() => solver.close())

const { results, newSites, reach } = town
const costs = pairsFromMatrix(town.minutes)
const demand = town.places.map((place) => place.demand)
const need = town.places.map((place) => place.need)
const existing = town.candidates.map((_, site) => site === town.existing)

describe.each([
  ['fast', {}],
  ['by the solver', { solve: solver.solve }],
])('eight quarters, %s: every set was enumerated', (_, search) => {
  const given = { costs, demand, ...search }
  const cases: [string, () => Promise<SitingOutcome>, { objective: number; sites: number[][] }][] = [
    ['p-median', () => pMedian({ ...given, newSites }), results.pMedian],
    ['p-median by need', () => pMedian({ ...given, need, newSites }), results.pMedianNeed],
    [
      'p-median beside an existing site',
      () => pMedian({ ...given, existing, newSites }),
      results.pMedianExisting0,
    ],
    [
      'p-median with capacities',
      () => pMedian({ ...given, ...results.pMedianCapacity }),
      results.pMedianCapacity,
    ],
    ['p-centre', () => pCentre({ ...given, newSites }), results.pCentre],
    ['p-centre by need', () => pCentre({ ...given, need, newSites }), results.pCentreNeed],
    ['maximal covering', () => maximalCovering({ ...given, newSites, reach }), results.maximalCovering],
    [
      'maximal covering by need',
      () => maximalCovering({ ...given, need, newSites, reach }),
      results.maximalCoveringNeed,
    ],
    ['location set covering', () => locationSetCovering({ ...given, reach }), results.locationSetCovering],
  ]
  test.each(cases)('%s', async (_name, run, expected) => {
    const { objective, sites, isProven, gap } = sitingOf(await run())
    expect(objective).toBeCloseTo(expected.objective, 6)
    expect(expected.sites).toContainEqual(sites)
    if ('solve' in search) expect({ isProven, gap }).toEqual({ isProven: true, gap: 0 })
  })
})

test('of several sets with the same longest way the one with the shorter ways is taken', async () => {
  // Enumerated: {1, 4} and {2, 4} have the longest weighted way 14, their people walk 9,260 and 10,940 weighted minutes.
  const { sites } = sitingOf(await pCentre({ costs, demand, need, newSites, solve: solver.solve }))
  expect(sites).toEqual([1, 4])
})

test('the table of docs/methods/siting.md: mean and longest way, children within 8 minutes', async () => {
  const answers = await Promise.all([
    pMedian({ costs, demand, newSites, solve: solver.solve }),
    pMedian({ costs, demand, need, newSites, solve: solver.solve }),
    pCentre({ costs, demand, newSites, solve: solver.solve }),
    maximalCovering({ costs, demand, newSites, reach, solve: solver.solve }),
    locationSetCovering({ costs, demand, reach, solve: solver.solve }),
  ])
  const lines = answers.map((answer) => {
    const { sites } = sitingOf(answer)
    const ways = town.minutes.map((row) => Math.min(...sites.map((site) => row[site] ?? NaN)))
    const total = ways.reduce((sum, way, place) => sum + way * (demand[place] ?? 0), 0)
    const near = ways.reduce((sum, way, place) => sum + (way <= 8 ? (demand[place] ?? 0) : 0), 0)
    return [(total / 800).toFixed(1), Math.max(...ways), near]
  })
  expect(lines.slice(0, 4)).toEqual([
    ['7.6', 15, 570],
    ['8.0', 16, 530],
    ['7.7', 11, 470],
    ['8.1', 14, 620],
  ])
  expect(lines[4]?.slice(1)).toEqual([8, 800])
})

test('every place goes to its nearest open site', async () => {
  const { sites, assignments } = sitingOf(await pMedian({ costs, demand, newSites }))
  for (const { demand: place, site, share } of assignments) {
    const ways = sites.map((open) => town.minutes[place]?.[open] ?? NaN)
    expect(town.minutes[place]?.[site]).toBe(Math.min(...ways))
    expect(share).toBe(1)
  }
  expect(assignments.map((one) => one.demand)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

describe('what is claimed', { timeout: 30_000 }, () => {
  const answers: [string, Partial<Solution>][] = [
    ['says optimal without a bound', { status: 'optimal', bound: null }],
    ['stops with a bad solution', { status: 'feasible', bound: -Infinity }],
    ['stops without a solution', { status: 'stopped', values: null, objective: null, bound: null }],
  ]
  test.each(answers)('nothing is proven by a solver that %s', async (_, answer) => {
    const { costs: hard, demand: people } = hardTown()
    const liar: Solve = async ({ cost, rowLower }) => {
      const sites = rowLower[0] ?? 0
      const values = Float64Array.from(cost, (_cost, column) => (column < sites ? 1 : 0))
      return { status: 'feasible', values, objective: 0, bound: null, ...answer }
    }
    const fast = sitingOf(await pMedian({ costs: hard, demand: people, newSites: 3 }))
    expect(fast.isProven).toBe(false)
    expect(fast.gap).toBeGreaterThan(0)
    const told = sitingOf(await pMedian({ costs: hard, demand: people, newSites: 3, solve: liar }))
    expect(told.isProven).toBe(false)
    expect(told.objective).toBeLessThanOrEqual(fast.objective)
    expect(told.bound).toBe(fast.bound)
  })

  test('the solver proves what the fast search left open, within its bounds', async () => {
    const { costs: hard, demand: people } = hardTown()
    const fast = sitingOf(await pMedian({ costs: hard, demand: people, newSites: 3 }))
    const seen: number[] = []
    const exact = sitingOf(
      await pMedian({
        costs: hard,
        demand: people,
        newSites: 3,
        solve: solver.solve,
        onProgress: ({ objective }) => seen.push(objective),
      }),
    )
    expect(exact.isProven).toBe(true)
    expect(exact.objective).toBe(bestOfThree(wildTown))
    expect(fast.bound).toBeLessThanOrEqual(exact.objective)
    expect(seen.length).toBeGreaterThan(0)
  })

  test('a search that is called off keeps the gap', async () => {
    const { costs: hard, demand: people } = hardTown()
    const outcome = await pMedian({
      costs: hard,
      demand: people,
      newSites: 3,
      solve: solver.solve,
      signal: AbortSignal.abort(),
    })
    expect(sitingOf(outcome).isProven).toBe(false)
  })
})

describe('refusals', () => {
  const island = pairsFromMatrix([
    [1, 2, null],
    [null, null, 3],
    [null, null, null],
  ])
  test.each([pMedian, pCentre])('names the places that no candidate reaches', async (method) => {
    expect(await method({ costs: island, demand: [1, 1, 1], newSites: 2 })).toEqual({
      ok: false,
      refusal: { code: 'siting/out-of-reach', details: { demand: [2] } },
    })
  })

  test('a place without demand need not be reached', async () => {
    const { objective, sites } = sitingOf(await pMedian({ costs: island, demand: [1, 1, 0], newSites: 2 }))
    expect({ objective, sites }).toEqual({ objective: 4, sites: [0, 2] })
  })

  test.each([pMedian, pCentre])('too few sites to reach everybody is proven', async (method) => {
    expect(
      await method({ costs: island, demand: [1, 1, 0], newSites: 1, solve: solver.solve }),
    ).toMatchObject({ ok: false, refusal: { code: 'siting/too-few-sites' } })
  })

  test('more sites than candidates', async () => {
    expect(await pMedian({ costs, demand, existing, newSites: 6 })).toEqual({
      ok: false,
      refusal: { code: 'siting/too-few-candidates', details: { newSites: 6, candidates: 5 } },
    })
  })

  test('less room than people', async () => {
    const capacity = [100, 100, 100, 100, 100, 100]
    expect(await pMedian({ costs, demand, capacity, newSites: 6 })).toEqual({
      ok: false,
      refusal: { code: 'siting/too-little-capacity', details: { demand: 800, capacity: 600 } },
    })
  })
})

describe('the smallest cases', () => {
  test('no site to open: the existing one serves all', async () => {
    const { sites, isProven, objective } = sitingOf(await pMedian({ costs, demand, existing, newSites: 0 }))
    const alone = town.minutes.reduce((sum, row, place) => sum + (row[5] ?? 0) * (demand[place] ?? 0), 0)
    expect({ sites, isProven, objective }).toEqual({ sites: [5], isProven: true, objective: alone })
  })

  test('every candidate opened', async () => {
    const { sites, isProven } = sitingOf(await pMedian({ costs, demand, newSites: 6 }))
    expect({ sites, isProven }).toEqual({ sites: [0, 1, 2, 3, 4, 5], isProven: true })
  })

  test('nobody lives anywhere', async () => {
    const empty = demand.map(() => 0)
    const siting = { objective: 0, bound: 0, gap: 0, isProven: true }
    expect(await pMedian({ costs, demand: empty, newSites: 1 })).toMatchObject({ ok: true, siting })
    expect(await pCentre({ costs, demand: empty, newSites: 1 })).toMatchObject({ ok: true, siting })
    expect(await maximalCovering({ costs, demand: empty, newSites: 1, reach })).toMatchObject({
      ok: true,
      siting,
    })
    expect(await locationSetCovering({ costs, demand: empty, reach })).toMatchObject({ ok: true, siting })
  })

  test('all ways equally long', async () => {
    const same = pairsFromMatrix([
      [4, 4, 4],
      [4, 4, 4],
    ])
    expect(await pMedian({ costs: same, demand: [1, 2], newSites: 2 })).toMatchObject({
      ok: true,
      siting: { objective: 12, bound: 12, isProven: true },
    })
  })

  test('nobody in reach of anything', async () => {
    expect(await maximalCovering({ costs, demand, newSites, reach: 1 })).toMatchObject({
      ok: true,
      siting: { objective: 0, bound: 0, gap: 0, assignments: [] },
    })
  })

  test('a second choice for nobody when one site serves all', async () => {
    const one = { costs: pairsFromMatrix([[1, 9]]), demand: [5], reach: 2, solve: solver.solve }
    expect(await backupCovering(one)).toMatchObject({ ok: true, siting: { sites: [0], objective: 0 } })
  })
})

describe('bad arguments are named', () => {
  test.each([
    ['demand', { demand: [1] }],
    ['demand', { demand: demand.map(() => -1) }],
    ['demand', { demand: demand.map(() => NaN) }],
    ['need', { need: [1, 2] }],
    ['existing', { existing: [true] }],
    ['capacity', { capacity: [1] }],
    ['newSites', { newSites: 1.5 }],
    ['newSites', { newSites: -1 }],
  ])('%s', async (argument, wrong) => {
    await expect(pMedian({ costs, demand, newSites, ...wrong })).rejects.toThrow(new RegExp(`^${argument}: `))
  })

  test('reach', async () => {
    await expect(maximalCovering({ costs, demand, newSites, reach: -1 })).rejects.toThrow(/^reach: /)
    await expect(locationSetCovering({ costs, demand, reach: NaN })).rejects.toThrow(/^reach: /)
  })

  test('rows of a matrix', () => {
    expect(() => pairsFromMatrix([[1, 2], [1]])).toThrow(/^rows: /)
    expect(() => pairsFromMatrix([])).toThrow(/^rows: /)
  })
})

function sitingOf(outcome: SitingOutcome): Siting {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.siting
}

/** Twenty-four places that are candidates too, at distances without order: the Lagrangean bound leaves a gap. */
const wildTown = Array.from({ length: 24 }, (_, place) =>
  Array.from({ length: 24 }, (_site, site) => 1 + ((place * 7919 + site * 104_729 + place * site * 31) % 97)),
)

function hardTown() {
  return { costs: pairsFromMatrix(wildTown), demand: wildTown.map(() => 1) }
}

function bestOfThree(minutes: readonly (readonly number[])[]): number {
  let best = Infinity
  const size = minutes[0]?.length ?? 0
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++)
      for (let c = b + 1; c < size; c++) {
        const sum = minutes.reduce((all, row) => all + Math.min(row[a] ?? 0, row[b] ?? 0, row[c] ?? 0), 0)
        best = Math.min(best, sum)
      }
  return best
}
