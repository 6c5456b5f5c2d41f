import { describe, expect, test } from 'vitest'
import { computeIndex } from '../compute-index.ts'
import { planDraws } from './draw-plan.ts'
import { drawQuantiles } from './draw-quantiles.ts'
import type { IndexSpec, NormaliseMethod } from '../spec/index-spec.ts'
import { weightsOf } from '../aggregate/index-tree.ts'
import { quantileOfSorted } from '../columns/quantile.ts'
import { rankIntervals, rankIntervalSteps, type RankIntervalRequest } from './rank-intervals.ts'
import { usualNormalisations } from './usual-normalisations.ts'
import { createRandom } from '../seeded-random.ts'
import type { DrawBlock, Simulation } from './simulate-draws.ts'
import { largestDistance, specOf } from '../test-data.ts'

const unitCount = 40
const random = createRandom(5)
const column = (gaps = 0) =>
  Array.from({ length: unitCount }, () => (random() < gaps ? null : Math.exp(3 * random())))
const columns = { a: column(), b: column(), c: column(), d: column() }
const gappy = { a: column(0.1), b: column(0.1), c: column(0.1), d: column(0.1) }
// One area without the first sub-index, one without the second, one with a single indicator.
for (const name of ['a', 'b'] as const) gappy[name][5] = null
for (const name of ['c', 'd'] as const) gappy[name][9] = null
for (const name of ['a', 'c', 'd'] as const) gappy[name][12] = null
gappy.b[12] = 3

const indicators = (['a', 'b', 'c', 'd'] as const).map((name, at) => ({
  column: name,
  direction: at === 1 ? 'higher-is-better' : 'higher-is-burden',
  weight: 1 + at,
  group: at < 2 ? 'x' : 'y',
}))
const grouped = { indicators, normalise: 'z-population', aggregate: 'arithmetic', restandardise: true }
const flat = {
  ...grouped,
  indicators: indicators.map(({ column, direction, weight }) => ({ column, direction, weight })),
}

const withoutB = indicators.map((indicator, at) => (at === 1 ? { ...indicator, weight: 0 } : indicator))

const intervals = (request: Omit<RankIntervalRequest, 'seed' | 'draws'> & { draws?: number }) => {
  const outcome = rankIntervals({ draws: 200, seed: 3, ...request })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.result
}

/** The same, by computing the whole index anew for every draw. */
function byBruteForce({
  spec,
  own,
  normalisations,
}: {
  spec: IndexSpec
  own: typeof columns | typeof gappy
  normalisations: NormaliseMethod[]
}) {
  const plan = planDraws({
    draws: 200,
    seed: 3,
    weights: weightsOf(spec),
    weightSpread: 0.25,
    variantCount: normalisations.length,
  })
  const nominal = momentsOfIndex(spec, own)
  const draws = plan.map(({ variant, weights }) => {
    const drawn = {
      ...spec,
      normalise: normalisations[variant]!,
      indicators: spec.indicators.map((indicator, at) => ({ ...indicator, weight: weights[at]! })),
      groups: spec.groups.map((group, at) => ({ ...group, weight: weights[spec.indicators.length + at]! })),
    }
    const { index, rank, mean, sd } = momentsOfIndex(drawn, own)
    const scores = index.map((value) =>
      value === null ? null : nominal.mean + (nominal.sd / sd) * (value - mean),
    )
    return { scores, rank }
  })
  const quantiles = (level: number, pick: (draw: (typeof draws)[number]) => readonly (number | null)[]) =>
    nominal.index.map((value, unit) => {
      if (value === null) return null
      const sorted = draws.map((draw) => pick(draw)[unit]!).toSorted((one, other) => one - other)
      return quantileOfSorted(sorted, level)
    })
  const interval = (pick: (draw: (typeof draws)[number]) => readonly (number | null)[]) => ({
    low: quantiles(0.05, pick),
    median: quantiles(0.5, pick),
    high: quantiles(0.95, pick),
  })
  return { ranks: interval(({ rank }) => rank), scores: interval(({ scores }) => scores) }
}

function momentsOfIndex(spec: IndexSpec, own: typeof columns | typeof gappy) {
  const outcome = computeIndex({ spec, columns: own })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const { index, rank } = outcome.result
  const present = index.filter((value) => value !== null)
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length
  const sd = Math.sqrt(present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / present.length)
  return { index, rank, mean, sd }
}

describe('intervals are those of computing the index anew for every draw', () => {
  const all: NormaliseMethod[] = ['z-population', 'z-sample', 'min-max', 'rank', 'percentile']
  const geometric = { ...flat, normalise: 'rank', aggregate: 'geometric' }
  const cases: [string, object, typeof columns | typeof gappy, NormaliseMethod[]][] = [
    ['sub-indices, restandardised', grouped, columns, all],
    ['sub-indices as they are', { ...grouped, restandardise: false }, columns, all],
    ['sums of restandardised sums', { ...grouped, aggregate: 'sum' }, columns, all],
    ['sums of sums', { ...grouped, aggregate: 'sum', restandardise: false }, columns, all],
    ['no sub-indices', flat, columns, all],
    ['units with gaps dropped', grouped, gappy, all],
    ['gaps ignored', { ...grouped, missing: 'ignore' }, gappy, all],
    [
      'gaps ignored in sums of sums',
      { ...grouped, aggregate: 'sum', restandardise: false, missing: 'ignore' },
      gappy,
      all,
    ],
    [
      'gaps ignored in sums of restandardised sums',
      { ...grouped, aggregate: 'sum', missing: 'ignore' },
      gappy,
      all,
    ],
    [
      'gaps ignored, an indicator of weight 0',
      { ...grouped, indicators: withoutB, missing: 'ignore' },
      gappy,
      all,
    ],
    ['gaps ignored in a sum', { ...flat, aggregate: 'sum', missing: 'ignore' }, gappy, all],
    ['geometric', geometric, columns, ['rank']],
    [
      'geometric of sub-indices',
      { ...grouped, restandardise: false, normalise: 'rank', aggregate: 'geometric' },
      columns,
      ['rank'],
    ],
    [
      'geometric of restandardised sub-indices',
      { ...grouped, aggregate: 'geometric', scale: { mean: 10, sd: 1 } },
      columns,
      ['z-population'],
    ],
    ['geometric, gaps ignored', { ...geometric, missing: 'ignore' }, gappy, ['rank']],
    ['another scale', { ...flat, normalise: 'min-max', scale: { low: 1, high: 100 } }, columns, all],
  ]

  test.each(cases)('%s', (_, json, own, normalisations) => {
    const spec = specOf(json)
    const ours = intervals({ spec, columns: own, normalisations })
    const theirs = byBruteForce({ spec, own, normalisations })
    for (const end of ['low', 'median', 'high'] as const) {
      expect(largestDistance(ours.rankInterval[end], theirs.ranks[end])).toBeLessThan(1e-12)
      expect(largestDistance(ours.indexInterval[end], theirs.scores[end])).toBeLessThan(1e-10)
    }
  })
})

describe('many units, whose draws are run twice', () => {
  const spec = specOf({ ...flat, restandardise: false })

  /** Draws of every kind: spread out, constant, on two values, with rare outliers the pilot does not see. */
  function simulated(unitCountHere: number, drawCount: number): Simulation {
    const blockSize = 16
    const blockCount = Math.ceil(drawCount / blockSize)
    const next = createRandom(9)
    const values = Float64Array.from({ length: unitCountHere * drawCount }, (_, at) => {
      const unit = at % unitCountHere
      const kinds = [
        next(),
        4,
        next() < 0.3 ? 1 : 2,
        next() < 0.02 ? 1e6 * next() : next(),
        unit + Math.round(3 * next()),
        // Moves at first, then stays.
        at < blockSize * unitCountHere ? next() : 0.5,
        // At first from 10 to 11, then in the lowest bin of the range which that suggests.
        at < blockSize * unitCountHere ? 10 + next() : 9.5 + next() / 20,
      ]
      return kinds[unit % kinds.length]!
    })
    const run = (block: number): DrawBlock => {
      const from = block * blockSize * unitCountHere
      const scores = values.subarray(from, from + blockSize * unitCountHere)
      return {
        count: Math.min(blockSize, drawCount - block * blockSize),
        scores,
        ranks: scores.map((value) => -value),
      }
    }
    return { unitCount: unitCountHere, drawCount, blockCount, pilotBlocks: [0], run }
  }

  function quantilesOf(simulation: Simulation, mostHeldValues?: number) {
    const levels = [0.05, 0.5, 0.95]
    const steps = drawQuantiles({ simulation, levels, ...(mostHeldValues && { mostHeldValues }) })
    for (;;) {
      const step = steps.next()
      if (!step.done) continue
      if (!step.value.ok) throw new Error(step.value.refusal.code)
      return step.value.quantiles
    }
  }

  test.each([1, 2, 15, 16, 17, 100, 331])(
    'with %i draws have the very quantiles of holding all values',
    (drawCount) => {
      const simulation = simulated(25, drawCount)
      const held = quantilesOf(simulation)
      for (const mostHeldValues of [1, 200, 3000]) {
        expect(quantilesOf(simulation, mostHeldValues)).toEqual(held)
      }
    },
  )

  test('have them with more draws than 16 bits count', () => {
    const simulation = simulated(7, 65_600)
    expect(quantilesOf(simulation, 1000)).toEqual(quantilesOf(simulation))
  })

  test('are taken in slices where not all values to collect can be held', () => {
    const simulation = simulated(25, 100)
    let runs = 0
    const counted: Simulation = {
      ...simulation,
      run: (block) => {
        runs++
        return simulation.run(block)
      },
    }
    quantilesOf(counted, 4000)
    const runsAtOnce = runs
    runs = 0
    quantilesOf(counted, 500)
    // One pilot block, and each of the seven blocks once to count and once per slice to collect.
    expect(runsAtOnce).toBe(1 + 7 + 7)
    expect(runs).toBeGreaterThan(runsAtOnce)
    expect((runs - 1) % 7).toBe(0)
  })

  test('so do 5,000 areas', () => {
    const next = createRandom(1)
    const wide = () => Array.from({ length: 5000 }, next)
    const many = { a: wide(), b: wide(), c: wide(), d: wide() }
    const { rankInterval, rank } = intervals({ spec, columns: many, draws: 900, normalisations: ['min-max'] })
    // Twice 5,000 × 900 values are more than are held at once; at spread 0 every quantile must be the rank itself.
    const still = intervals({
      spec,
      columns: many,
      draws: 900,
      normalisations: ['z-population'],
      weightSpread: 0,
    })
    expect(still.rankInterval).toEqual({ low: still.rank, median: still.rank, high: still.rank })
    for (const [unit, median] of rankInterval.median.entries()) {
      expect(rankInterval.low[unit]!).toBeLessThanOrEqual(median!)
      expect(rankInterval.high[unit]!).toBeGreaterThanOrEqual(median!)
    }
    expect(rank).toHaveLength(5000)
  })
})

describe('a run of draws', () => {
  const request = { spec: specOf(grouped), columns, draws: 100, seed: 3 }

  test('gives the same intervals for the same seed, others for another', () => {
    const first = rankIntervals(request)
    expect(rankIntervals(request)).toEqual(first)
    expect(rankIntervals({ ...request, seed: 4 })).not.toEqual(first)
  })

  test('with one normalisation and spread 0 leaves every unit where it is', () => {
    const { rank, index, rankInterval, indexInterval } = intervals({
      ...request,
      weightSpread: 0,
      normalisations: ['z-population'],
    })
    expect(rankInterval).toEqual({ low: rank, median: rank, high: rank })
    expect(largestDistance(indexInterval.low, index)).toBeLessThan(1e-12)
    expect(largestDistance(indexInterval.high, index)).toBeLessThan(1e-12)
  })

  test('says how far it is, ever further, to the end', () => {
    const shares: number[] = []
    rankIntervals({ ...request, onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(shares.at(-1)).toBe(1)
  })

  test('ends where it is cancelled', () => {
    let asked = 0
    const outcome = rankIntervals({ ...request, isCancelled: () => ++asked === 2 })
    expect(outcome).toEqual({ ok: false, refusal: { code: 'index/cancelled', details: {} } })
    expect(asked).toBe(2)
  })

  test('can be taken in steps', () => {
    const steps = rankIntervalSteps(request)
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value).toEqual(rankIntervals(request))
  })

  test('leaves units without an index out', () => {
    const gaps = { ...columns, a: columns.a.map((value, unit) => (unit < 3 ? null : value)) }
    const { rank, rankInterval, indexInterval } = intervals({ ...request, columns: gaps })
    expect(rank.slice(0, 3)).toEqual([null, null, null])
    expect(rankInterval.low.slice(0, 3)).toEqual([null, null, null])
    expect(indexInterval.high.slice(0, 3)).toEqual([null, null, null])
    expect(Math.max(...rankInterval.high.map((value) => value ?? 0))).toBeLessThanOrEqual(unitCount - 3)
  })

  test('is refused as the index itself is', () => {
    const flatColumn = columns.a.map(() => 7)
    expect(rankIntervals({ ...request, columns: { ...columns, a: flatColumn } })).toEqual({
      ok: false,
      refusal: { code: 'index/indicator-without-variation', details: { column: 'a' } },
    })
  })

  test('with no unit left has no intervals', () => {
    const spec = specOf({ ...flat, restandardise: false, normalise: 'rank' })
    const outcome = rankIntervals({
      ...request,
      spec,
      columns: { a: [1, null], b: [null, 1], c: [1, 1], d: [1, 1] },
      normalisations: ['rank'],
    })
    expect(outcome).toMatchObject({
      ok: true,
      result: { rank: [null, null], rankInterval: { low: [null, null] } },
    })
  })
})

test.each([
  ['draws', { draws: 0 }],
  ['draws', { draws: 1.5 }],
  ['seed', { seed: -1 }],
  ['weightSpread', { weightSpread: 1 }],
  ['normalisations', { normalisations: [] }],
  ['coverage', { coverage: 1 }],
])('%s outside its range is refused by name: %o', (name, own) => {
  const work = () => rankIntervals({ spec: specOf(flat), columns, draws: 10, seed: 1, ...own })
  expect(work).toThrow(RangeError)
  expect(work).toThrow(new RegExp(`^${name}:`, 'u'))
})

test('usual normalisations are one of each family, with the own one for its family', () => {
  expect(usualNormalisations(specOf(flat))).toEqual(['z-population', 'min-max', 'percentile'])
  expect(usualNormalisations(specOf({ ...flat, normalise: 'z-sample' }))).toEqual([
    'z-sample',
    'min-max',
    'percentile',
  ])
  expect(usualNormalisations(specOf({ ...flat, normalise: 'rank' }))).toEqual([
    'z-population',
    'min-max',
    'rank',
  ])
  const geometric = { ...flat, aggregate: 'geometric' }
  expect(usualNormalisations(specOf({ ...geometric, normalise: 'rank' }))).toEqual(['rank'])
  expect(
    usualNormalisations(specOf({ ...geometric, normalise: 'min-max', scale: { low: 1, high: 100 } })),
  ).toEqual(['min-max', 'rank'])
})
