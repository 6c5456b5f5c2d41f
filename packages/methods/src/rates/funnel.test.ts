import { describe, expect, test } from 'vitest'
import { binomialDensity, poissonDensity } from './distributions/density.ts'
import { countInterval, funnelLimits, overdispersion } from './index.ts'
import {
  isThere,
  numberIn,
  readReferenceJson,
  readReferenceRows,
  relativeError,
} from './reference-files-for-tests.ts'

const levels = [
  ['2s', 0.95],
  ['3s', 0.998],
] as const

describe.skipIf(!isThere('smallarea/phe'))('the English public health indicators', () => {
  const rowsOf = (name: string) => readReferenceRows(`smallarea/phe/${name}.csv`)

  test('funnels of proportions, to the eight digits of the reference', () => {
    for (const name of ['test_funnel_outputs', 'test_funnel_outputs_axis_variation']) {
      const rows = rowsOf(name)
      for (const [level, confidence] of levels) {
        const { lower, upper } = funnelLimits({
          populations: rows.map((row) => numberIn(row, 'Population')),
          target: proportionOf(name),
          kind: 'share',
          confidence,
          method: 'normal',
        })
        rows.forEach((row, at) => {
          expect(lower[at]! * 100).toBeCloseTo(numberIn(row, `lower_${level}_limit`)!, 5)
          expect(upper[at]! * 100).toBeCloseTo(numberIn(row, `upper_${level}_limit`)!, 5)
        })
      }
    }
  })

  /** The baseline, with all its digits, from the inputs; the second funnel is of the smaller areas only. */
  function proportionOf(name: string): number {
    const areas = rowsOf('test_funnel_inputs').filter(
      (row) => name === 'test_funnel_outputs' || numberIn(row, 'denominator')! < 31_000,
    )
    const sum = (column: string) => areas.reduce((total, row) => total + numberIn(row, column)!, 0)
    return sum('numerator') / sum('denominator')
  }

  // The reference finds its expected counts by halving steps down to 1e-7 of v in e = (x + 1) v ÷ (1 − v), so that it is off by
  // up to 1e-7 (x + 1) (1 + e ÷ (x + 1))².
  const stepError = (events: number, expected: number) =>
    (1e-7 * (events + 1) * (1 + expected / (events + 1)) ** 2) / expected + 1e-8

  test('funnels of ratios: the expected counts at which so many are just unusual are Garwood’s interval', () => {
    for (const row of rowsOf('test_funnel_ratio_outputs')) {
      const count = numberIn(row, 'Observed_events')!
      for (const [level, confidence] of levels) {
        const { lower, upper } = countInterval({ count, confidence, method: 'exact' })
        for (const [side, end] of [
          ['lower', upper],
          ['upper', lower],
        ] as const) {
          const tolerance = stepError(count, end)
          expect(relativeError(end, numberIn(row, `${side}_${level}_exp_events`)!)).toBeLessThan(tolerance)
          expect(relativeError((count / end) * 100, numberIn(row, `${side}_${level}_isr`)!)).toBeLessThan(
            tolerance,
          )
        }
      }
    }
  })

  test('funnels of rates, in three years together', () => {
    for (const name of [
      'test_funnel_rate_funnels',
      'test_funnel_rate_funnels_2',
      'test_funnel_rate_funnels_3',
    ]) {
      for (const row of rowsOf(name)) {
        const count = numberIn(row, 'Events')!
        const baseline = numberIn(row, 'baseline')! / 100_000
        for (const [level, confidence] of levels) {
          const { lower, upper } = countInterval({ count, confidence, method: 'exact' })
          for (const [side, end] of [
            ['lower', upper],
            ['upper', lower],
          ] as const) {
            const tolerance = stepError(count, end) + 1e-8
            const people = end / baseline / 3
            expect(relativeError(people, numberIn(row, `${side}_${level}_population_1_year`)!)).toBeLessThan(
              tolerance,
            )
            expect(
              relativeError((count / people / 3) * 100_000, numberIn(row, `${side}_${level}_limit`)!),
            ).toBeLessThan(tolerance)
          }
        }
      }
    }
  })

  test('the baseline of the funnel of rates is that of its 50 areas, in three years', () => {
    const areas = rowsOf('test_funnel_rate_funnels_input')
    const sum = (column: string) => areas.reduce((total, row) => total + numberIn(row, column)!, 0)
    const baseline = (sum('ev') / sum('denominator_derived_crude') / 3) * 100_000
    expect(baseline).toBeCloseTo(numberIn(rowsOf('test_funnel_rate_funnels')[0]!, 'baseline')!, 6)
  })

  test('significance of 303 proportions', () => {
    const areas = rowsOf('test_funnel_inputs')
    const limits = levels.map(([, confidence]) =>
      funnelLimits({
        populations: areas.map((row) => numberIn(row, 'denominator')),
        target: proportionOf('test_funnel_outputs'),
        kind: 'share',
        confidence,
        method: 'normal',
      }),
    )
    areas.forEach((row, at) => {
      const share = numberIn(row, 'numerator')! / numberIn(row, 'denominator')!
      const [near, far] = limits.map(({ lower, upper }) =>
        share < lower[at]! ? 'Low' : share > upper[at]! ? 'High' : null,
      )
      expect(wordsOf(near, far), row['Area']).toBe(row['significance'])
    })
  })

  test('significance of 300 ratios and 40 rates: the interval of the count leaves the expected out', () => {
    const wordsAt = (count: number, expected: number) => {
      const [near, far] = levels.map(([, confidence]) => {
        const { lower, upper } = countInterval({ count, confidence, method: 'byar-from-10' })
        return upper < expected ? 'Low' : lower > expected ? 'High' : null
      })
      return wordsOf(near, far)
    }
    for (const row of rowsOf('test_funnel_ratio_inputs'))
      expect(wordsAt(numberIn(row, 'obs')!, numberIn(row, 'expected')!)).toBe(row['significance'])

    const rates = rowsOf('test_funnel_rate_inputs')
    const crude = rates.map((row) => ({
      count: numberIn(row, 'count')!,
      // Where nothing was counted the reference takes the population, else count ÷ rate.
      people:
        numberIn(row, 'count') === 0
          ? numberIn(row, 'pop')!
          : (numberIn(row, 'count')! * 100_000) / numberIn(row, 'rate_crude_per_100000')!,
    }))
    const rate =
      crude.reduce((sum, { count }) => sum + count, 0) / crude.reduce((sum, { people }) => sum + people, 0)
    rates.forEach((row, at) => {
      const { count, people } = crude[at]!
      expect(wordsAt(count, people * rate)).toBe(row['crude_per_100000_with_0'])
    })
  })
})

function wordsOf(near: string | null | undefined, far: string | null | undefined): string {
  if (far) return `${far} (0.001)`
  return near ? `${near} (0.025)` : 'Not significant'
}

test.skipIf(!isThere('smallarea/auckland_funnelplotr_sr.csv'))(
  'FunnelPlotR on Auckland: scores and φ to 1e-11, limits to the seven digits of its 1.959964',
  () => {
    const rows = readReferenceRows('smallarea/auckland_funnelplotr_sr.csv')
    const meta = readReferenceJson<{ tau2: number; phi: number }>('smallarea/auckland_funnelplotr_meta.json')
    const observed = rows.map((row) => numberIn(row, 'numerator'))
    const expected = rows.map((row) => numberIn(row, 'denominator'))
    const found = overdispersion({ observed, expected, kind: 'ratio', scale: 'log', trim: 'truncate' })
    rows.forEach((row, at) => {
      const score = numberIn(row, 'Uzscore')!
      if (score === -Infinity) expect(found.score[at]).toBe(-Infinity)
      else expect(Math.abs(found.score[at]! - score)).toBeLessThan(1e-11)
    })
    expect(relativeError(found.phi, meta.phi)).toBeLessThan(1e-11)
    expect(found.tauSquared).toBe(meta.tau2)

    for (const [level, confidence] of [
      ['95', 0.95],
      ['99', 0.998],
    ] as const) {
      const request = { populations: expected, target: 1, kind: 'rate' as const, confidence }
      const plain = funnelLimits({ ...request, method: 'around-target' })
      const spread = funnelLimits({
        ...request,
        spread: { tauSquared: found.tauSquared, scale: 'log' },
      })
      rows.forEach((row, at) => {
        const near = (value: number | null | undefined, column: string, tolerance: number) =>
          expect(relativeError(value, numberIn(row, column)!)).toBeLessThan(tolerance)
        near(plain.lower[at], `LCL${level}`, 1e-10)
        near(plain.upper[at], `UCL${level}`, 1e-10)
        near(spread.lower[at], `OD${level}LCL`, 1e-6)
        near(spread.upper[at], `OD${level}UCL`, 1e-6)
      })
    }
  },
)

describe('funnels', () => {
  const populations = [10, 100, 1000, 10_000]
  test.each([
    ['share', 'exact'],
    ['share', 'normal'],
    ['share', 'around-target'],
    ['rate', 'exact'],
    ['rate', 'normal'],
    ['rate', 'around-target'],
  ] as const)('of a %s, %s, close around the target as populations grow', (kind, method) => {
    const { lower, upper } = funnelLimits({ populations, target: 0.2, kind, confidence: 0.95, method })
    for (let at = 0; at < populations.length; at++) {
      expect(lower[at]).toBeLessThanOrEqual(0.2)
      expect(upper[at]).toBeGreaterThanOrEqual(0.2)
      if (at === 0) continue
      expect(lower[at]).toBeGreaterThanOrEqual(lower[at - 1]!)
      expect(upper[at]).toBeLessThan(upper[at - 1]!)
    }
  })
  test('exact limits by hand: of ten at one half, 95 % lie from 2 − to 8 +', () => {
    // P(X ≤ 1) = 11/1024 and P(X ≤ 2) = 56/1024 lie on both sides of 2.5 %.
    const { lower, upper } = funnelLimits({ populations: [10], target: 0.5, kind: 'share', confidence: 0.95 })
    const between = (56 / 1024 - 0.025) / (45 / 1024)
    expect(lower[0]).toBeCloseTo((2 - between) / 10, 12)
    expect(upper[0]).toBeCloseTo((8 + between) / 10, 12)
  })
  test('none of twelve is inside where every fifth is expected: that happens in 6.9 % of all cases', () => {
    const request = { populations: [12], target: 0.2, kind: 'share' as const, confidence: 0.95 }
    expect(funnelLimits(request).lower).toEqual([0])
    expect(funnelLimits({ ...request, method: 'around-target' }).lower[0]).toBeGreaterThan(0.02)
  })
  test.each(['share', 'rate'] as const)('beyond an exact limit of a %s lie as few as promised', (kind) => {
    for (const [population, target] of [
      [12, 0.2],
      [40, 0.03],
      [700, 0.4],
      [5000, 0.001],
      [9, 0.9],
    ] as const) {
      const { lower, upper } = funnelLimits({ populations: [population], target, kind, confidence: 0.95 })
      const mean = population * target
      let below = 0
      let above = 0
      for (let count = 0; count <= (kind === 'share' ? population : mean * 3 + 40); count++) {
        const chance =
          kind === 'share' ? binomialDensity(count, population, target) : poissonDensity(count, mean)
        if (count / population < lower[0]!) below += chance
        if (count / population > upper[0]!) above += chance
      }
      expect(below).toBeLessThanOrEqual(0.025)
      expect(above).toBeLessThanOrEqual(0.025)
    }
  })
  test('granted spread opens them, and does not let them close', () => {
    const request = { populations, target: 0.2, kind: 'share' as const, confidence: 0.95 }
    const plain = funnelLimits({ ...request, method: 'normal' })
    const factor = funnelLimits({ ...request, spread: { phi: 4 } })
    expect(factor.upper[2]! - 0.2).toBeCloseTo(2 * (plain.upper[2]! - 0.2), 12)
    const added = funnelLimits({ ...request, spread: { tauSquared: 0.01, scale: 'arcsine' } })
    expect(added.upper[3]! - 0.2).toBeGreaterThan(0.07)
    expect(added.lower[0]).toBeGreaterThanOrEqual(0)
  })
  test('at the ends of the scale limits are the ends', () => {
    const none = { populations: [5], target: 0, confidence: 0.95 }
    expect(funnelLimits({ ...none, kind: 'share' }).lower).toEqual([0])
    expect(funnelLimits({ ...none, kind: 'rate' })).toEqual({ lower: [0], upper: [0] })
    expect(funnelLimits({ ...none, target: 1, kind: 'share' }).upper).toEqual([1])
  })
  test('missing and empty populations have no limits', () => {
    expect(
      funnelLimits({ populations: [null, 0], target: 0.1, kind: 'rate', confidence: 0.9 }).lower,
    ).toEqual([null, null])
  })
  test.each([
    ['target: 2', { populations: [1], target: 2, kind: 'share', confidence: 0.95 }],
    ['confidence: 2', { populations: [1], target: 0.2, kind: 'share', confidence: 2 }],
    ['populations: -1', { populations: [-1], target: 0.2, kind: 'share', confidence: 0.9 }],
    ['spread: -1', { populations: [1], target: 1, kind: 'rate', confidence: 0.9, spread: { phi: -1 } }],
    [
      'spread: the scale log',
      {
        populations: [1],
        target: 1,
        kind: 'share',
        confidence: 0.9,
        spread: { tauSquared: 1, scale: 'log' },
      },
    ],
  ] as const)('an argument that does not fit is named: %s', (message, request) => {
    expect(() => funnelLimits(request)).toThrow(message)
  })
})

describe('overdispersion', () => {
  test('areas exactly as expected have none', () => {
    const same = [10, 20, 30, 40, 50]
    const found = overdispersion({
      observed: same,
      expected: same,
      kind: 'ratio',
      scale: 'square-root',
      trim: 'winsorise',
    })
    expect(found).toEqual({ score: [0, 0, 0, 0, 0], phi: 0, tauSquared: 0 })
  })
  test('missing areas have no score and no weight; nothing at all is chance', () => {
    const request = { kind: 'share', scale: 'arcsine', trim: 'winsorise' } as const
    const found = overdispersion({ observed: [3, null, 9], expected: [10, 10, 10], ...request })
    expect(found.score[1]).toBeNull()
    expect(overdispersion({ observed: [null], expected: [1], ...request }).phi).toBe(1)
  })
  test('a scale that does not fit is refused', () => {
    expect(() =>
      overdispersion({ observed: [], expected: [], kind: 'share', scale: 'log', trim: 'truncate' }),
    ).toThrow('scale: ')
  })
})
