import { describe, expect, test } from 'vitest'
import {
  areaRates,
  areaShares,
  countInterval,
  directlyStandardisedRate,
  indirectlyStandardised,
  meanInterval,
  shareInterval,
} from './index.ts'
import {
  isThere,
  numberIn,
  readReferenceJson,
  readReferenceRows,
  relativeError,
  type Row,
} from './reference-files-for-tests.ts'

/** Relative, but absolute where less than 1e-12 is expected: there R's own digits end. */
function expectNear(value: number | null | undefined, expected: number | null, tolerance: number, what = '') {
  if (expected === null) return
  if (Math.abs(expected) < 1e-12) expect(Math.abs((value ?? Infinity) - expected), what).toBeLessThan(1e-12)
  else expect(relativeError(value, expected), what).toBeLessThan(tolerance)
}

describe.skipIf(!isThere('smallarea/wilson_grid.csv'))('R’s intervals of shares', () => {
  const rows = isThere('smallarea/wilson_grid.csv') ? readReferenceRows('smallarea/wilson_grid.csv') : []
  const each = (
    method: 'wilson' | 'wilson-continuity' | 'exact',
    column: string,
    tolerance: number,
    isLike: (row: Row) => boolean = () => true,
  ) => {
    for (const row of rows.filter(isLike)) {
      const [count, total, confidence] = ['x', 'n', 'conf'].map((name) => numberIn(row, name) ?? 0)
      const { lower, upper } = shareInterval({
        count: count!,
        total: total!,
        confidence: confidence!,
        method,
      })
      expectNear(lower, numberIn(row, `${column}_lo`), tolerance, `${count}/${total} ${confidence}`)
      expectNear(upper, numberIn(row, `${column}_up`), tolerance, `${count}/${total} ${confidence}`)
    }
  }

  test('Wilson, to 1e-12', () => each('wilson', 'wilson', 1e-12))
  test('Clopper and Pearson, to 1e-12', () => each('exact', 'clopper', 1e-12))
  // At half of the total R tests against 0.5, finds no distance to correct and leaves the correction out.
  test('Wilson with continuity correction, to 1e-12, but for exactly half', () => {
    each('wilson-continuity', 'wilson_cc', 1e-12, (row) => Number(row['x']) * 2 !== Number(row['n']))
  })
  test('at exactly half R’s corrected interval is the uncorrected one', () => {
    each('wilson', 'wilson_cc', 1e-12, (row) => Number(row['x']) * 2 === Number(row['n']))
  })
})

test.skipIf(!isThere('smallarea/poisson_ci_grid.csv'))('R’s intervals of counts, to 1e-12', () => {
  for (const row of readReferenceRows('smallarea/poisson_ci_grid.csv')) {
    const count = numberIn(row, 'x') ?? 0
    const confidence = numberIn(row, 'conf') ?? 0
    const exact = countInterval({ count, confidence, method: 'exact' })
    expectNear(exact.lower, numberIn(row, 'exact_lo'), 1e-12, `${count}`)
    expectNear(exact.upper, numberIn(row, 'exact_up'), 1e-12, `${count}`)
    const byar = countInterval({ count, confidence, method: 'byar' })
    // Where Byar's lower end would be below 0, the reference has none; here it is 0.
    expectNear(byar.lower, numberIn(row, 'byar_lo') ?? 0, 1e-12, `${count}`)
    expectNear(byar.upper, numberIn(row, 'byar_up'), 1e-12, `${count}`)
  }
})

describe.skipIf(!isThere('smallarea/phe'))('the English public health indicators', () => {
  const rowsOf = (name: string) =>
    isThere('smallarea/phe') ? readReferenceRows(`smallarea/phe/${name}.csv`) : []

  test('Byar and Wilson (test_BW), to 1e-12', () => {
    for (const row of rowsOf('test_BW')) {
      const confidence = Number((row['confidence'] ?? '').replace('%', '')) / 100
      const count = numberIn(row, 'x') ?? 0
      const total = numberIn(row, 'n')
      const { lower, upper } =
        total === null
          ? countInterval({ count, confidence, method: 'byar' })
          : shareInterval({ count, total, confidence, method: 'wilson' })
      expectNear(lower, numberIn(row, 'lowercl'), 1e-12)
      expectNear(upper, numberIn(row, 'uppercl'), 1e-12)
    }
  })

  test('proportions (test_Prop, test_Prop_g_results), to 1e-12; missing stays missing', () => {
    for (const [name, levels] of [
      ['test_Prop', ['lower95_0cl', 'upper95_0cl', 'lower99_8cl', 'upper99_8cl']],
      ['test_Prop_g', ['lower95_0cl', 'upper95_0cl', 'lower99_8cl', 'upper99_8cl']],
      ['test_Prop_g_results', ['lowercl', 'uppercl']],
    ] as const) {
      const rows = rowsOf(name)
      const amounts = {
        counts: rows.map((row) => numberIn(row, 'Numerator')),
        populations: rows.map((row) => numberIn(row, 'Denominator')),
      }
      const at95 = areaShares(amounts)
      const at998 = areaShares({ ...amounts, confidence: 0.998 })
      rows.forEach((row, at) => {
        const factor = numberIn(row, 'multiplier') ?? 1
        const expected = numberIn(row, 'value')
        if (expected === null) expect(at95.value[at]).toBeNull()
        const found = [at95.lower, at95.upper, at998.lower, at998.upper]
        expectNear((at95.value[at] ?? Infinity) * factor, expected, 1e-12)
        levels.forEach((level, place) =>
          expectNear((found[place]?.[at] ?? Infinity) * factor, numberIn(row, level), 1e-12),
        )
      })
    }
  })

  test('rates (test_Rate, test_Rate_g_results), to 1e-12; missing stays missing', () => {
    for (const [name, levels] of [
      ['test_Rate', ['lower95_0cl', 'upper95_0cl', 'lower99_8cl', 'upper99_8cl']],
      ['test_Rate_g', ['lower95_0cl', 'upper95_0cl', 'lower99_8cl', 'upper99_8cl']],
      ['test_Rate_g_results', ['lowercl', 'uppercl']],
    ] as const) {
      for (const row of rowsOf(name)) {
        const amounts = {
          counts: [numberIn(row, 'Numerator')],
          populations: [numberIn(row, 'Denominator')],
          per: numberIn(row, 'multiplier') ?? 1,
        }
        const at95 = areaRates(amounts)
        const at998 = areaRates({ ...amounts, confidence: 0.998 })
        const expected = numberIn(row, 'value')
        if (expected === null) expect(at95.value).toEqual([null])
        const found = [at95.lower, at95.upper, at998.lower, at998.upper]
        expectNear(at95.value[0], expected, 1e-12)
        levels.forEach((level, place) =>
          expectNear(found[place]?.[0], numberIn(row, level), 1e-12, row['Area']),
        )
      }
    }
  })

  test('rates and proportions of a small example (phe_rate_proportion), to 1e-12', () => {
    type Example = Record<string, number | string>
    const { phe_rate: rates, phe_proportion: proportions } = readReferenceJson<{
      phe_rate: Example[]
      phe_proportion: Example[]
    }>('smallarea/phe_rate_proportion.json')
    for (const confidence of [0.95, 0.998]) {
      const level = confidence === 0.95 ? '95_0cl' : '99_8cl'
      const numbers = (rows: Example[], column: string) => rows.map((row) => Number(row[column]))
      const found = [
        [
          rates,
          areaRates({
            counts: numbers(rates, 'obs'),
            populations: numbers(rates, 'pop'),
            per: 100_000,
            confidence,
          }),
        ],
        [
          proportions,
          areaShares({
            counts: numbers(proportions, 'num'),
            populations: numbers(proportions, 'den'),
            confidence,
          }),
        ],
      ] as const
      for (const [rows, { value, lower, upper }] of found) {
        const factor = rows === rates ? 1 : 100
        rows.forEach((row, at) => {
          expectNear((value[at] ?? NaN) * factor, Number(row['value']), 1e-12)
          expectNear((lower[at] ?? NaN) * factor, Number(row[`lower${level}`]), 1e-12)
          expectNear((upper[at] ?? NaN) * factor, Number(row[`upper${level}`]), 1e-12)
        })
      }
    }
  })

  test('directly standardised rates (test_DSR_results), to 1e-12', () => {
    const results = rowsOf('test_DSR_results')
    const areas = rowsOf('test_multiarea_esp')
    const columns = (rows: Row[], standard: string) => ({
      counts: rows.map((row) => numberIn(row, 'count')),
      populations: rows.map((row) => numberIn(row, 'pop')),
      standard: rows.map((row) => numberIn(row, standard) ?? 0),
    })
    for (const [at, result] of results.slice(0, 8).entries()) {
      const rows =
        result['area'] === 'testdata_1976'
          ? columns(rowsOf('test_DSR_1976'), 'esp1976')
          : columns(
              areas.filter((row) => row['area'] === result['area']),
              'esp2013',
            )
      const per = at < 4 ? 10_000 : 100_000
      const rate = directlyStandardisedRate({ ...rows, per })
      const wider = directlyStandardisedRate({ ...rows, per, confidence: 0.998 })
      if (numberIn(result, 'value') === null) expect(rate).toBeNull()
      expectNear(rate?.value, numberIn(result, 'value'), 1e-12)
      expectNear(rate?.lower, numberIn(result, 'lower95_0cl'), 1e-12)
      expectNear(rate?.upper, numberIn(result, 'upper95_0cl'), 1e-12)
      // The wider interval of the area 1976 stands in the reference's table ten times too large; its own tests pass it over.
      const slip = result['area'] === 'testdata_1976' ? 10 : 1
      expectNear((wider?.lower ?? 0) * slip, numberIn(result, 'lower99_8cl'), 1e-12)
      expectNear((wider?.upper ?? 0) * slip, numberIn(result, 'upper99_8cl'), 1e-12)
    }
  })

  test('several events of one person (test_DSR_nonind), to 1e-9: the reference has ten digits', () => {
    const rows = rowsOf('test_DSR_nonind')
    for (const result of rowsOf('test_DSR_results').slice(8)) {
      const own = rows.filter((row) => row['area'] === result['area'])
      // The reference takes empty cells for 0.
      const people = (times: string) =>
        own.filter((row) => row['freq'] === times).map((row) => numberIn(row, 'persons') ?? 0)
      const ages = own.filter((row) => row['freq'] === '1')
      const request = {
        counts: people('1'),
        populations: ages.map((row) => numberIn(row, 'pop')),
        standard: ages.map((row) => numberIn(row, 'esp2013') ?? 0),
        repeated: ['2', '3', '4']
          .filter((times) => people(times).length > 0)
          .map((times) => ({ times: Number(times), counts: people(times) })),
        per: 100_000,
      }
      const rate = directlyStandardisedRate(request)
      const wider = directlyStandardisedRate({ ...request, confidence: 0.998 })
      if (numberIn(result, 'value') === null) expect(rate).toBeNull()
      expectNear(rate?.value, numberIn(result, 'value'), 1e-9)
      expectNear(rate?.lower, numberIn(result, 'lower95_0cl'), 1e-9)
      expectNear(rate?.upper, numberIn(result, 'upper95_0cl'), 1e-9)
      expectNear(wider?.lower, numberIn(result, 'lower99_8cl'), 1e-9)
      expectNear(wider?.upper, numberIn(result, 'upper99_8cl'), 1e-9)
    }
  })

  test('indirect standardisation (test_ISR_results), to 1e-12', () => {
    const reference = rowsOf('test_ISR_refdata')
    const areas = rowsOf('test_multiarea')
    // The inputs of the last four rows are not among the vectors.
    for (const result of rowsOf('test_ISR_results').slice(0, 12)) {
      const rows = areas.filter((row) => row['area'] === result['area'])
      const per = numberIn(result, 'ref_rate') === null ? 1 : ratePer(result['statistic'])
      const request = {
        observed: rows.reduce((sum, row) => sum + (numberIn(row, 'count') ?? 0), 0),
        populations: rows.map((row) => numberIn(row, 'pop')),
        referenceCounts: reference.map((row) => numberIn(row, 'refcount') ?? 0),
        referencePopulations: reference.map((row) => numberIn(row, 'refpop') ?? 0),
        per,
      }
      const isRate = result['ref_rate'] !== ''
      const factor = isRate ? 1 : ratePer(result['statistic'])
      const at95 = indirectlyStandardised(request)
      const at998 = indirectlyStandardised({ ...request, confidence: 0.998 })
      const [near, wide] = [at95, at998].map((found) => (isRate ? found?.rate : found?.ratio))
      expectNear(at95?.observed, numberIn(result, 'observed'), 1e-12)
      expectNear(at95?.expected, numberIn(result, 'expected'), 1e-12)
      expectNear((near?.value ?? 0) * factor, numberIn(result, 'value'), 1e-12)
      expectNear((near?.lower ?? 0) * factor, numberIn(result, 'lower95_0cl'), 1e-12)
      expectNear((near?.upper ?? 0) * factor, numberIn(result, 'upper95_0cl'), 1e-12)
      expectNear((wide?.lower ?? 0) * factor, numberIn(result, 'lower99_8cl'), 1e-12)
      expectNear((wide?.upper ?? 0) * factor, numberIn(result, 'upper99_8cl'), 1e-12)
    }
  })

  test('the reference beside each area (test_ISR_ownref, test_ISR_lookup) is the same question, and the answer the same', () => {
    const beside = rowsOf('test_ISR_ownref')
    for (const { area = '', total_count } of rowsOf('test_ISR_lookup')) {
      const rows = beside.filter((row) => row['area'] === area)
      expect(rows.reduce((sum, row) => sum + (numberIn(row, 'count') ?? 0), 0)).toBe(Number(total_count))
      const found = indirectlyStandardised({
        observed: Number(total_count),
        // The reference takes empty cells for 0; for us the rate would be missing.
        populations: rows.map((row) => numberIn(row, 'pop') ?? 0),
        referenceCounts: rows.map((row) => numberIn(row, 'refcount') ?? 0),
        referencePopulations: rows.map((row) => numberIn(row, 'refpop') ?? 0),
        per: 100_000,
      })
      const result = rowsOf('test_ISR_results').find((row) => row['area'] === area)!
      expectNear(found?.rate?.value, numberIn(result, 'value'), 1e-12)
      expectNear(found?.rate?.lower, numberIn(result, 'lower95_0cl'), 1e-12)
      expectNear(found?.rate?.upper, numberIn(result, 'upper95_0cl'), 1e-12)
    }
  })

  test('tables for grouped calls repeat those without groups', () => {
    expect(rowsOf('test_Mean_Grp')).toEqual(rowsOf('test_Mean'))
    expect(rowsOf('test_quantiles_g')).toEqual(rowsOf('test_quantiles_ug'))
    const values = (name: string) => rowsOf(name).map((row) => [row['Area'], row['value']])
    expect(values('test_Prop_g_results_no_CI')).toEqual(values('test_Prop_g_results'))
  })

  test('means (test_Mean_results), to 1e-12', () => {
    const rows = rowsOf('test_Mean')
    for (const result of rowsOf('test_Mean_results')) {
      const values = rows
        .filter((row) => result['area'] === 'No grouping' || row['area'] === result['area'])
        .map((row) => numberIn(row, 'values'))
      const found = meanInterval({ values })
      const wider = meanInterval({ values, confidence: 0.998 })
      expectNear(found?.mean, numberIn(result, 'value'), 1e-12)
      expectNear(found?.sd, numberIn(result, 'stdev'), 1e-12)
      expectNear(found?.lower, numberIn(result, 'lower95_0cl'), 1e-12)
      expectNear(found?.upper, numberIn(result, 'upper95_0cl'), 1e-12)
      expectNear(wider?.lower, numberIn(result, 'lower99_8cl'), 1e-12)
      expectNear(wider?.upper, numberIn(result, 'upper99_8cl'), 1e-12)
    }
  })
})

/** "… per 100000", "… ratio x 100" */
function ratePer(statistic = ''): number {
  return Number(statistic.split(' ').at(-1))
}

describe('published figures', () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  test.each([
    [81, 263, [0.2553, 0.3662], [0.2535, 0.3682], [0.2527, 0.3676]],
    [15, 148, [0.0624, 0.1605], [0.0598, 0.1644], [0.0578, 0.1617]],
    [0, 20, [0, 0.1611], [0, 0.2005], [0, 0.1684]],
    [1, 29, [0.0061, 0.1718], [0.0018, 0.1963], [0.0009, 0.1776]],
  ])('%i of %i', (count, total, wilson, corrected, exact) => {
    for (const [method, [lower, upper]] of [
      ['wilson', wilson],
      ['wilson-continuity', corrected],
      ['exact', exact],
    ] as const) {
      const interval = shareInterval({ count, total, confidence: 0.95, method })
      expect(interval.lower).toBeCloseTo(lower!, 4)
      expect(interval.upper).toBeCloseTo(upper!, 4)
    }
  })
  test('Garwood’s interval of ten events is 4.795 to 18.39, of none 0 to 3.689', () => {
    const of = (count: number) => countInterval({ count, confidence: 0.95, method: 'exact' })
    expect(of(10).lower).toBeCloseTo(4.795, 3)
    expect(of(10).upper).toBeCloseTo(18.39, 2)
    expect(of(0).lower).toBe(0)
    expect(of(0).upper).toBeCloseTo(-Math.log(0.025), 13)
  })
})

describe('gaps and edges', () => {
  test('missing and suppressed counts, missing and empty populations have no rate', () => {
    const rates = areaRates({ counts: [null, 3, 0], populations: [10, null, 0] })
    expect(rates).toEqual({
      value: [null, null, null],
      lower: [null, null, null],
      upper: [null, null, null],
    })
    expect(areaShares({ counts: [], populations: [] })).toEqual({ value: [], lower: [], upper: [] })
  })
  test('none of all and all of all have an end at 0 and 1', () => {
    const shares = areaShares({ counts: [0, 7], populations: [7, 7] })
    expect(shares.lower[0]).toBe(0)
    expect(shares.upper[1]).toBe(1)
  })
  test('a standardised rate with a missing age group is missing', () => {
    expect(directlyStandardisedRate({ counts: [40, null], populations: [9, 9], standard: [1, 1] })).toBeNull()
    expect(
      indirectlyStandardised({
        observed: 3,
        populations: [5, null],
        referenceCounts: [1, 1],
        referencePopulations: [9, 9],
      }),
    ).toBeNull()
  })
  test('a mean needs two values', () => {
    expect(meanInterval({ values: [3, null] })).toBeNull()
  })
  test.each([
    ['counts: 8 at position 0 is more', () => areaShares({ counts: [8], populations: [7] })],
    ['confidence: 95', () => areaRates({ counts: [8], populations: [7], confidence: 95 })],
    ['per: 0', () => areaRates({ counts: [8], populations: [7], per: 0 })],
    ['count: 3', () => shareInterval({ count: 3, total: 2, confidence: 0.9, method: 'wilson' })],
    ['total: 0', () => shareInterval({ count: 0, total: 0, confidence: 0.9, method: 'wilson' })],
    ['count: -1', () => countInterval({ count: -1, confidence: 0.9, method: 'byar' })],
    [
      'populations: an age group without anybody',
      () => directlyStandardisedRate({ counts: [1], populations: [0], standard: [1] }),
    ],
    ['values: NaN', () => meanInterval({ values: [Number.NaN, 1] })],
  ])('an argument that does not fit is named: %s', (message, call) => {
    expect(call).toThrow(message)
  })
})
