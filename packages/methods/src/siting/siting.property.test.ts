/*
 * Laws on random small towns, every result against a look at all sets of sites. The fast search and the solver are
 * asked the same questions.
 */
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openSolver } from '../../../../src/lib/server/platform/solver/index.ts'
import { pairsFromEntries } from '../accessibility/index.ts'
import { createRandom } from '../composite-index/index.ts'
import type { Solve } from '../optimisation/index.ts'
import { locationSetCovering, maximalCovering, pCentre, pMedian, type SitingOutcome } from './index.ts'

const solver = openSolver()
afterAll(() => solver.close())

type Town = {
  /** minutes[place][candidate], null = no way */
  minutes: (number | null)[][]
  demand: number[]
  need: number[]
  existing: boolean[]
  newSites: number
  reach: number
}

const town: fc.Arbitrary<Town> = fc
  .record({ places: fc.integer({ min: 1, max: 8 }), candidates: fc.integer({ min: 1, max: 6 }) })
  .chain(({ places, candidates }) =>
    fc.record({
      minutes: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 12 }), { freq: 8 }), {
          minLength: candidates,
          maxLength: candidates,
        }),
        { minLength: places, maxLength: places },
      ),
      demand: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: places, maxLength: places }),
      need: fc.array(fc.constantFrom(0, 0.5, 1, 1, 2.25), { minLength: places, maxLength: places }),
      existing: fc.array(fc.boolean(), { minLength: candidates, maxLength: candidates }),
      newSites: fc.integer({ min: 0, max: 3 }),
      reach: fc.integer({ min: 0, max: 12 }),
    }),
  )
  .map((drawn) => ({
    ...drawn,
    newSites: Math.min(drawn.newSites, drawn.existing.filter((is) => !is).length),
  }))

const searches: [string, { solve?: Solve }][] = [
  ['fast', {}],
  ['by the solver', { solve: solver.solve }],
]

describe.each(searches)('%s', (name, search) => {
  const runs = { numRuns: name === 'fast' ? 300 : 60 }
  const isExact = search.solve !== undefined

  test('p-median', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (given) => {
        const outcome = await pMedian({ ...inputOf(given), ...search })
        const best = bestOf(given, (open) => costSum(given, open))
        judge({ outcome, best, isExact, costOf: (open) => costSum(given, open), given })
      }),
      runs,
    )
  })

  test('p-centre', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (given) => {
        const outcome = await pCentre({ ...inputOf(given), ...search })
        const best = bestOf(given, (open) => longest(given, open))
        judge({ outcome, best, isExact, costOf: (open) => longest(given, open), given })
      }),
      runs,
    )
  })

  test('maximal covering', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (given) => {
        const outcome = await maximalCovering({ ...inputOf(given), reach: given.reach, ...search })
        const best = -bestOf(given, (open) => -reached(given, open))
        if (!outcome.ok) throw new Error(outcome.refusal.code)
        const { objective, bound, isProven, sites, assignments } = outcome.siting
        expect(objective).toBeCloseTo(reached(given, sites), 9)
        expect(bound).toBeGreaterThanOrEqual(best - 1e-9)
        expect(objective).toBeLessThanOrEqual(best + 1e-9)
        if (isProven || isExact) expect(objective).toBeCloseTo(best, 9)
        if (isExact) expect(isProven).toBe(true)
        for (const { demand, site } of assignments)
          expect(given.minutes[demand]?.[site]).toBeLessThanOrEqual(given.reach)
      }),
      runs,
    )
  })

  test('location set covering', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (given) => {
        const { newSites: _, ...input } = inputOf(given)
        const outcome = await locationSetCovering({ ...input, reach: given.reach, ...search })
        const counts = setsOf(given, 'any number')
          .filter((open) => reached(given, open) > total(given) - 1e-9)
          .map(({ length }) => length)
        if (!outcome.ok) {
          expect(outcome.refusal.code).toBe('siting/out-of-reach')
          expect(counts).toEqual([])
          return
        }
        const { objective, bound, isProven, sites } = outcome.siting
        expect(objective).toBe(sites.length)
        expect(reached(given, sites)).toBeCloseTo(total(given), 9)
        expect(bound).toBeLessThanOrEqual(Math.min(...counts))
        if (isProven || isExact) expect(objective).toBe(Math.min(...counts))
        if (isExact) expect(isProven).toBe(true)
      }),
      runs,
    )
  })
})

/** Wild: the ways follow no map, so that the bounds leave gaps and the solver has work. */
const wildTown: fc.Arbitrary<Town> = fc
  .record({ newSites: fc.integer({ min: 2, max: 4 }), seed: fc.integer({ min: 0, max: 1_000_000 }) })
  .map(({ newSites, seed }) => {
    const random = createRandom(seed)
    const size = 14
    return {
      minutes: Array.from({ length: size }, () =>
        Array.from({ length: size }, () => Math.floor(100 * random())),
      ),
      demand: Array.from({ length: size }, () => 1 + Math.floor(3 * random())),
      need: Array.from({ length: size }, () => (random() < 0.7 ? 1 : 1.3)),
      existing: Array.from({ length: size }, (_, site) => site === 0 && random() < 0.3),
      newSites,
      reach: 25,
    }
  })

describe('fourteen wild places, every set of sites tried', () => {
  const models = {
    'p-median': { method: pMedian, costOf: costSum },
    'p-centre': { method: pCentre, costOf: longest },
  }
  test.each(['p-median', 'p-centre'] as const)(
    '%s',
    async (name) => {
      const { method, costOf } = models[name]
      await fc.assert(
        fc.asyncProperty(wildTown, async (given) => {
          const best = bestOf(given, (open) => costOf(given, open))
          const cost = (open: readonly number[]) => costOf(given, open)
          const fast = await method(inputOf(given))
          judge({ outcome: fast, best, isExact: false, costOf: cost, given })
          const exact = await method({ ...inputOf(given), solve: solver.solve })
          judge({ outcome: exact, best, isExact: true, costOf: cost, given })
        }),
        { numRuns: 15 },
      )
    },
    30_000,
  )
})

describe('what must not matter', () => {
  test('the order of places and candidates', async () => {
    await fc.assert(
      fc.asyncProperty(town, fc.infiniteStream(fc.nat()), async (given, order) => {
        const [places, candidates] = [shuffled(given.demand, order), shuffled(given.existing, order)]
        const other: Town = {
          ...given,
          minutes: places.map((place) => candidates.map((site) => given.minutes[place]?.[site] ?? null)),
          demand: places.map((place) => given.demand[place] ?? 0),
          need: places.map((place) => given.need[place] ?? 0),
          existing: candidates.map((site) => given.existing[site] ?? false),
        }
        const [one, two] = await Promise.all([
          pMedian({ ...inputOf(given), solve: solver.solve }),
          pMedian({ ...inputOf(other), solve: solver.solve }),
        ])
        expect(two.ok).toBe(one.ok)
        if (one.ok && two.ok) expect(two.siting.objective).toBeCloseTo(one.siting.objective, 9)
      }),
      { numRuns: 30 },
    )
  })

  test('the unit: twice the minutes is twice the objective', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (given) => {
        const twice = { ...given, minutes: given.minutes.map((row) => row.map((one) => one && one * 2)) }
        const [one, two] = [await pMedian(inputOf(given)), await pMedian(inputOf(twice))]
        if (one.ok && two.ok) expect(two.siting.objective).toBeCloseTo(2 * one.siting.objective, 9)
      }),
      { numRuns: 100 },
    )
  })

  test('one site more never makes it worse', async () => {
    await fc.assert(
      fc.asyncProperty(town, async (given) => {
        const more = { ...given, newSites: given.newSites + 1 }
        if (more.newSites > given.existing.filter((is) => !is).length) return
        const few = await pMedian({ ...inputOf(given), solve: solver.solve })
        const many = await pMedian({ ...inputOf(more), solve: solver.solve })
        if (!few.ok) return
        if (!many.ok) throw new Error(many.refusal.code)
        expect(many.siting.objective).toBeLessThanOrEqual(few.siting.objective + 1e-9)
      }),
      { numRuns: 30 },
    )
  })
})

function inputOf({ minutes, demand, need, existing, newSites }: Town) {
  const entries = minutes.flatMap((row, place) =>
    row.map((value, supply) => ({ supply, demand: place, value })),
  )
  const costs = pairsFromEntries({ supplyCount: existing.length, demandCount: minutes.length, entries })
  return { costs, demand, need, existing, newSites }
}

function judge({
  outcome,
  best,
  isExact,
  costOf,
  given,
}: {
  outcome: SitingOutcome
  best: number
  isExact: boolean
  costOf: (open: readonly number[]) => number
  given: Town
}): void {
  if (!outcome.ok) {
    expectRefused({ outcome, best, isExact })
    return
  }
  const { objective, bound, isProven, sites } = outcome.siting
  expect(sites).toHaveLength(given.newSites + given.existing.filter(Boolean).length)
  given.existing.forEach((is, site) => is && expect(sites).toContain(site))
  expect(objective).toBeCloseTo(costOf(sites), 9)
  expect(bound).toBeLessThanOrEqual(best + 1e-9)
  expect(objective).toBeGreaterThanOrEqual(best - 1e-9)
  if (isProven || isExact) expect(objective).toBeCloseTo(best, 9)
  if (isExact) expect(isProven).toBe(true)
}

/** Every set of sites that holds the existing ones: with the new sites asked for, or with any number. */
function setsOf({ existing, newSites }: Town, size: 'asked for' | 'any number'): number[][] {
  const fixed = [...existing.keys()].filter((site) => existing[site])
  const free = [...existing.keys()].filter((site) => !existing[site])
  return Array.from({ length: 2 ** free.length }, (_, mask) => free.filter((_site, bit) => (mask >> bit) & 1))
    .filter((added) => size === 'any number' || added.length === newSites)
    .map((added) => [...fixed, ...added])
}

function bestOf(given: Town, costOf: (open: readonly number[]) => number): number {
  return Math.min(...setsOf(given, 'asked for').map(costOf))
}

function nearest({ minutes }: Town, place: number, open: readonly number[]): number {
  return Math.min(...open.map((site) => minutes[place]?.[site] ?? Infinity))
}

function asked({ demand, need }: Town): number[] {
  return [...demand.keys()].filter((place) => (demand[place] ?? 0) * (need[place] ?? 0) > 0)
}

function weight({ demand, need }: Town, place: number): number {
  return (demand[place] ?? 0) * (need[place] ?? 0)
}

function costSum(given: Town, open: readonly number[]): number {
  return asked(given).reduce((sum, place) => sum + weight(given, place) * nearest(given, place, open), 0)
}

function longest(given: Town, open: readonly number[]): number {
  return Math.max(0, ...asked(given).map((place) => (given.need[place] ?? 0) * nearest(given, place, open)))
}

function reached(given: Town, open: readonly number[]): number {
  return asked(given).reduce(
    (sum, place) => sum + (nearest(given, place, open) <= given.reach ? weight(given, place) : 0),
    0,
  )
}

function total(given: Town): number {
  return asked(given).reduce((sum, place) => sum + weight(given, place), 0)
}

function shuffled(values: readonly unknown[], order: fc.Stream<number>): number[] {
  const keys = [...order.take(values.length)]
  return [...values.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
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
