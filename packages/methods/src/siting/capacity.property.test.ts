/*
 * Capacities on random small towns: every person is sent everywhere, in every set of sites, and the best is kept.
 */
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openSolver } from '../../../../src/lib/server/platform/solver/index.ts'
import type { Solve } from '../optimisation/index.ts'
import {
  locationSetCovering,
  maximalCovering,
  pairsFromMatrix,
  pMedian,
  type Siting,
  type SitingOutcome,
} from './index.ts'

const solver = openSolver()
afterAll(() => solver.close())

type Town = {
  minutes: (number | null)[][]
  demand: number[]
  need: number[]
  capacity: number[]
  existing: boolean[]
  newSites: number
  reach: number
}

const town: fc.Arbitrary<Town> = fc
  .record({ places: fc.integer({ min: 1, max: 4 }), candidates: fc.integer({ min: 1, max: 4 }) })
  .chain(({ places, candidates }) => {
    const perPlace = { minLength: places, maxLength: places }
    const perCandidate = { minLength: candidates, maxLength: candidates }
    return fc.record({
      minutes: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 9 }), perCandidate),
        perPlace,
      ),
      demand: fc.array(fc.integer({ min: 0, max: 2 }), perPlace),
      need: fc.array(fc.constantFrom(1, 1, 2.5), perPlace),
      capacity: fc.array(fc.integer({ min: 0, max: 5 }), perCandidate),
      existing: fc.array(fc.boolean(), perCandidate),
      newSites: fc.integer({ min: 0, max: 3 }),
      reach: fc.integer({ min: 0, max: 9 }),
    })
  })
  .map((drawn) => ({
    ...drawn,
    newSites: Math.min(drawn.newSites, drawn.existing.filter((is) => !is).length),
  }))

const searches: [string, { solve?: Solve }][] = [
  ['fast', {}],
  ['by the solver', { solve: solver.solve }],
]

describe.each(searches)('%s', (name, search) => {
  const runs = { numRuns: name === 'fast' ? 200 : 50 }
  const isExact = search.solve !== undefined

  test('p-median', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (given) => {
        const outcome = await pMedian({ ...inputOf(given), newSites: given.newSites, ...search })
        const best = Math.min(
          ...setsOf(given).map((open) => {
            const { left, cost } = cheapest(given, open, 'everybody')
            return left > 0 ? Infinity : cost
          }),
        )
        if (!outcome.ok) {
          expectRefused({ outcome, best, isExact })
          return
        }
        const { objective, bound, isProven } = outcome.siting
        expect(bound).toBeLessThanOrEqual(best + 1e-6)
        expect(objective).toBeGreaterThanOrEqual(best - 1e-6)
        if (isProven || isExact) expect(objective).toBeCloseTo(best, 6)
        if (isExact) expect(isProven).toBe(true)
        expectRoom(given, outcome)
        given.demand.forEach(
          (people, place) => people > 0 && expect(sharesOf(outcome.siting, place)).toBeCloseTo(1, 6),
        )
      }),
      runs,
    )
  })

  test('maximal covering', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (given) => {
        const { newSites, reach } = given
        const outcome = await maximalCovering({ ...inputOf(given), newSites, reach, ...search })
        const best = Math.max(...setsOf(given).map((open) => cheapest(given, open, 'in reach').served))
        if (!outcome.ok) throw new Error(outcome.refusal.code)
        const { objective, bound, isProven } = outcome.siting
        expect(bound).toBeGreaterThanOrEqual(best - 1e-6)
        expect(objective).toBeLessThanOrEqual(best + 1e-6)
        if (isProven || isExact) expect(objective).toBeCloseTo(best, 6)
        expectRoom(given, outcome)
      }),
      runs,
    )
  })

  test('location set covering', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (given) => {
        const outcome = await locationSetCovering({ ...inputOf(given), reach: given.reach, ...search })
        const counts = setsOf(given, 'any number')
          .filter((open) => cheapest(given, open, 'in reach').left === 0)
          .map(({ length }) => length)
        const best = Math.min(...counts)
        if (!outcome.ok) {
          expectRefused({ outcome, best, isExact })
          return
        }
        const { objective, bound, isProven } = outcome.siting
        expect(bound).toBeLessThanOrEqual(best)
        if (isProven || isExact) expect(objective).toBe(best)
        expectRoom(given, outcome)
      }),
      runs,
    )
  })
})

function inputOf({ minutes, demand, need, capacity, existing }: Town) {
  return { costs: pairsFromMatrix(minutes), demand, need, capacity, existing }
}

function expectRoom({ capacity, demand }: Town, outcome: SitingOutcome): void {
  if (!outcome.ok) return
  const { assignments, sites } = outcome.siting
  for (const site of sites) {
    const people = assignments
      .filter((one) => one.site === site)
      .reduce((sum, one) => sum + one.share * (demand[one.demand] ?? 0), 0)
    expect(people).toBeLessThanOrEqual((capacity[site] ?? 0) + 1e-6)
  }
  for (const { site } of assignments) expect(sites).toContain(site)
}

function sharesOf({ assignments }: Siting, place: number): number {
  return assignments.filter(({ demand }) => demand === place).reduce((sum, { share }) => sum + share, 0)
}

function setsOf({ existing, newSites }: Town, size: 'asked for' | 'any number' = 'asked for'): number[][] {
  const fixed = [...existing.keys()].filter((site) => existing[site])
  const free = [...existing.keys()].filter((site) => !existing[site])
  return Array.from({ length: 2 ** free.length }, (_, mask) => free.filter((_site, bit) => (mask >> bit) & 1))
    .filter((added) => size === 'any number' || added.length === newSites)
    .map((added) => [...fixed, ...added])
}

/**
 * Sends person after person to every site with room, or nowhere. Whole people are enough: with whole capacities and
 * demands there is always a best solution that splits nobody.
 */
function cheapest(
  { minutes, demand, need, capacity, reach }: Town,
  open: readonly number[],
  who: 'everybody' | 'in reach',
): { left: number; cost: number; served: number } {
  const people = demand.flatMap((count, place) => Array.from({ length: count }, () => place))
  const room = new Map(open.map((site) => [site, capacity[site] ?? 0]))
  let best = { left: Infinity, cost: Infinity, served: -Infinity }
  const send = (at: number, left: number, cost: number, served: number): void => {
    if (at === people.length) {
      const isBetter =
        who === 'everybody'
          ? left < best.left || (left === best.left && cost < best.cost)
          : served > best.served
      if (isBetter) best = { left, cost, served }
      return
    }
    const place = people[at] ?? 0
    const weight = need[place] ?? 0
    for (const site of open) {
      const there = minutes[place]?.[site] ?? Infinity
      const free = room.get(site) ?? 0
      if (free < 1 || there === Infinity || (who === 'in reach' && there > reach)) continue
      room.set(site, free - 1)
      send(at + 1, left, cost + weight * there, served + weight)
      room.set(site, free)
    }
    send(at + 1, left + 1, cost, served)
  }
  send(0, 0, 0, 0)
  return best
}

/** A refusal is right where nothing serves everybody; only the fast search may fail to find what there is. */
function expectRefused({
  outcome,
  best,
  isExact,
}: {
  outcome: SitingOutcome
  best: number
  isExact: boolean
}): void {
  const isOpenQuestion = !outcome.ok && outcome.refusal.code === 'siting/none-found'
  if (isOpenQuestion) expect(isExact).toBe(false)
  else expect(best).toBe(Infinity)
}
