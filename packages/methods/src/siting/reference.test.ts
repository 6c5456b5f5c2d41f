/*
 * The vectors of ../shared/vectors/location: spopt 0.7 with CBC (small.json, chicago_cook.json) and maxcovr
 * (york_maxcovr.json). Where a reference says `unique`, the sites must be the same, else the objective.
 */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { openSolver } from '../../../../src/lib/server/platform/solver/index.ts'
import { pairsWithinReach } from '../accessibility/index.ts'
import {
  backupCovering,
  locationSetCovering,
  maximalCovering,
  pairsFromMatrix,
  pCentre,
  pDispersion,
  pMedian,
  type SitingOutcome,
} from './index.ts'

const folder = new URL('../../../../../shared/vectors/', import.meta.url)
const there = existsSync(folder)
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const rows = (name: string) =>
  text(name)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))

const solver = openSolver()
afterAll(() => solver.close())
const { solve } = solver

type Result = {
  model: string
  objective: number
  sites: number[]
  unique?: boolean
  p?: number
  radius?: number
  radius_km?: number
  predefined?: number[]
}

describe.skipIf(!there)('spopt, 40 places × 12 candidates (skipped without ../shared/vectors)', () => {
  const small = there ? (JSON.parse(text('location/small.json')) as SmallVector) : emptySmall
  const costs = pairsFromMatrix(small.cost)
  const demand = small.demand.map(({ w }) => w)
  const run = (given: Result): Promise<SitingOutcome> | undefined => {
    const existing = small.sites.map((_, site) => given.predefined?.includes(site) ?? false)
    // spopt counts the sites that are there already.
    const newSites = (given.p ?? 0) - (given.predefined?.length ?? 0)
    const reach = given.radius ?? NaN
    const input = { costs, demand, existing, solve }
    const models: Record<string, () => Promise<SitingOutcome>> = {
      mclp: () => maximalCovering({ ...input, newSites, reach }),
      lscp: () => locationSetCovering({ ...input, reach }),
      // The reference counts places that are served twice, not their people.
      'lscp-b': () => backupCovering({ ...input, demand: demand.map(() => 1), reach }),
      'p-median': () => pMedian({ ...input, newSites }),
      'p-center': () => pCentre({ ...input, newSites }),
    }
    return models[given.model.replace('_predefined', '')]?.()
  }

  test.each(small.results.filter(({ model }) => model !== 'p-dispersion'))('$model', async (given) => {
    const outcome = await run(given)
    if (outcome?.ok !== true) throw new Error(`no result for ${given.model}`)
    const { objective, sites, isProven } = outcome.siting
    expect(objective).toBeCloseTo(given.objective, 9)
    expect(isProven).toBe(true)
    if (given.unique === true) expect(sites).toEqual(given.sites)
  })

  test.each(small.results.filter(({ model }) => model === 'p-dispersion'))('$model', async (given) => {
    for (const search of [{ solve }, {}]) {
      const found = await pDispersion({ distances: small.cost_site_site, newSites: given.p ?? 0, ...search })
      expect(found.objective).toBeCloseTo(given.objective, 9)
      if ('solve' in search) expect(found.isProven).toBe(true)
    }
  })
})

describe.skipIf(!there)('spopt, Cook County (skipped without ../shared/vectors)', () => {
  const chicago = there
    ? (JSON.parse(text('location/chicago_cook.json')) as { results: Result[] })
    : { results: [] }
  const tracts = there
    ? rows('accessibility/chicago_tracts.csv').filter(
        ([geoid, , , pop]) => geoid?.startsWith('17031') && Number(pop) > 0,
      )
    : []
  const sites = tracts.filter(([, , , , doc]) => Number(doc) >= 20)
  const at = (row: readonly string[]) => [Number(row[1]) / 1000, Number(row[2]) / 1000] as const
  const kilometres = tracts.map((tract) =>
    sites.map((site) => Math.hypot(at(tract)[0] - at(site)[0], at(tract)[1] - at(site)[1])),
  )

  test.each(chicago.results)('$model within $radius_km km', async (given) => {
    const costs = pairsFromMatrix(kilometres)
    const input = { costs, demand: tracts.map((row) => Number(row[3])), reach: given.radius_km ?? NaN, solve }
    const outcome =
      given.model === 'mclp'
        ? await maximalCovering({ ...input, newSites: given.p ?? 0 })
        : await locationSetCovering(input)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    expect(outcome.siting).toMatchObject({ objective: given.objective, isProven: true })
    if (given.unique === true) expect(outcome.siting.sites).toEqual(given.sites)
  })
})

test.skipIf(!there)(
  'maxcovr, York: 20 of 2,873 places beside 71 existing cover 540 of 1,814 crimes',
  async () => {
    const positions = (name: string) => rows(`location/${name}.csv`).map((row) => row.slice(-2).map(Number))
    const existing = positions('york_existing')
    const sites = [...existing, ...positions('york_proposed')]
    const users = positions('york_users')
    const places = (points: readonly (readonly number[])[]) => ({
      x: points.map(([, longitude = NaN]) => longitude),
      y: points.map(([latitude = NaN]) => latitude),
    })
    const costs = pairsWithinReach({
      supply: places(sites),
      demand: places(users),
      // The reference takes 6,371,000 m for the radius of the earth, we 6,371,008.8 m.
      reach: (100 * 6_371_008.8) / 6_371_000,
      metric: 'great-circle',
    })
    const input = {
      costs,
      demand: users.map(() => 1),
      existing: sites.map((_, site) => site < existing.length),
      reach: Infinity,
    }
    const theirs = JSON.parse(text('location/york_maxcovr.json')) as Record<string, { n_cov: number }[]>
    expect([theirs['existing_coverage']?.[0]?.n_cov, theirs['model_coverage']?.[0]?.n_cov]).toEqual([
      339, 540,
    ])
    const before = await maximalCovering({ ...input, newSites: 0 })
    expect(before).toMatchObject({ ok: true, siting: { objective: 339, isProven: true } })
    const after = await maximalCovering({ ...input, newSites: 20 })
    expect(after).toMatchObject({ ok: true, siting: { objective: 540, bound: 540, isProven: true } })
  },
)

type SmallVector = {
  demand: { w: number }[]
  sites: unknown[]
  cost: number[][]
  cost_site_site: number[][]
  results: Result[]
}
const emptySmall: SmallVector = { demand: [], sites: [], cost: [[0]], cost_site_site: [], results: [] }
