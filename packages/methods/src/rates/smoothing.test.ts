import { describe, expect, test } from 'vitest'
import {
  excess,
  neighbourhoodRates,
  smoothGlobally,
  smoothLocally,
  standardiseByPrecision,
  type Neighbours,
} from './index.ts'
import {
  absent,
  isThere,
  numberIn,
  readReferenceJson,
  readReferenceRows,
  relativeError,
} from './reference-files-for-tests.ts'

const auckland = 'smallarea/auckland_eb.csv'

function readAuckland() {
  const rows = readReferenceRows(auckland)
  const { neighbours } = readReferenceJson<{ neighbours: (number | number[])[] }>(
    'smallarea/auckland_meta.json',
  )
  return {
    rows,
    counts: rows.map((row) => numberIn(row, 'events')),
    populations: rows.map((row) => numberIn(row, 'base')),
    // One neighbour alone is not written as a list; ids count from 1.
    neighbours: neighbours.map((list) => [list].flat().map((id) => id - 1)),
  }
}

function expectColumn(
  rows: Record<string, string>[],
  column: string,
  values: (number | null)[],
  tolerance: number,
) {
  expect(values).toHaveLength(rows.length)
  rows.forEach((row, at) =>
    expect(relativeError(values[at], numberIn(row, column) ?? Number.NaN), `${column} ${at}`).toBeLessThan(
      tolerance,
    ),
  )
}

describe.skipIf(!isThere(auckland))('child mortality in 167 areas of Auckland', () => {
  const { rows, counts, populations, neighbours } = isThere(auckland)
    ? readAuckland()
    : { rows: [], counts: [], populations: [], neighbours: [] }

  test('spdep EBest and esda Empirical_Bayes, to 1e-12', () => {
    const poisson = smoothGlobally({ counts, populations })
    expectColumn(rows, 'EB_poisson', poisson.rate, 1e-12)
    expectColumn(readReferenceRows('smallarea/auckland_esda.csv'), 'esda_EB', poisson.rate, 1e-12)
    const { poisson: parameters } = readReferenceJson<{ poisson: { a: number; b: number } }>(
      'smallarea/auckland_meta.json',
    )
    expect(relativeError(poisson.variance, parameters.a)).toBeLessThan(1e-12)
    expect(relativeError(poisson.mean, parameters.b)).toBeLessThan(1e-12)
    expectColumn(rows, 'EB_binomial', smoothGlobally({ counts, populations, family: 'binomial' }).rate, 1e-12)
  })

  test('spdep EBlocal in both variants, and esda’s Spatial_Empirical_Bayes, to 1e-12', () => {
    const within = smoothLocally({ counts, populations, neighbours })
    expectColumn(rows, 'EB_local_geoda', within.rate, 1e-12)
    expectColumn(readReferenceRows('smallarea/auckland_esda.csv'), 'esda_spatial_EB', within.rate, 1e-12)
    const own = smoothLocally({ counts, populations, neighbours, deviationsFrom: 'each-own' })
    expectColumn(rows, 'EB_local', own.rate, 1e-12)
  })

  test('esda’s Spatial_Rate, Excess_Risk and assuncao_rate, to 1e-11', () => {
    const esda = readReferenceRows('smallarea/auckland_esda.csv')
    expectColumn(esda, 'esda_spatial_rate', neighbourhoodRates({ counts, populations, neighbours }), 1e-12)
    expectColumn(esda, 'esda_excess_risk', excess({ counts, populations }).ratio, 1e-12)
    expectColumn(esda, 'esda_assuncao', standardiseByPrecision({ counts, populations }), 1e-11)
  })

  test('spdep probmap and choynowski, to 1e-12', () => {
    const { ratio, expected, atMost, atLeast } = excess({ counts, populations })
    expectColumn(rows, 'probmap_expected', expected, 1e-12)
    expectColumn(
      rows,
      'probmap_relRisk',
      ratio.map((value) => (value ?? 0) * 100),
      1e-12,
    )
    expectColumn(rows, 'probmap_pmap', atMost, 1e-12)
    const isLow = rows.map((row) => row['choynowski_low'] === 'TRUE')
    expectColumn(
      rows,
      'choynowski_p',
      isLow.map((low, at) => (low ? atMost : atLeast)[at] ?? null),
      1e-11,
    )
  })
})

test.skipIf(!isThere('smallarea/ncsids_eb.csv'))(
  `sudden infant deaths in 100 counties of North Carolina as spdep smooths them, to 1e-12 (or: ${absent})`,
  () => {
    const rows = readReferenceRows('smallarea/ncsids_eb.csv')
    const counts = rows.map((row) => numberIn(row, 'events'))
    const populations = rows.map((row) => numberIn(row, 'base'))
    expectColumn(rows, 'EB_poisson', smoothGlobally({ counts, populations }).rate, 1e-12)
    expectColumn(rows, 'EB_binomial', smoothGlobally({ counts, populations, family: 'binomial' }).rate, 1e-12)
  },
)

describe('two areas, by hand', () => {
  // m = 30/200 = 0.15; Σ n (r − m)² ÷ Σ n = 0.05² = 0.0025; m ÷ n̄ = 0.0015; a = 0.001; w = 0.001 ÷ 0.0025 = 0.4.
  test('10 and 20 of 100 each keep 40 % of their distance', () => {
    const { rate, ownShare, mean, variance } = smoothGlobally({
      counts: [10, 20],
      populations: [100, 100],
    })
    expect(mean).toBe(0.15)
    expect(variance).toBeCloseTo(0.001, 15)
    expect(ownShare[0]).toBeCloseTo(0.4, 12)
    expect(rate[0]).toBeCloseTo(0.13, 12)
    expect(rate[1]).toBeCloseTo(0.17, 12)
  })
})

describe('gaps and edges', () => {
  const lonely: Neighbours = [[1], [0], []]

  test('an area without a number stays without and changes no other', () => {
    const counts = [3, null, 8, 5]
    const populations = [90, 100, 120, null]
    const { rate } = smoothGlobally({ counts, populations })
    const alone = smoothGlobally({ counts: [3, 8], populations: [90, 120] })
    expect(rate).toEqual([alone.rate[0], null, alone.rate[1], null])
    const line: Neighbours = [[1], [0, 2], [1, 3], [2]]
    const local = smoothLocally({ counts, populations, neighbours: line })
    expect(local.rate).toEqual([3 / 90, null, 8 / 120, null])
  })

  test('where nobody lives there is no rate', () => {
    expect(smoothGlobally({ counts: [0, 1], populations: [0, 10] }).rate).toEqual([null, 0.1])
    expect(smoothLocally({ counts: [0, 1, 2], populations: [0, 10, 20], neighbours: lonely }).rate).toEqual([
      null,
      0.1,
      0.1,
    ])
  })

  test('nothing counted anywhere gives 0, no areas give nothing', () => {
    expect(smoothGlobally({ counts: [0, 0], populations: [5, 9] }).rate).toEqual([0, 0])
    expect(standardiseByPrecision({ counts: [0, 0], populations: [5, 9] })).toEqual([null, null])
    expect(excess({ counts: [0, 0], populations: [5, 9] }).ratio).toEqual([null, null])
    expect(smoothGlobally({ counts: [], populations: [] })).toEqual({
      rate: [],
      ownShare: [],
      mean: null,
      variance: null,
    })
  })

  test('an area without neighbours keeps its own rate', () => {
    const { rate } = smoothLocally({ counts: [1, 2, 9], populations: [10, 10, 10], neighbours: lonely })
    expect(rate[2]).toBe(0.9)
  })

  test.each([
    ['counts: -1 at position 0', { counts: [-1], populations: [1] }],
    ['populations: 1 values instead of 2', { counts: [1, 1], populations: [1] }],
    ['populations: NaN at position 0', { counts: [1], populations: [Number.NaN] }],
  ])('an argument that does not fit is named: %s', (message, amounts) => {
    expect(() => smoothGlobally(amounts)).toThrow(message)
  })

  test.each([
    ['neighbours: 1 lists for 2 areas', [[1]]],
    ['neighbours: 2 at position 0 is no area', [[2], []]],
    ['neighbours: area 1 is its own neighbour', [[], [1]]],
    ['neighbours: 1 at position 0 stands twice', [[1, 1], []]],
  ])('a list of neighbours that does not fit is named: %s', (message, neighbours) => {
    expect(() => smoothLocally({ counts: [1, 1], populations: [1, 1], neighbours })).toThrow(message)
  })
})
