import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregate } from './aggregate/aggregate.ts'
import { computeIndex, type IndexResult } from './compute-index.ts'
import { normalise } from './normalise/normalise.ts'
import {
  designAggregations,
  designNormalisations,
  type DesignAggregation,
  type DesignNormalisation,
  type IndexDesign,
} from './spec/index-design.ts'
import { largestDistance } from './test-data.ts'

type Case = { spec: IndexDesign; columns: Record<string, (number | null)[]> }

const names = ['a', 'b', 'c', 'd', 'e'] as const

/** Scales on which every aggregation has a result. */
function scaleOf(method: DesignNormalisation) {
  if (method === 'rank' || method === 'borda') return {}
  return { scale: method.startsWith('z-') ? { mean: 20, sd: 1 } : { low: 1, high: 100 } }
}

/** Designs on three levels over columns of distinct positive values with some gaps. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    unitCount: fc.integer({ min: 6, max: 25 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    normalise: fc.constantFrom(...designNormalisations),
    aggregations: fc.array(fc.constantFrom(...designAggregations), { minLength: 4, maxLength: 4 }),
    missing: fc.constantFrom('drop' as const, 'ignore' as const),
    leastPresent: fc.constantFrom(0, 0.5, 1),
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 }),
  })
  .map(({ unitCount, seed, normalise: method, aggregations, missing, leastPresent, weights }) => {
    const columns = Object.fromEntries(
      names.map((name, at) => [
        name,
        Array.from({ length: unitCount }, (_, unit) => {
          const value = Math.sin(seed + 7.3 * unit + 31.7 * at) * 50 + unit + 51
          return unit > 2 && (unit + at) % 9 === 0 ? null : value
        }),
      ]),
    )
    // A mean of logarithms or reciprocals of what may be 0 or less has no result.
    const positive = method !== 'borda'
    const [ofX, ofY, ofZ, ofIndex] = aggregations.map((one, at) => {
      const members = at === 0 || at === 1 ? 'indicators' : 'groups'
      const below = at === 2 ? aggregations.slice(0, 1) : aggregations.slice(1, 3)
      const isMean = one === 'geometric' || one === 'harmonic'
      const bad = members === 'indicators' ? !positive : below.includes('copeland') || !positive
      return isMean && bad ? ('arithmetic' as const) : one
    })
    const group = ['x', 'x', 'y', 'y', 'z']
    const spec: IndexDesign = {
      indicators: names.map((column, at) => ({
        column,
        direction: at === 1 && method !== 'share-of-max' ? 'higher-is-better' : 'higher-is-burden',
        weight: weights[at]!,
        group: group[at]!,
        goalposts: { low: 0, high: 200 },
      })),
      // x within z, beside the indicator e; y and z within the index.
      groups: [
        { name: 'z', weight: weights[5]!, aggregate: ofZ! },
        { name: 'x', weight: weights[6]!, aggregate: ofX!, parent: 'z' },
        { name: 'y', weight: weights[7]!, aggregate: ofY! },
      ],
      normalise: method,
      ...scaleOf(method),
      ties: 'min',
      aggregate: ofIndex!,
      restandardise: false,
      exclude: [],
      missing,
      ...(missing === 'ignore' && { leastPresent }),
    }
    return { spec, columns }
  })

function computed({ spec, columns }: Case): IndexResult {
  const outcome = computeIndex({ spec, columns })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.result
}

function holds(law: (one: Case) => void): void {
  fc.assert(
    fc.property(cases, (one) => {
      fc.pre(computeIndex(one).ok)
      law(one)
    }),
  )
}

describe('whatever the design', () => {
  test('most have a result', () => {
    const some = fc.sample(cases, 200)
    expect(some.filter((one) => computeIndex(one).ok).length).toBeGreaterThan(150)
  })

  test('contributions sum to the index, and nothing is ever NaN', () => {
    holds((one) => {
      const { index, contributions, subIndices, rank } = computed(one)
      const sums = index.map((value, unit) =>
        value === null ? null : contributions.reduce((sum, { values }) => sum + (values[unit] ?? 0), 0),
      )
      expect(largestDistance(sums, index)).toBeLessThan(1e-9)
      const lists = [index, rank, ...[...contributions, ...subIndices].map(({ values }) => values)]
      for (const list of lists)
        for (const value of list) expect(value === null || Number.isFinite(value)).toBe(true)
    })
  })

  test('the order of the units does not matter', () => {
    holds((one) => {
      const columns = Object.fromEntries(
        Object.entries(one.columns).map(([name, values]) => [name, values.toReversed()]),
      )
      const backwards = computed({ ...one, columns })
      const forwards = computed(one)
      expect(largestDistance(forwards.index, backwards.index.toReversed())).toBeLessThan(1e-9)
      for (const [at, { values }] of forwards.contributions.entries()) {
        const other = backwards.contributions[at]!.values.toReversed()
        expect(largestDistance(values, other)).toBeLessThan(1e-9)
      }
    })
  })

  test('the order of indicators and groups does not matter', () => {
    holds((one) => {
      const { spec } = one
      const other = { ...spec, indicators: spec.indicators.toReversed(), groups: spec.groups.toReversed() }
      expect(largestDistance(computed(one).index, computed({ ...one, spec: other }).index)).toBeLessThan(1e-9)
    })
  })

  test('an indicator in another unit (x → 3x + 7) gives the same index; a share of the greatest, in x → 3x', () => {
    holds((one) => {
      const { spec, columns } = one
      const shift = spec.normalise === 'share-of-max' ? 0 : 7
      const move = (value: number) => 3 * value + shift
      const c = columns['c']!.map((value) => (value === null ? null : move(value)))
      const indicators = spec.indicators.map((indicator) =>
        indicator.column === 'c' ? { ...indicator, goalposts: { low: move(0), high: move(200) } } : indicator,
      )
      const other = { spec: { ...spec, indicators }, columns: { ...columns, c } }
      expect(largestDistance(computed(one).index, computed(other).index)).toBeLessThan(1e-8)
    })
  })

  test('more burden in one indicator never takes a unit down the ranks, but with z-scores or compared in pairs', () => {
    const lawful = [
      'rank',
      'borda',
      'percentile',
      'exponential-rank',
      'goalposts',
      'min-max',
      'distance-to-reference',
    ] as const
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...lawful),
        fc.nat(),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (one, method, pick, rise) => {
          const { scale: _, ...rest } = one.spec
          // Between fixed ends no other unit moves; else comparing others in pairs may come out otherwise.
          const spec = withoutCopeland(
            { ...rest, normalise: method, ...scaleOf(method) },
            method !== 'goalposts',
          )
          const start = { spec, columns: one.columns }
          fc.pre(computeIndex(start).ok)
          const before = computed(start)
          const candidates = [...before.rank.keys()].filter(
            (unit) => before.rank[unit] !== null && one.columns['a']![unit] !== null,
          )
          fc.pre(candidates.length > 0)
          const unit = candidates[pick % candidates.length]!
          const a = one.columns['a']!.map((value, at) => (at === unit ? value! + rise : value))
          const changed = computeIndex({ spec, columns: { ...one.columns, a } })
          fc.pre(changed.ok)
          if (changed.ok) expect(changed.result.rank[unit]!).toBeLessThanOrEqual(before.rank[unit]!)
        },
      ),
    )
  })
})

function withoutCopeland(design: IndexDesign, isUnlawful: boolean): IndexDesign {
  const lawful = (one: DesignAggregation) => (one === 'copeland' && isUnlawful ? 'arithmetic' : one)
  const groups = design.groups.map((group) => ({ ...group, aggregate: lawful(group.aggregate!) }))
  return { ...design, aggregate: lawful(design.aggregate), groups }
}

const positives = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 })
const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 })

test('harmonic ≤ geometric ≤ arithmetic, and each lies between the least and the greatest', () => {
  fc.assert(
    fc.property(positives, weights, (values, own) => {
      const mean = (method: 'harmonic' | 'geometric' | 'arithmetic') =>
        aggregate({ columns: values.map((value) => [value]), weights: own, method, missing: 'drop' })[0]!
      const [harmonic, geometric, arithmetic] = [mean('harmonic'), mean('geometric'), mean('arithmetic')]
      const slack = 1e-9
      expect(harmonic).toBeLessThanOrEqual(geometric + slack)
      expect(geometric).toBeLessThanOrEqual(arithmetic + slack)
      expect(harmonic).toBeGreaterThanOrEqual(Math.min(...values) - slack)
      expect(arithmetic).toBeLessThanOrEqual(Math.max(...values) + slack)
    }),
  )
})

const table = fc.integer({ min: 1, max: 12 }).chain((units) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: units, maxLength: units }), {
    minLength: 3,
    maxLength: 3,
  }),
)

test('Copeland scores sum to 0, stay within n − 1, and know only the order of values', () => {
  fc.assert(
    fc.property(table, weights, (columns, own) => {
      const scores = aggregate({ columns, weights: own, method: 'copeland', missing: 'drop' })
      expect(scores.reduce<number>((sum, score) => sum + score!, 0)).toBe(0)
      for (const score of scores) expect(Math.abs(score!)).toBeLessThanOrEqual(scores.length - 1)
      const bent = columns.map((column) => column.map((value) => value ** 3))
      expect(aggregate({ columns: bent, weights: own, method: 'copeland', missing: 'drop' })).toEqual(scores)
    }),
  )
})

test('every mean rises, or stays, with each of its parts', () => {
  fc.assert(
    fc.property(
      positives,
      weights,
      fc.nat(2),
      fc.double({ min: 0, max: 50, noNaN: true }),
      (values, own, at, rise) => {
        for (const method of ['arithmetic', 'geometric', 'harmonic', 'sum'] as const) {
          const of = (list: readonly number[]) =>
            aggregate({ columns: list.map((value) => [value]), weights: own, method, missing: 'drop' })[0]!
          expect(of(values.with(at, values[at]! + rise))).toBeGreaterThanOrEqual(of(values) - 1e-9)
        }
      },
    ),
  )
})

test('every normalisation keeps the order of burden', () => {
  const list = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(list, fc.constantFrom(...designNormalisations), fc.boolean(), (values, method, isBetter) => {
      const turned = isBetter && method !== 'share-of-max'
      const ours = normalise({
        values,
        method,
        direction: turned ? 'higher-is-better' : 'higher-is-burden',
        goalposts: { low: 0, high: 1001 },
      })
      for (const [one, value] of values.entries())
        for (const [other, than] of values.entries()) {
          if (value === than) continue
          expect(ours[one]! < ours[other]!).toBe(turned ? value > than : value < than)
        }
    }),
  )
})
