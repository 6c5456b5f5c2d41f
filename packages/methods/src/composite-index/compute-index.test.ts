import { describe, expect, test } from 'vitest'
import { computeIndex } from './compute-index.ts'
import { largestDistance, specOf } from './test-data.ts'
import handComputed from '../../vectors/composite-index/hand-computed.json' with { type: 'json' }
import seededAreas from '../../vectors/composite-index/seeded-areas.json' with { type: 'json' }

const computed = (spec: unknown, columns: Parameters<typeof computeIndex>[0]['columns']) => {
  const outcome = computeIndex({ spec: specOf(spec), columns })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.result
}

const listOf = (lists: Readonly<Record<string, (number | null)[]>>, name: string) => lists[name] ?? []

const burden = (column: string, own: object = {}) => ({ column, direction: 'higher-is-burden', ...own })

describe('the example computed by hand', () => {
  const vector = handComputed.index
  const result = computed(vector.spec, vector.columns)

  test('has the index, sub-indices and contributions of the hand', () => {
    expect(largestDistance(result.index, vector.index)).toBeLessThan(1e-15)
    for (const { name, values } of result.subIndices) {
      expect(largestDistance(values, listOf(vector.subIndices, name))).toBeLessThan(1e-15)
    }
    for (const { column, values } of result.contributions) {
      expect(largestDistance(values, listOf(vector.contributions, column))).toBeLessThan(1e-15)
    }
  })

  test('has its ranks and classes', () => {
    expect(result.rank).toEqual(vector.rank)
    expect(result.class).toEqual(vector.class)
    expect(result.classes).toEqual({
      cuts: [0.5, 0.8],
      labels: ['low', 'middle', 'high'],
      counts: [2, 1, 1],
      closed: 'left',
    })
    expect(result.excludedBecause).toEqual([null, null, null, null])
  })

  test('shows the indicators on their common scale, with their groups', () => {
    expect(result.normalised.map(({ column, group }) => [column, group])).toEqual([
      ['a', 'g'],
      ['b', 'g'],
      ['c', 'h'],
    ])
    expect(result.normalised[2]!.values).toEqual([0, 1, 0, 0.5])
  })
})

describe('twelve areas with gaps and exclusions, against NumPy', () => {
  const vector = seededAreas

  for (const { subIndices, index, rank, ...choices } of vector.cases) {
    const { normalise, aggregate, restandardise, missing } = choices
    const title = `${normalise}, ${aggregate}, restandardise ${restandardise}, ${missing}`
    test(title, () => {
      const result = computed({ ...vector.spec, ...choices }, vector.columns)
      expect(largestDistance(result.index, index)).toBeLessThan(1e-13)
      expect(result.rank).toEqual(rank)
      for (const { name, values } of result.subIndices) {
        expect(largestDistance(values, listOf(subIndices, name))).toBeLessThan(1e-13)
      }
    })
  }
})

describe('exclusion', () => {
  const spec = {
    indicators: [burden('s')],
    normalise: 'z-population',
    aggregate: 'sum',
    exclude: [
      { column: 'mark', notIn: ['ok', 7] },
      { column: 'residents', below: 300 },
    ],
  }
  const columns = {
    s: [1, 3, -9999, 1000, 2, 5],
    mark: ['ok', '7', 'bad', null, 'ok', 'ok'],
    residents: [300, 500, 900, 900, 299, null],
  }

  test('takes units out before mean and SD are taken: 1 and 3 alone have z-scores −1 and 1', () => {
    expect(computed(spec, columns).index).toEqual([-1, 1, null, null, null, null])
  })

  test('says why: by which rule, in which column, at what value; a missing value excludes, too', () => {
    expect(computed(spec, columns).excludedBecause).toEqual([
      null,
      null,
      { rule: 'not-in', column: 'mark', value: 'bad' },
      { rule: 'not-in', column: 'mark', value: null },
      { rule: 'below', column: 'residents', value: 299, limit: 300 },
      { rule: 'below', column: 'residents', value: null, limit: 300 },
    ])
  })
})

test('a mark that is missing is not taken for a mark that reads “null”', () => {
  const spec = {
    indicators: [burden('s')],
    normalise: 'rank',
    aggregate: 'sum',
    exclude: [{ column: 'mark', notIn: ['null'] }],
  }
  expect(computed(spec, { s: [1, 2], mark: ['null', null] }).index).toEqual([1, null])
})

describe('missing values', () => {
  const columns = { a: [1, 2, 3, null, null], b: [3, 2, 1, 2, null] }
  const spec = { indicators: [burden('a'), burden('b')], normalise: 'min-max', aggregate: 'arithmetic' }

  test('drop a unit, and it is said which are missing', () => {
    const result = computed(spec, columns)
    expect(result.index).toEqual([0.5, 0.5, 0.5, null, null])
    expect(result.rank).toEqual([1, 1, 1, null, null])
    expect(result.excludedBecause.slice(3)).toEqual([
      { rule: 'missing', columns: ['a'] },
      { rule: 'missing', columns: ['a', 'b'] },
    ])
  })

  test('or are ignored as long as one is there', () => {
    const result = computed({ ...spec, missing: 'ignore' }, columns)
    expect(result.index).toEqual([0.5, 0.5, 0.5, 0.5, null])
    expect(result.contributions.map(({ values }) => values[3])).toEqual([null, 0.5])
  })

  test('still count where they are present: 1 and 2 are scaled to the largest a, 3', () => {
    const kept = computed(spec, { a: [1, 2, 3], b: [1, 2, null] })
    expect(kept.index).toEqual([0, 0.75, null])
  })
})

describe('a weight of 0', () => {
  test('takes an indicator out of the index', () => {
    const columns = { a: [1, 2, 3], b: [9, 1, 5] }
    const indicators = [burden('a'), burden('b', { weight: 0 })]
    const result = computed({ indicators, normalise: 'min-max', aggregate: 'arithmetic' }, columns)
    expect(result.index).toEqual([0, 0.5, 1])
    expect(result.contributions[1]!.values).toEqual([0, 0, 0])
  })
})

test('classes by SD use the SD that the index was standardised with', () => {
  const spec = {
    indicators: [burden('a')],
    normalise: 'z-sample',
    aggregate: 'sum',
    restandardise: true,
    classes: { sd: [-1, 1] },
  }
  const [low, high] = computed(spec, { a: [1, 2, 4, 9] }).classes!.cuts
  expect(low).toBeCloseTo(-1, 14)
  expect(high).toBeCloseTo(1, 14)
})

test('contributions to a geometric index sum to it also where it is next to 1', () => {
  const spec = {
    indicators: [burden('a'), burden('b', { weight: 2 })],
    normalise: 'min-max',
    scale: { low: 1 - 1e-6, high: 1 + 1e-6 },
    aggregate: 'geometric',
  }
  const { index, contributions } = computed(spec, { a: [1, 2, 3, 7], b: [5, 1, 2, 3] })
  const sums = index.map((_, unit) => contributions.reduce((sum, { values }) => sum + values[unit]!, 0))
  expect(largestDistance(sums, index)).toBeLessThan(1e-15)
  expect(new Set(index).size).toBe(4)
})

describe('refusals', () => {
  const spec = { indicators: [burden('a'), burden('b')], normalise: 'z-population', aggregate: 'sum' }
  const cases: [string, object, unknown, Parameters<typeof computeIndex>[0]['columns']][] = [
    ['column-unknown', { column: 'b' }, spec, { a: [1, 2] }],
    [
      'column-unknown',
      { column: 'toString' },
      { ...spec, exclude: [{ column: 'toString', below: 1 }] },
      { a: [1], b: [1] },
    ],
    ['not-a-number', { column: 'b', row: 1, value: '2,5' }, spec, { a: [1, 2], b: [1, '2,5'] }],
    ['not-a-number', { column: 'b', row: 0, value: 'NaN' }, spec, { a: [1, 2], b: [Number.NaN, 2] }],
    ['indicator-too-few-values', { column: 'a' }, spec, { a: [], b: [] }],
    ['indicator-too-few-values', { column: 'b' }, spec, { a: [1, 2], b: [null, null] }],
    ['indicator-too-few-values', { column: 'a' }, spec, { a: [1], b: [1] }],
    ['indicator-without-variation', { column: 'b' }, spec, { a: [1, 2, 3], b: [0.1, 0.1, 0.1] }],
    ['level-without-variation', { group: '' }, { ...spec, restandardise: true }, { a: [1, 2], b: [2, 1] }],
    [
      'level-too-few-values',
      { group: '' },
      { ...spec, restandardise: true },
      { a: [1, 2, null], b: [null, 1, 2] },
    ],
  ]

  test.each(cases)('%s %o', (code, details, own, columns) => {
    const outcome = computeIndex({ spec: specOf(own), columns })
    expect(outcome).toEqual({ ok: false, refusal: { code: `index/${code}`, details } })
  })

  test('indicators that cancel each other out leave rounding errors, and of these no index is made', () => {
    const a = [3.1, 4.7, 0.2, 9.9, 6.3]
    const columns = { a, b: a.map((value) => 100 - value) }
    for (const normalise of ['z-population', 'min-max', 'percentile']) {
      const indicators = [burden('a', { weight: 5 }), burden('b', { weight: 5 })]
      const outcome = computeIndex({
        spec: specOf({ indicators, normalise, aggregate: 'arithmetic', restandardise: true }),
        columns,
      })
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'index/level-without-variation' } })
    }
  })

  test('a geometric mean of z-scores that reach below 0 names the indicator', () => {
    // Of ten values one is 0: its z-score is −3, which a mean of 2 does not lift above 0.
    const columns = {
      a: [1, 2, 1, 2, 1, 2, 1, 2, 1, 2],
      b: [0, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    }
    const geometric = specOf({ ...spec, aggregate: 'geometric', scale: { mean: 2, sd: 1 } })
    expect(computeIndex({ spec: geometric, columns })).toEqual({
      ok: false,
      refusal: { code: 'index/geometric-needs-positive', details: { column: 'b' } },
    })
  })

  test('weights that a slider has drawn to 0 are refused by the group they are in', () => {
    const grouped = specOf({
      indicators: [burden('a', { group: 'x' }), burden('b', { group: 'y' })],
      normalise: 'rank',
      aggregate: 'sum',
    })
    const indicators = grouped.indicators.map((indicator) => ({ ...indicator, weight: 0 }))
    expect(computeIndex({ spec: { ...grouped, indicators }, columns: { a: [1, 2], b: [1, 2] } })).toEqual({
      ok: false,
      refusal: { code: 'index/weights-all-zero', details: { group: 'x' } },
    })
  })

  test('columns of different lengths are a mistake of the caller', () => {
    const work = () => computeIndex({ spec: specOf(spec), columns: { a: [1, 2], b: [1] } })
    expect(work).toThrow(/^columns: b has another length/u)
  })
})
