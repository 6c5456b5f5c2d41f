import { describe, expect, test } from 'vitest'
import {
  absent,
  isThere,
  numberIn,
  readReferenceJson,
  readReferenceRows,
  relativeError,
} from '../rates/reference-files-for-tests.ts'
import {
  atkinson,
  coefficientOfVariation,
  gini,
  hoover,
  inequalityInterval,
  kolm,
  lorenzCurve,
  theil,
} from './index.ts'

test.skipIf(!isThere('inequality/inequality_r.json'))(`R ineq, to 1e-12 (or: ${absent})`, () => {
  const vector = readReferenceJson<{
    ineq_x: number[]
    gini: number
    gini_corr: number
    theil: number
    atkinson05: number
    atkinson1: number
    rs_hoover: number
    kolm: number
    entropy: number
    cv: number
    herfindahl: number
    weighted: { w: number[]; gini_expanded: number; lorenz_p: number[]; lorenz_L: number[] }
  }>('inequality/inequality_r.json')
  const values = vector.ineq_x
  for (const [value, expected] of [
    [gini({ values }), vector.gini],
    [gini({ values }, 'small-sample'), vector.gini_corr],
    [theil({ values })?.total, vector.theil],
    [atkinson({ values }, 0.5), vector.atkinson05],
    [atkinson({ values }, 1), vector.atkinson1],
    [hoover({ values }), vector.rs_hoover],
    [kolm({ values }, 1), vector.kolm],
    [coefficientOfVariation({ values }), vector.cv],
    // Its entropy with parameter 1 is Theil, and Herfindahl’s index (1 + cv²) ÷ n.
    [theil({ values })?.total, vector.entropy],
    [(1 + coefficientOfVariation({ values })! ** 2) / values.length, vector.herfindahl],
    [gini({ values, weights: vector.weighted.w }), vector.weighted.gini_expanded],
  ] as const)
    expect(relativeError(value, expected)).toBeLessThan(1e-12)
  lorenzCurve({ values, weights: vector.weighted.w })?.forEach(({ people, amount }, at) => {
    expect(people).toBeCloseTo(vector.weighted.lorenz_p[at]!, 13)
    expect(amount).toBeCloseTo(vector.weighted.lorenz_L[at]!, 13)
  })
})

test.skipIf(!isThere('inequality/segregation_results.json'))('PySAL inequality, to 1e-12', () => {
  const { inequality: vector } = readReferenceJson<{
    inequality: {
      values: number[]
      gini: number
      theil: number
      theil_between_10groups: number
      theil_within: number
      groups: number[]
    }
  }>('inequality/segregation_results.json')
  expect(relativeError(gini({ values: vector.values }), vector.gini)).toBeLessThan(1e-12)
  // The reference leaves out zeros before Theil; its groups are those of the values left.
  const present = vector.values.flatMap((value, at) =>
    value > 0 ? [{ value, group: vector.groups[at]! }] : [],
  )
  const split = theil({
    values: present.map(({ value }) => value),
    groups: present.map(({ group }) => group),
  })
  expect(relativeError(split?.total, vector.theil)).toBeLessThan(1e-12)
  expect(relativeError(split?.between, vector.theil_between_10groups)).toBeLessThan(1e-11)
  expect(relativeError(split?.within, vector.theil_within)).toBeLessThan(1e-11)
})

test.skipIf(!isThere('accessibility/bho_inequality.json'))(
  `R accessibility: jobs within reach in Belo Horizonte, weighted by residents, to 1e-12 (or: ${absent})`,
  () => {
    const { values: expected } = readReferenceJson<{ values: { gini: number; theil: number } }>(
      'accessibility/bho_inequality.json',
    )
    const residents = new Map(
      readReferenceRows('accessibility/bho_land_use.csv').map((row) => [
        row['id'],
        numberIn(row, 'population') ?? 0,
      ]),
    )
    const rows = readReferenceRows('accessibility/bho_result.csv')
    const values = rows.map((row) => numberIn(row, 'cum30_jobs') ?? 0)
    const weights = rows.map(({ id }) => residents.get(id) ?? 0)
    expect(relativeError(gini({ values, weights }), expected.gini)).toBeLessThan(1e-12)
    expect(relativeError(theil({ values, weights })?.total, expected.theil)).toBeLessThan(1e-12)
  },
)

describe('by hand', () => {
  test('one of four has all: Gini 3/4, Hoover 3/4, Theil ln 4', () => {
    const values = [0, 0, 0, 8]
    expect(gini({ values })).toBeCloseTo(0.75, 14)
    expect(gini({ values }, 'small-sample')).toBeCloseTo(1, 14)
    expect(hoover({ values })).toBeCloseTo(0.75, 14)
    expect(theil({ values })?.total).toBeCloseTo(Math.log(4), 14)
    expect(atkinson({ values }, 1)).toBe(1)
  })
  test('people count, not areas: 3 people with 1 and 1 person with 5 are four values', () => {
    const apart = [1, 1, 1, 5]
    const together = { values: [1, 5], weights: [3, 1] }
    expect(gini(together)).toBeCloseTo(gini({ values: apart })!, 14)
    expect(theil(together)?.total).toBeCloseTo(theil({ values: apart })!.total, 14)
    expect(hoover(together)).toBeCloseTo(hoover({ values: apart })!, 14)
    expect(atkinson(together, 0.5)).toBeCloseTo(atkinson({ values: apart }, 0.5)!, 14)
  })
})

describe('gaps and edges', () => {
  test('missing values and weights are left out', () => {
    expect(gini({ values: [1, null, 5, 7], weights: [3, 2, 1, null] })).toBeCloseTo(
      gini({ values: [1, 5], weights: [3, 1] })!,
      14,
    )
  })
  test('nothing to be shared has no inequality', () => {
    for (const values of [[], [0, 0], [null]]) {
      expect(gini({ values })).toBeNull()
      expect(theil({ values })).toBeNull()
      expect(hoover({ values })).toBeNull()
      expect(atkinson({ values }, 2)).toBeNull()
      expect(kolm({ values }, 2)).toBeNull()
      expect(coefficientOfVariation({ values })).toBeNull()
      expect(lorenzCurve({ values })).toBeNull()
      expect(inequalityInterval({ values, measure: gini, seed: 1 })).toBeNull()
    }
    expect(gini({ values: [3] }, 'small-sample')).toBeNull()
  })
  test('the same seed gives the same interval, and it holds the value', () => {
    const request = { values: [1, 4, 2, 9, 3, 3, 7, 12], measure: gini, seed: 8 }
    const interval = inequalityInterval(request)!
    expect(inequalityInterval(request)).toEqual(interval)
    expect(interval.lower).toBeLessThan(interval.value)
    expect(interval.upper).toBeGreaterThan(interval.value)
  })
  test.each([
    ['values: -1', () => gini({ values: [-1] })],
    ['weights: 1 values instead of 2', () => theil({ values: [1, 2], weights: [1] })],
    ['groups: 1', () => theil({ values: [1, 2], groups: ['a'] })],
    ['aversion: 0', () => atkinson({ values: [1] }, 0)],
    ['aversion: -1', () => kolm({ values: [1] }, -1)],
    ['correction: ', () => gini({ values: [1], weights: [1] }, 'small-sample')],
    ['seed: ', () => inequalityInterval({ values: [1, 2], measure: gini, seed: -3 })],
  ])('an argument that does not fit is named: %s', (message, call) => {
    expect(call).toThrow(message)
  })
})
