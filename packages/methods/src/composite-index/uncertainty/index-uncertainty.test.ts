import { describe, expect, test } from 'vitest'
import vector from '../../../vectors/composite-index/seeded-design.json' with { type: 'json' }
import { quantileOfSorted } from '../columns/quantile.ts'
import { computeIndex } from '../compute-index.ts'
import { weightsOf } from '../aggregate/index-tree.ts'
import { createRandom } from '../seeded-random.ts'
import type { DesignAggregation, IndexDesign } from '../spec/index-design.ts'
import { designOf, largestDistance } from '../test-data.ts'
import { planDraws, type Draw } from './draw-plan.ts'
import { indexUncertainty, type UncertaintyRequest } from './index-uncertainty.ts'
import {
  drawnNormalisation,
  usualDesignNormalisations,
  type DrawnNormalisation,
} from './usual-normalisations.ts'

const unitCount = 30
const random = createRandom(8)
const column = (gaps: number) =>
  Array.from({ length: unitCount }, () => (random() < gaps ? null : Math.exp(2 * random())))
const table = (gaps: number) => ({
  a: column(gaps),
  b: column(gaps),
  c: column(gaps),
  d: column(gaps),
  e: column(gaps),
})
const five = table(0)
/** Four more columns with few different values. */
const complete = {
  ...five,
  f: five.a.map((value) => Math.round(value!)),
  g: five.b.map((value) => Math.round(value!)),
  h: five.c.map((value) => Math.round(value! / 2)),
  i: five.d.map((value) => -Math.round(value!)),
}
const gappy = table(0.15)

const burden = (name: string, own: object) => ({ column: name, direction: 'higher-is-burden', ...own })
const flat = {
  indicators: ['a', 'b', 'c', 'd', 'e'].map((name, at) => burden(name, { weight: 1 + (at % 3) })),
  normalise: 'min-max',
  scale: { low: 1, high: 10 },
  aggregate: 'arithmetic',
}
const twoLevels = {
  ...flat,
  indicators: flat.indicators.map((one, at) => ({ ...one, group: at < 2 ? 'x' : 'y' })),
}
/** More than go into one byte; some twice over, so that there are ties. */
const nine = {
  ...flat,
  aggregate: 'copeland',
  indicators: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, at) =>
    burden(name, { weight: 1 + (at % 4) }),
  ),
}
const threeLevels = {
  ...flat,
  indicators: flat.indicators.map((one, at) => ({ ...one, group: ['x', 'x', 'y', 'y', 'z'][at] })),
  groups: [
    { name: 'x', weight: 2, parent: 'z' },
    { name: 'y', weight: 1 },
    { name: 'z', weight: 3 },
  ],
}

const stretched: DrawnNormalisation = { method: 'min-max' }
const standardised: DrawnNormalisation = { method: 'z-sample', scale: { mean: 10, sd: 1 } }

type Columns = typeof complete | typeof gappy

const draws = 120
const seed = 5

/** The same, by computing the whole index anew for every draw. */
function byBruteForce({
  design,
  columns,
  normalisations,
  aggregations,
  leaveOut,
}: {
  design: IndexDesign
  columns: Columns
  normalisations: readonly DrawnNormalisation[]
  aggregations: readonly DesignAggregation[]
  leaveOut: readonly number[]
}) {
  const plan = planDraws({
    draws,
    seed,
    weights: weightsOf(design),
    weightSpread: 0.25,
    variantCount: normalisations.length * aggregations.length,
    leaveOut,
  })
  const nominal = indexOf(design, columns)
  const ranksOf = plan.map((draw) => {
    const normalisation = normalisations[Math.floor(draw.variant / aggregations.length)]!
    const aggregate = aggregations[draw.variant % aggregations.length]!
    const drawn = indexOf(withDraw(design, draw, { normalisation, aggregate }), columns)
    // Without an indicator more units may have an index: ranks are those among the units of the design.
    const scores = nominal.map((value, unit) => (value === null ? null : drawn[unit]!))
    return scores.map((score) =>
      score === null ? null : 1 + scores.filter((other) => other !== null && other > score + 1e-12).length,
    )
  })
  const quantiles = (level: number) =>
    nominal.map((value, unit) =>
      value === null
        ? null
        : quantileOfSorted(
            ranksOf.map((ranks) => ranks[unit]!).toSorted((one, other) => one - other),
            level,
          ),
    )
  return { low: quantiles(0.05), median: quantiles(0.5), high: quantiles(0.95) }
}

function indexOf(spec: IndexDesign, columns: Columns): readonly (number | null)[] {
  const outcome = computeIndex({ spec, columns })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.result.index
}

function withDraw(
  design: IndexDesign,
  { weights, leftOut }: Draw,
  { normalisation, aggregate }: { normalisation: DrawnNormalisation; aggregate: DesignAggregation },
): IndexDesign {
  const { scale: own, indicators, groups, ...rest } = design
  const scale = normalisation.scale ?? (normalisation.method === 'rank' ? undefined : own)
  const left = indicators
    .map((indicator, at) => ({ ...indicator, weight: weights[at]! }))
    .filter((_, at) => at !== leftOut)
  // Groups stand in the order of the tree: those within others first.
  const order = [...groups.filter(({ parent }) => parent), ...groups.filter(({ parent }) => !parent)]
  const reweighed = groups.map((group) => ({
    ...group,
    weight: weights[indicators.length + order.findIndex(({ name }) => name === group.name)]!,
  }))
  const has = (name: string): boolean =>
    left.some(({ group }) => group === name) ||
    reweighed.some((group) => group.parent === name && has(group.name))
  return {
    ...rest,
    indicators: left,
    groups: reweighed.filter(({ name }) => has(name)),
    normalise: normalisation.method,
    aggregate,
    ...(scale && { scale }),
  }
}

describe('intervals are those of computing the index anew for every draw', () => {
  const cases: [string, object, Columns, Partial<UncertaintyRequest>][] = [
    ['harmonic', { ...flat, aggregate: 'harmonic' }, complete, {}],
    [
      'harmonic on two levels, gaps ignored',
      { ...twoLevels, aggregate: 'harmonic', missing: 'ignore' },
      gappy,
      {},
    ],
    ['a least share present', { ...twoLevels, missing: 'ignore', leastPresent: 0.6 }, gappy, {}],
    [
      'a least share present, one left out',
      { ...twoLevels, missing: 'ignore', leastPresent: 0.5 },
      gappy,
      { leaveOneOut: true },
    ],
    [
      'a least share present, restandardised',
      { ...twoLevels, missing: 'ignore', leastPresent: 0.6, restandardise: true },
      gappy,
      {},
    ],
    [
      'gaps ignored, restandardised, one left out',
      { ...twoLevels, missing: 'ignore', restandardise: true },
      gappy,
      { leaveOneOut: true },
    ],
    [
      'gaps ignored in sums of sums, one left out',
      { ...twoLevels, missing: 'ignore', aggregate: 'sum' },
      gappy,
      { leaveOneOut: true },
    ],
    ['three levels', threeLevels, complete, {}],
    ['three levels, gaps ignored', { ...threeLevels, missing: 'ignore' }, gappy, {}],
    ['three levels, restandardised', { ...threeLevels, restandardise: true }, complete, {}],
    ['Copeland', { ...flat, aggregate: 'copeland' }, complete, {}],
    ['Copeland, gaps ignored', { ...flat, aggregate: 'copeland', missing: 'ignore' }, gappy, {}],
    ['Copeland, units with gaps dropped', { ...flat, aggregate: 'copeland' }, gappy, {}],
    ['Copeland, one left out', { ...flat, aggregate: 'copeland' }, complete, { leaveOneOut: true }],
    [
      'Copeland, gaps ignored, one left out',
      { ...flat, aggregate: 'copeland', missing: 'ignore' },
      gappy,
      { leaveOneOut: true },
    ],
    ['Copeland on two levels', { ...twoLevels, aggregate: 'copeland' }, complete, {}],
    ['nine indicators compared', nine, complete, {}],
    [
      'a geometric mean of sums and arithmetic means',
      {
        ...threeLevels,
        aggregate: 'geometric',
        groups: threeLevels.groups.map((group, at) => ({
          ...group,
          aggregate: at === 0 ? 'sum' : 'arithmetic',
        })),
      },
      complete,
      {},
    ],
    [
      'aggregations drawn',
      twoLevels,
      complete,
      { aggregations: ['arithmetic', 'geometric', 'harmonic', 'copeland'] },
    ],
    ['one indicator left out', flat, complete, { leaveOneOut: true }],
    [
      'one left out of two levels, restandardised',
      { ...twoLevels, restandardise: true },
      complete,
      { leaveOneOut: true },
    ],
    [
      'one left out of three levels',
      threeLevels,
      complete,
      { leaveOneOut: true, aggregations: ['arithmetic', 'harmonic'] },
    ],
    ['one left out, units with gaps dropped', twoLevels, gappy, { leaveOneOut: true }],
    ['one left out, gaps ignored', { ...flat, missing: 'ignore' }, gappy, { leaveOneOut: true }],
  ]

  test.each(cases)('%s', (_, json, columns, own) => {
    const design = designOf(json)
    const isStandardised = design.restandardise
    const normalisations = isStandardised
      ? [stretched]
      : [stretched, standardised, { method: 'rank' as const }]
    const outcome = indexUncertainty({ spec: design, columns, draws, seed, normalisations, ...own })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    const { rankInterval, leftOut, aggregations } = outcome.result
    expect(leftOut).toEqual(own.leaveOneOut ? design.indicators.map((indicator) => indicator.column) : [])
    const theirs = byBruteForce({
      design,
      columns,
      normalisations,
      aggregations,
      leaveOut: leftOut.map((name) => design.indicators.findIndex((indicator) => indicator.column === name)),
    })
    for (const end of ['low', 'median', 'high'] as const)
      expect(largestDistance(rankInterval[end], theirs[end]), end).toBeLessThan(1e-12)
  })
})

describe('left out is never', () => {
  const request = { columns: complete, draws: 10, seed: 1, leaveOneOut: true }
  const leftOut = (json: object, columns: Columns = complete) => {
    const outcome = indexUncertainty({ ...request, spec: designOf(json), columns })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.result.leftOut
  }

  test('the only indicator, one of weight 0, or one beside nothing but those', () => {
    expect(leftOut({ ...flat, indicators: [burden('a', {})] })).toEqual([])
    const indicators = [burden('a', { weight: 0 }), burden('b', {}), burden('c', {})]
    expect(leftOut({ ...flat, indicators })).toEqual(['b', 'c'])
    expect(leftOut({ ...flat, indicators: indicators.slice(0, 2) })).toEqual([])
  })

  test('one that a unit has nothing but', () => {
    const indicators = [burden('a', {}), burden('b', {}), burden('c', {})]
    const lacking = (own: (number | null)[]) => own.map((value, unit) => (unit === 3 ? null : value))
    const columns = { ...complete, b: lacking(complete.b), c: lacking(complete.c) }
    expect(leftOut({ ...flat, indicators, missing: 'ignore' }, columns)).toEqual(['b', 'c'])
  })
})

describe('a request', () => {
  const spec = designOf({
    ...vector.design,
    normalise: 'min-max',
    aggregate: 'arithmetic',
    missing: 'ignore',
  })
  const request = { spec, columns: vector.columns, draws: 50, seed: 1 }

  test('for a geometric mean of values that are not above 0 is refused', () => {
    expect(indexUncertainty({ ...request, aggregations: ['arithmetic', 'geometric'] })).toMatchObject({
      ok: false,
      refusal: { code: 'index/geometric-needs-positive' },
    })
  })

  test('says what was drawn', () => {
    const outcome = indexUncertainty({ ...request, leaveOneOut: true })
    expect(outcome).toMatchObject({
      ok: true,
      result: {
        normalisations: [{ method: 'z-population' }, { method: 'min-max' }, { method: 'percentile' }],
        aggregations: ['arithmetic'],
      },
    })
  })

  test('is told how far it is, and can be cancelled', () => {
    const shares: number[] = []
    indexUncertainty({ ...request, onProgress: (share) => shares.push(share) })
    expect(shares.at(-1)).toBe(1)
    expect(indexUncertainty({ ...request, isCancelled: () => true })).toMatchObject({
      refusal: { code: 'index/cancelled' },
    })
  })

  test('without any aggregation is refused by name', () => {
    expect(() => indexUncertainty({ ...request, aggregations: [] })).toThrow(/^aggregations:/u)
  })
})

test('usual normalisations are one of each family, with the own one for its family', () => {
  const usual = (normalise: string, own: object = {}) =>
    usualDesignNormalisations(
      designOf({
        indicators: [burden('a', { goalposts: { low: 0, high: 1 } })],
        normalise,
        aggregate: 'sum',
        ...own,
      }),
    )
  expect(usual('goalposts')).toEqual(['z-population', 'goalposts', 'percentile'])
  expect(usual('exponential-rank')).toEqual(['z-population', 'min-max', 'exponential-rank'])
  expect(usual('rank', { aggregate: 'harmonic' })).toEqual(['rank'])
  expect(usual('goalposts', { aggregate: 'geometric' })).toEqual(['goalposts', 'rank'])
  expect(drawnNormalisation('rank')).toEqual({ method: 'rank' })
})
