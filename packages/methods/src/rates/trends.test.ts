import { describe, expect, test } from 'vitest'
import {
  compareRates,
  compareShares,
  correctForMany,
  judgeChanges,
  judgeTrends,
  linearTrend,
  modelTrend,
  rankTrend,
  rateTrendTest,
  shareTrendTest,
} from './index.ts'
import { absent, isThere, readReferenceJson, relativeError } from './reference-files-for-tests.ts'

type TrendVector = {
  year: number[]
  events: number[]
  n: number[]
  cochran_armitage_chisq: number
  cochran_armitage_p: number
  ols_slope: number
  ols_p: number
  poisson_beta: number
  poisson_se: number
  poisson_p: number
  poisson_deviance: number
  logit_beta: number
  logit_p: number
  mann_kendall: { S: number; var: number; z: number; p: number; tau: number }
  theil_sen: number
}

test.skipIf(!isThere('smallarea/trend.json'))(
  `R’s trend tests to 1e-11, models to 1e-6 (or: ${absent})`,
  () => {
    for (const vector of readReferenceJson<TrendVector[]>('smallarea/trend.json')) {
      const series = { counts: vector.events, populations: vector.n, times: vector.year }
      const rates = { values: vector.events.map((count, at) => count / vector.n[at]!), times: vector.year }
      const expectNear = (value: number | undefined, expected: number, tolerance = 1e-11) =>
        expect(relativeError(value, expected)).toBeLessThan(tolerance)
      const armitage = shareTrendTest(series)
      expectNear(armitage.chiSquare, vector.cochran_armitage_chisq)
      expectNear(armitage.p, vector.cochran_armitage_p)
      const line = linearTrend(rates)
      expectNear(line?.slope, vector.ols_slope)
      expectNear(line?.p, vector.ols_p)
      // R stops iterating at a deviance within 1e-8, its standard error is a step behind.
      const poisson = modelTrend({ ...series, family: 'poisson' })
      expectNear(poisson?.slope, vector.poisson_beta, 1e-7)
      expectNear(poisson?.standardError, vector.poisson_se, 1e-6)
      expectNear(poisson?.p, vector.poisson_p, 1e-5)
      expectNear(poisson?.deviance, vector.poisson_deviance, 1e-9)
      const logit = modelTrend({ ...series, family: 'binomial' })
      expectNear(logit?.slope, vector.logit_beta, 1e-7)
      expectNear(logit?.p, vector.logit_p, 1e-5)
      const rank = rankTrend(rates)
      expect(rank?.pairs).toBe(vector.mann_kendall.S)
      expectNear(rank?.variance, vector.mann_kendall.var)
      expectNear(rank?.z, vector.mann_kendall.z)
      expectNear(rank?.p, vector.mann_kendall.p)
      expectNear(rank?.tau, vector.mann_kendall.tau)
      expectNear(rank?.slope, vector.theil_sen)
    }
  },
)

test.skipIf(!isThere('smallarea/tests.json'))('R’s prop.test, fisher.test and p.adjust, to 1e-12', () => {
  const vector = readReferenceJson<{
    two_prop: { x: [number, number]; n: [number, number]; p: number; fisher_p: number }
    p_raw: number[]
    BH: number[]
    holm: number[]
  }>('smallarea/tests.json')
  const { x, n, p, fisher_p } = vector.two_prop
  const compared = compareShares({
    first: { count: x[0], population: n[0] },
    second: { count: x[1], population: n[1] },
  })
  expect(relativeError(compared.chiSquareP, p)).toBeLessThan(1e-12)
  expect(relativeError(compared.p, fisher_p)).toBeLessThan(1e-11)
  const expectAll = (values: (number | null)[], expected: number[]) =>
    expected.forEach((value, at) => expect(relativeError(values[at], value)).toBeLessThan(1e-12))
  expectAll(correctForMany(vector.p_raw, 'benjamini-hochberg'), vector.BH)
  expectAll(correctForMany(vector.p_raw, 'holm'), vector.holm)
})

describe('comparing two', () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10; there first minus second.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('Newcombe’s table: %i of %i against %i of %i', (a, m, b, n, lower, upper) => {
    const compared = compareShares({
      first: { count: b, population: n },
      second: { count: a, population: m },
    })
    expect(compared.lower).toBeCloseTo(lower, 4)
    expect(compared.upper).toBeCloseTo(upper, 4)
  })
  test('Fisher’s tea: four of four right, p = 2/70', () => {
    const { p } = compareShares({ first: { count: 4, population: 4 }, second: { count: 0, population: 4 } })
    expect(p).toBeCloseTo(2 / 70, 13)
  })
  test('rates: 1 and 9 events of equal populations, p = 2 · 11/1024', () => {
    const { p, difference } = compareRates({
      first: { count: 1, population: 100 },
      second: { count: 9, population: 100 },
    })
    expect(p).toBeCloseTo(22 / 1024, 13)
    expect(difference).toBeCloseTo(0.08, 14)
  })
  test('nothing counted anywhere is no difference', () => {
    const none = { count: 0, population: 10 }
    expect(compareShares({ first: none, second: none }).p).toBe(1)
    expect(compareShares({ first: none, second: none }).chiSquareP).toBe(1)
    expect(compareRates({ first: none, second: none }).p).toBe(1)
  })
})

describe('judging changes and trends', () => {
  const earlier = { counts: [10, 5, null, 0, 3], populations: [100, 50, 10, 0, 10] }
  const later = { counts: [40, 6, 3, 1, 9], populations: [100, 50, 10, 4, 10] }

  test('only the area that changed beyond chance is remarkable', () => {
    const { judgement, difference } = judgeChanges({ earlier, later, kind: 'share' })
    expect(judgement).toEqual(['remarkable-rise', 'unremarkable', null, null, 'remarkable-rise'])
    expect(difference[0]).toBeCloseTo(0.3, 12)
    expect(judgeChanges({ earlier: later, later: earlier, kind: 'rate' }).judgement).toEqual([
      'remarkable-fall',
      'unremarkable',
      null,
      null,
      'unremarkable',
    ])
  })

  test('a steady rise is remarkable, a jump up and down is not, two years are no trend', () => {
    const { judgement } = judgeTrends({
      counts: [
        [2, 8, 15, 22],
        [5, 20, 3, 12],
        [5, null, 20, null],
      ],
      populations: [
        [100, 100, 100, 100],
        [100, 100, 100, 100],
        [100, 100, 100, 100],
      ],
      times: [2020, 2021, 2022, 2023],
      kind: 'share',
    })
    expect(judgement).toEqual(['remarkable-rise', 'unremarkable', null])
  })

  test('the exact test of three counts in three years: 3 of 27 ways', () => {
    // Three events, all in the last of three equal years: probability 1/27 on this side; twice that.
    const judged = judgeTrends({
      counts: [[0, 0, 3]],
      populations: [[10, 10, 10]],
      times: [1, 2, 3],
      kind: 'rate',
    })
    expect(judged.p[0]).toBeCloseTo(2 / 27, 12)
    // Drawn without putting back: C(10,3) of C(30,3).
    const shares = judgeTrends({
      counts: [[0, 0, 3]],
      populations: [[10, 10, 10]],
      times: [1, 2, 3],
      kind: 'share',
    })
    expect(shares.p[0]).toBeCloseTo((2 * 120) / 4060, 12)
  })
})

describe('edges', () => {
  const flat = { counts: [3, 3, 3], populations: [30, 30, 30], times: [1, 2, 3] }
  test('no change is no trend', () => {
    expect(shareTrendTest(flat).p).toBe(1)
    expect(rateTrendTest(flat).slope).toBe(0)
    expect(shareTrendTest({ ...flat, counts: [0, 0, 0] })).toEqual({ slope: 0, chiSquare: 0, p: 1 })
    expect(linearTrend({ values: [2, 2, 2], times: [1, 2, 3] })?.p).toBe(1)
    expect(rankTrend({ values: [2, 2, 2], times: [1, 2, 3] })).toBeNull()
  })
  test('a line through two values has no test', () => {
    expect(linearTrend({ values: [2, 3], times: [1, 2] })).toBeNull()
    expect(rankTrend({ values: [2, 3], times: [1, 2] })).toBeNull()
  })
  test('a model without a finite slope is none', () => {
    expect(modelTrend({ ...flat, counts: [0, 0, 0], family: 'poisson' })).toBeNull()
    expect(modelTrend({ ...flat, counts: [30, 30, 30], family: 'binomial' })).toBeNull()
    expect(modelTrend({ ...flat, counts: [0, 0, 9], family: 'poisson' })).toBeNull()
  })
  test('tests that were not made are not counted', () => {
    expect(correctForMany([0.01, null, 0.2], 'holm')).toEqual([0.02, null, 0.2])
    expect(correctForMany([0.01, null], 'none')).toEqual([0.01, null])
    expect(correctForMany([], 'benjamini-hochberg')).toEqual([])
  })
  test.each([
    ['times: not two different', () => shareTrendTest({ ...flat, times: [1, 1, 1] })],
    ['populations: nobody', () => rateTrendTest({ ...flat, populations: [1, 0, 1] })],
    ['counts: 3 at position 0 is more', () => shareTrendTest({ ...flat, populations: [1, 9, 9] })],
    ['counts: 0.5 at position 0', () => shareTrendTest({ ...flat, counts: [0.5, 1, 1] })],
    ['times: not rising', () => rankTrend({ values: [1, 2, 3], times: [3, 2, 1] })],
    ['values: not finite', () => linearTrend({ values: [1, Number.NaN, 3], times: [3, 2, 1] })],
    ['pValues: 2 at position 0', () => correctForMany([2], 'holm')],
    [
      'first: 3 of 2',
      () => compareShares({ first: { count: 3, population: 2 }, second: { count: 1, population: 2 } }),
    ],
    [
      'times: one stands twice',
      () => judgeTrends({ counts: [], populations: [], times: [1, 1], kind: 'rate' }),
    ],
    [
      'later: ',
      () =>
        judgeChanges({
          earlier: { counts: [1], populations: [2] },
          later: { counts: [], populations: [] },
          kind: 'rate',
        }),
    ],
  ])('an argument that does not fit is named: %s', (message, call) => {
    expect(call).toThrow(message)
  })
})
