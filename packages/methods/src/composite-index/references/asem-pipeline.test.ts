import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aggregate } from '../aggregate/aggregate.ts'
import { describeValues } from '../columns/describe-values.ts'
import { normalise } from '../normalise/normalise.ts'
import { rankByBurden } from '../columns/ranks.ts'
import { correlations } from '../consistency/correlation.ts'
import { cronbachAlpha } from '../consistency/cronbach-alpha.ts'
import { impute } from '../impute/impute.ts'
import type { DesignAggregation, IndexDesign } from '../spec/index-design.ts'
import { largestDistance, numbersOf } from '../test-data.ts'
import { treat } from '../treat/treat.ts'
import { effectiveWeights } from '../weigh/effective-weights.ts'
import { openAsem, resultOf, tolerance } from './asem.ts'

const folder = new URL('../../../../../../shared/vectors/composite/', import.meta.url)
const asemIsThere = existsSync(folder)
const { asemColumns, asemDesign, csv, json } = openAsem((file) => readFileSync(new URL(file, folder), 'utf8'))

describe.skipIf(!asemIsThere)('COINr (skipped without ../shared/vectors/composite)', () => {
  const codes = asemIsThere ? asemDesign({}).indicators.map(({ column }) => column) : []
  const numbers = (stage: string, code: string) => numbersOf(csv(`pipeline_${stage}`), code)

  test('gaps are filled with the mean of the continent', () => {
    const groups = csv('asem_data')
    const order = csv('pipeline_Denominated').map((row) => row['uCode'])
    const continents = order.map((code) => groups.find((row) => row['uCode'] === code)!['EurAsia_group']!)
    for (const code of codes) {
      const ours = impute({ values: numbers('Denominated', code), method: 'mean', groups: continents })
      expect(largestDistance(ours, numbers('Imputed', code)), code).toBeLessThan(tolerance)
    }
  })

  test('outliers are treated by the skew and kurtosis rule', () => {
    const details = csv('treat_details')
    for (const code of codes) {
      const { values, treatment } = treat({ values: numbers('Screened', code) })
      expect(largestDistance(values, numbers('Treated', code)), code).toBeLessThan(tolerance)
      const theirs = details.find((row) => row['iCode'] === code)!
      const { before, after, kind, winsorisedHigh, winsorisedLow } = treatment
      expect(kind).toBe(theirs['check_SkewKurt0.Pass'] === 'TRUE' ? 'none' : 'winsorised')
      expect(winsorisedHigh + winsorisedLow).toBe(Number(theirs['winsorise.nwin']))
      expect(before.skewness).toBeCloseTo(Number(theirs['check_SkewKurt0.Skew']), 11)
      expect(before.kurtosis).toBeCloseTo(Number(theirs['check_SkewKurt0.Kurt']), 10)
      if (kind === 'none') continue
      expect(after.skewness).toBeCloseTo(Number(theirs['check_SkewKurt1.Skew']), 11)
      expect(after.kurtosis).toBeCloseTo(Number(theirs['check_SkewKurt1.Kurt']), 10)
    }
  })

  test('raw indicators are described to the three digits of the reference', () => {
    for (const row of csv('stats_raw')) {
      const ours = describeValues(numbers('Raw', row['iCode']!))
      const { min, max, mean, median, sd, skewness, kurtosis } = ours
      const theirs = ['Min', 'Max', 'Mean', 'Median', 'Std', 'Skew', 'Kurt'].map((name) => Number(row[name]))
      for (const [at, value] of [min, max, mean, median, sd, skewness, kurtosis].entries()) {
        const unit = 10 ** (Math.floor(Math.log10(Math.abs(theirs[at]!) || 1)) - 2)
        expect(Math.abs(value! - theirs[at]!), row['iCode']).toBeLessThanOrEqual(0.501 * unit)
      }
      expect(ours.count).toBe(Number(row['N.Avail']))
    }
  })

  test('treated indicators are brought onto 0 … 100, those that are good turned', () => {
    const { indicators } = asemDesign({})
    for (const { column, direction } of indicators) {
      const values = numbers('Treated', column)
      const ours = normalise({ values, direction, method: 'min-max', scale: { low: 0, high: 100 } })
      expect(largestDistance(ours, numbers('Normalised', column)), column).toBeLessThan(tolerance)
    }
  })

  test('all weights of the example are one', () => {
    const { Weight: weights, iCode } = json('weights_original').weights_default
    expect(new Set(weights)).toEqual(new Set([1]))
    expect(iCode).toEqual(expect.arrayContaining(codes))
  })

  const mixed = { Conn: 'geometric', Sust: 'geometric' } as const
  const hierarchies: [string, Partial<IndexDesign>, Readonly<Record<string, DesignAggregation>>][] = [
    ['agg_minmax1_100_a_amean', {}, {}],
    ['agg_minmax1_100_a_amean_datthresh075', { leastPresent: 0.75 }, {}],
    ['agg_minmax1_100_a_gmean', { aggregate: 'geometric' }, {}],
    ['agg_minmax1_100_a_hmean', { aggregate: 'harmonic' }, {}],
    ['agg_minmax1_100_a_copeland', { aggregate: 'copeland' }, {}],
    ['agg_mixed_amean_gmean_gmean', { aggregate: 'geometric' }, mixed],
    ['pipeline_Aggregated', { scale: { low: 0, high: 100 } }, {}],
  ]

  test.each(hierarchies)('all eleven aggregates on three levels: %s', (file, own, ofGroups) => {
    const design = asemDesign({ scale: { low: 1, high: 100 }, ...own })
    const isMixed = file.includes('mixed')
    const groups = design.groups.map((group) => ({
      ...group,
      ...(isMixed && { aggregate: ofGroups[group.name] ?? ('arithmetic' as const) }),
    }))
    const theirs = csv(file)
    const { index, subIndices, contributions } = resultOf({ ...design, groups }, asemColumns('Treated'))
    expect(largestDistance(index, numbersOf(theirs, 'Index'))).toBeLessThan(tolerance)
    expect(subIndices).toHaveLength(10)
    for (const { name, values } of subIndices) {
      expect(largestDistance(values, numbersOf(theirs, name)), name).toBeLessThan(tolerance)
    }
    const sums = index.map((_, unit) => contributions.reduce((sum, { values }) => sum + values[unit]!, 0))
    expect(largestDistance(sums, index)).toBeLessThan(1e-11)
  })

  test('the whole way from the numbers with gaps to the index, as one design', () => {
    const groups = csv('asem_data')
    const order = csv('pipeline_Denominated').map((row) => row['uCode'])
    const columns = {
      ...asemColumns('Denominated'),
      continent: order.map((code) => groups.find((row) => row['uCode'] === code)!['EurAsia_group']!),
    }
    const { index, imputed, treatments } = resultOf(
      asemDesign({
        impute: { method: 'mean', by: 'continent' },
        treat: { skewness: 2, kurtosis: 3.5, mostWinsorised: 5, logarithm: true },
      }),
      columns,
    )
    expect(largestDistance(index, numbers('Aggregated', 'Index'))).toBeLessThan(tolerance)
    expect(imputed!.reduce((sum, { units }) => sum + units.length, 0)).toBe(65)
    expect(treatments!.reduce((sum, one) => sum + one.winsorisedHigh + one.winsorisedLow, 0)).toBe(35)
  })

  test('weighted means with a gap', () => {
    const { x, w, amean, gmean, hmean } = json('aggregate_small')
    const one = { columns: x.map((value: number | null) => [value]), weights: w, missing: 'ignore' } as const
    expect(aggregate({ ...one, method: 'arithmetic' })[0]).toBeCloseTo(amean, 12)
    expect(aggregate({ ...one, method: 'geometric' })[0]).toBeCloseTo(gmean, 12)
    expect(aggregate({ ...one, method: 'harmonic' })[0]).toBeCloseTo(hmean, 12)
  })

  describe('Copeland scores of five units', () => {
    const { X, wX, copeland, copeland_equal } = asemIsThere ? json('aggregate_small') : {}
    const score = (columns: (number | null)[][], weights: number[]) =>
      aggregate({ columns, weights, method: 'copeland', missing: 'ignore' })

    test('are those of the reference among the four units without a gap', () => {
      // COINr's scores of all five, less what each has against the fifth, from its outranking matrix.
      const againstFifth = [-1, -1, -1, -1]
      const complete = [X?.a, X?.b, X?.c, X?.d].map((column) => column.slice(0, 4))
      const expected = copeland.slice(0, 4).map((value: number, at: number) => value - againstFifth[at]!)
      expect(score(complete, wX)).toEqual(expected)
    })

    test('differ where a value is missing: the reference gives its weight to whoever stands later', () => {
      const columns = [X.a, X.b, X.c, X.d]
      const last = score(columns, wX)
      expect(last).not.toEqual(copeland)
      // The unit with the gap moved to the front: ours stay, by its rule they would not.
      const moved = columns.map((column) => [column[4], ...column.slice(0, 4)])
      expect(score(moved, wX)).toEqual([last[4], ...last.slice(0, 4)])
      // First against fifth, without the missing a: 0.3 of 0.6 each, so they are even. The reference: 0.3 of 1, lost.
      expect(last[0]).toBe(copeland[0] + 1)
      expect(score(columns, [1, 1, 1, 1])).not.toEqual(copeland_equal)
    })
  })

  test('weights in effect, of all levels', () => {
    const theirs = csv('effective_weights')
    const ours = effectiveWeights(asemDesign({}))
    expect(ours).toHaveLength(theirs.length)
    for (const { name, effectiveWeight } of ours) {
      const row = theirs.find(({ iCode }) => iCode === (name === '' ? 'Index' : name))!
      expect(effectiveWeight, name).toBeCloseTo(Number(row['EffWeight']), 14)
    }
  })

  test('correlations between the second and the third level', () => {
    for (const row of csv('corr_level2_3')) {
      const [[ours]] = correlations({
        rows: [numbers('Aggregated', row['Var1']!)],
        columns: [numbers('Aggregated', row['Var2']!)],
      }) as [[number]]
      expect(ours).toBeCloseTo(Number(row['Correlation']), 12)
    }
  })

  test("Cronbach's alpha of both halves of the index", () => {
    const theirs = json('cronbach')
    const { indicators, groups } = asemDesign({})
    for (const [top, expected] of [
      ['Conn', theirs.conn],
      ['Sust', theirs.sust],
    ] as const) {
      const own = new Set(groups.filter(({ parent }) => parent === top).map(({ name }) => name))
      const columns = indicators
        .filter(({ group }) => own.has(group!))
        .map(({ column }) => numbers('Raw', column))
      expect(cronbachAlpha(columns, 'pairwise')).toBeCloseTo(expected, 12)
    }
  })

  test('ranks of the index and all its aggregates', () => {
    const scores = csv('results_scores')
    const ranks = csv('results_ranks')
    const names = Object.keys(ranks[0]!).filter((name) => /^[A-Z]/u.test(name))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      expect(rankByBurden(numbersOf(scores, name)), name).toEqual(numbersOf(ranks, name))
    }
  })
})
