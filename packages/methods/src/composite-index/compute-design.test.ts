/* Designs: what only an index of several levels, filled gaps or treated outliers shows. */
import { describe, expect, test } from 'vitest'
import vector from '../../vectors/composite-index/seeded-design.json' with { type: 'json' }
import { computeIndex } from './compute-index.ts'
import type { IndexColumns } from './prepare-index.ts'
import { designOf, largestDistance } from './test-data.ts'

const computed = (json: unknown, columns: IndexColumns) => {
  const outcome = computeIndex({ spec: designOf(json), columns })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.result
}

const scales: Record<string, object> = {
  'min-max': { scale: { low: 1, high: 100 } },
  goalposts: { scale: { low: 0.5, high: 1 } },
}

describe('fourteen areas on three levels, against NumPy', () => {
  for (const {
    index,
    subIndices,
    groupAggregates,
    leastPresent,
    impute,
    treat,
    ...choices
  } of vector.cases) {
    const own = Object.entries(groupAggregates)
      .map(([name, aggregate]) => `${name} ${aggregate}`)
      .join(', ')
    const title = [choices.normalise, choices.aggregate, own, choices.missing, impute, treat && 'treated']
    test(title.filter(Boolean).join(', '), () => {
      const ownAggregates: Record<string, string> = groupAggregates
      const { groups, ...rest } = vector.design
      const result = computed(
        {
          ...rest,
          ...choices,
          ...scales[choices.normalise],
          groups: groups.map((group) => ({
            ...group,
            ...(group.name in ownAggregates && { aggregate: ownAggregates[group.name] }),
          })),
          ...(choices.missing === 'ignore' && { leastPresent }),
          ...(impute && { impute: { method: impute, by: 'kind' } }),
          ...(treat && { treat: { mostWinsorised: 1 } }),
        },
        vector.columns,
      )
      expect(largestDistance(result.index, index)).toBeLessThan(1e-12)
      expect(result.subIndices.map(({ name }) => name)).toEqual(['T', 'A', 'B', 'C'])
      for (const { name, values } of result.subIndices)
        expect(largestDistance(values, subIndices[name as 'T']), name).toBeLessThan(1e-12)
      const sums = index.map((value, unit) =>
        value === null
          ? null
          : result.contributions.reduce((sum, { values }) => sum + (values[unit] ?? 0), 0),
      )
      expect(largestDistance(sums, result.index)).toBeLessThan(1e-11)
    })
  }
})

const burden = (column: string, own: object = {}) => ({ column, direction: 'higher-is-burden', ...own })

describe('filled gaps', () => {
  const design = {
    indicators: [burden('a'), burden('b')],
    normalise: 'min-max',
    aggregate: 'arithmetic',
    exclude: [{ column: 'residents', below: 300 }],
    impute: { method: 'mean' },
  }
  const columns = { a: [0, null, 4, 100, null], b: [1, 2, 3, 9, null], residents: [900, 900, 900, 10, 10] }

  test('are filled from the areas that count, for the areas that count, and are named', () => {
    const { index, imputed } = computed(design, columns)
    // The mean of 0 and 4 is 2, half-way; the excluded fourth area does not enter it.
    expect(index).toEqual([0, 0.5, 1, null, null])
    expect(imputed).toEqual([
      { column: 'a', units: [1] },
      { column: 'b', units: [] },
    ])
  })

  test('by a column that is not there are refused', () => {
    const by = designOf({ ...design, impute: { method: 'median', by: 'type' } })
    expect(computeIndex({ spec: by, columns })).toMatchObject({
      refusal: { code: 'index/column-unknown', details: { column: 'type' } },
    })
  })
})

describe('refused is', () => {
  const two = [burden('a'), burden('b')]
  const columns = { a: [1, 2, 3], b: [3, 5, 1] }
  const cases: [string, object, IndexColumns, object][] = [
    [
      'a harmonic mean of fixed ends that the data reach',
      {
        indicators: two.map((one) => ({ ...one, goalposts: { low: 1, high: 9 } })),
        normalise: 'goalposts',
        aggregate: 'harmonic',
      },
      columns,
      { code: 'index/harmonic-needs-positive', details: { column: 'a' } },
    ],
    [
      'a reference under all values',
      {
        indicators: [burden('a', { reference: 0 }), burden('b')],
        normalise: 'distance-to-reference',
        aggregate: 'sum',
      },
      columns,
      { code: 'index/reference-not-above-least', details: { column: 'a' } },
    ],
    [
      'a share of the greatest where none is above 0',
      { indicators: two, normalise: 'share-of-max', aggregate: 'sum' },
      { ...columns, b: [-1, 0, -3] },
      { code: 'index/share-of-max-not-positive', details: { column: 'b' } },
    ],
    [
      'a comparison in pairs of too many areas',
      { indicators: [burden('a')], normalise: 'rank', aggregate: 'copeland' },
      { a: Array.from({ length: 20_001 }, (_, unit) => unit) },
      { code: 'index/too-many-units-to-compare', details: { group: '' } },
    ],
  ]

  test.each(cases)('%s', (_, json, own, refusal) => {
    expect(computeIndex({ spec: designOf(json), columns: own })).toEqual({ ok: false, refusal })
  })
})

test('classes may be natural breaks', () => {
  const { class: classes } = computed(
    {
      indicators: [burden('a')],
      normalise: 'min-max',
      aggregate: 'sum',
      classes: { naturalBreaks: 2, labels: ['low', 'high'] },
    },
    { a: [1, 2, 3, 20, 21] },
  )
  expect(classes).toEqual(['low', 'low', 'low', 'high', 'high'])
})
