import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeIndex, type IndexResult } from './compute-index.ts'
import {
  aggregateMethods,
  directions,
  normaliseMethods,
  type GroupSpec,
  type IndexSpec,
  type IndicatorSpec,
} from './spec/index-spec.ts'
import type { IndexColumns } from './prepare-index.ts'
import { largestDistance } from './test-data.ts'

type Case = { spec: IndexSpec; columns: Record<string, (number | null)[]> }

const names = ['a', 'b', 'c', 'd'] as const

/** Specs over columns of distinct values with some gaps. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    unitCount: fc.integer({ min: 6, max: 30 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    normalise: fc.constantFrom(...normaliseMethods),
    aggregate: fc.constantFrom(...aggregateMethods),
    missing: fc.constantFrom('drop' as const, 'ignore' as const),
    restandardise: fc.boolean(),
    grouped: fc.boolean(),
    directions: fc.array(fc.constantFrom(...directions), { minLength: 4, maxLength: 4 }),
    weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
  })
  .map(caseOf)

function caseOf(choice: {
  unitCount: number
  seed: number
  normalise: IndexSpec['normalise']
  aggregate: IndexSpec['aggregate']
  missing: IndexSpec['missing']
  restandardise: boolean
  grouped: boolean
  directions: readonly IndicatorSpec['direction'][]
  weights: readonly number[]
}): Case {
  const { unitCount, seed, grouped, weights, aggregate } = choice
  const columns = Object.fromEntries(
    names.map((name, at) => [
      name,
      Array.from({ length: unitCount }, (_, unit) => {
        const value = Math.sin(seed + 7.3 * unit + 31.7 * at) * 50 + unit
        return unit > 2 && (unit + at) % 9 === 0 ? null : value
      }),
    ]),
  )
  const geometric = aggregate === 'geometric'
  const indicators = names.map((column, at) => ({
    column,
    direction: choice.directions[at]!,
    weight: weights[at]!,
    ...(grouped && { group: at < 2 ? 'x' : 'y' }),
  }))
  const groups: GroupSpec[] = grouped
    ? [
        { name: 'x', weight: 2 },
        { name: 'y', weight: 1 },
      ]
    : []
  const spec: IndexSpec = {
    indicators,
    groups,
    normalise: geometric ? 'rank' : choice.normalise,
    ties: 'min',
    aggregate,
    restandardise: choice.restandardise && !(geometric && grouped),
    exclude: [],
    missing: choice.missing,
  }
  return { spec, columns }
}

function computed(spec: IndexSpec, columns: IndexColumns): IndexResult {
  const outcome = computeIndex({ spec, columns })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.result
}

function holds(law: (one: Case) => void): void {
  fc.assert(
    fc.property(cases, (one) => {
      // Indicators that cancel each other out are refused; then there is nothing to say.
      fc.pre(computeIndex(one).ok)
      law(one)
    }),
  )
}

describe('whatever the spec', () => {
  test('contributions sum to the index', () => {
    holds(({ spec, columns }) => {
      const { index, contributions } = computed(spec, columns)
      const sums = index.map((value, unit) =>
        value === null ? null : contributions.reduce((sum, { values }) => sum + (values[unit] ?? 0), 0),
      )
      expect(largestDistance(sums, index)).toBeLessThan(1e-11)
    })
  })

  test('a unit has an index or a reason why not, and then nothing else', () => {
    holds(({ spec, columns }) => {
      const result = computed(spec, columns)
      for (const [unit, value] of result.index.entries()) {
        expect(value === null).toBe(result.excludedBecause[unit] !== null)
        expect(value === null).toBe(result.rank[unit] === null)
        if (value !== null) continue
        for (const { values } of result.contributions) expect(values[unit]).toBeNull()
      }
    })
  })

  test('nothing is ever NaN', () => {
    holds(({ spec, columns }) => {
      const { index, rank, subIndices, contributions, normalised } = computed(spec, columns)
      const lists = [
        index,
        rank,
        ...[...subIndices, ...contributions, ...normalised].map(({ values }) => values),
      ]
      for (const list of lists)
        for (const value of list) expect(value === null || Number.isFinite(value)).toBe(true)
    })
  })

  test('the order of the units does not matter', () => {
    holds(({ spec, columns }) => {
      const backwards = Object.fromEntries(
        Object.entries(columns).map(([name, values]) => [name, values.toReversed()]),
      )
      const one = computed(spec, columns).index
      const other = computed(spec, backwards).index.toReversed()
      expect(largestDistance(one, other)).toBeLessThan(1e-11)
    })
  })

  test('the order of the indicators does not matter', () => {
    holds(({ spec, columns }) => {
      const other = { ...spec, indicators: spec.indicators.toReversed() }
      expect(largestDistance(computed(other, columns).index, computed(spec, columns).index)).toBeLessThan(
        1e-11,
      )
    })
  })

  test('an indicator in another unit (x → 3x + 7) gives the same index', () => {
    holds(({ spec, columns }) => {
      const other = { ...columns, b: columns['b']!.map((value) => (value === null ? null : 3 * value + 7)) }
      expect(largestDistance(computed(spec, other).index, computed(spec, columns).index)).toBeLessThan(1e-10)
    })
  })

  test('an indicator counted the other way round, and turned, gives the same index', () => {
    holds(({ spec, columns }) => {
      const [first, ...rest] = spec.indicators
      const direction = first!.direction === 'higher-is-better' ? 'higher-is-burden' : 'higher-is-better'
      const turned = { ...spec, indicators: [{ ...first!, direction } as const, ...rest] }
      const other = { ...columns, a: columns['a']!.map((value) => (value === null ? null : -value)) }
      expect(largestDistance(computed(turned, other).index, computed(spec, columns).index)).toBeLessThan(
        1e-11,
      )
    })
  })

  test('weights count relative to each other: ten times all weights change nothing but the scale of a sum', () => {
    holds(({ spec, columns }) => {
      const scaled = {
        ...spec,
        indicators: spec.indicators.map((indicator) => ({ ...indicator, weight: 10 * indicator.weight })),
        groups: spec.groups.map((group) => ({ ...group, weight: 10 * group.weight })),
      }
      const levels = spec.groups.length > 0 && !spec.restandardise ? 2 : 1
      const factor = spec.aggregate === 'sum' && !spec.restandardise ? 10 ** levels : 1
      const expected = computed(spec, columns).index.map((value) => (value === null ? null : factor * value))
      expect(largestDistance(computed(scaled, columns).index, expected)).toBeLessThan(1e-11)
    })
  })

  test('a restandardised index has mean 0 and SD 1', () => {
    holds(({ spec, columns }) => {
      if (!spec.restandardise) return
      const index = computed(spec, columns).index.filter((value) => value !== null)
      const mean = index.reduce((sum, value) => sum + value, 0) / index.length
      const squares = index.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      const divisor = spec.normalise === 'z-sample' ? index.length - 1 : index.length
      expect(mean).toBeCloseTo(0, 10)
      expect(Math.sqrt(squares / divisor)).toBeCloseTo(1, 10)
    })
  })
})

test('a mean, arithmetic or geometric, lies between the least and the greatest of its normalised indicators', () => {
  holds(({ spec, columns }) => {
    if (spec.aggregate === 'sum' || spec.restandardise) return
    const { index, normalised } = computed(spec, columns)
    for (const [unit, value] of index.entries()) {
      if (value === null) continue
      const present = normalised.flatMap(({ values }) => values[unit] ?? [])
      expect(value).toBeGreaterThanOrEqual(Math.min(...present) - 1e-12)
      expect(value).toBeLessThanOrEqual(Math.max(...present) + 1e-12)
    }
  })
})

test('more burden in one indicator never takes a unit down the ranks', () => {
  const more = fc.double({ min: 0, max: 500, noNaN: true })
  fc.assert(
    fc.property(cases, fc.nat(), more, ({ spec: anySpec, columns }, pick, rise) => {
      // With z-scores this is no law: a value far out widens the SD, and with it what other indicators count for.
      const normalise = anySpec.normalise.startsWith('z-') ? 'min-max' : anySpec.normalise
      const spec = { ...anySpec, normalise, restandardise: false }
      const before = computed(spec, columns)
      const candidates = [...before.rank.keys()].filter(
        (unit) => before.rank[unit] !== null && columns['a']![unit] !== null,
      )
      const unit = candidates[pick % candidates.length]!
      const sign = spec.indicators[0]!.direction === 'higher-is-burden' ? 1 : -1
      const worse = columns['a']!.map((value, at) => (at === unit ? value! + sign * rise : value))
      const after = computed(spec, { ...columns, a: worse })
      expect(after.rank[unit]!).toBeLessThanOrEqual(before.rank[unit]!)
    }),
  )
})
