import {
  computeIndex,
  parseIndexSpec,
  rankIntervals,
  type IndexSpec,
} from '@gelingen/methods/composite-index'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBrowser } from './index-browser-rules.ts'
import { toIndexAreas, valuesOf } from './index-result-rules.ts'
import type { IndexInput } from './index-result-types.ts'

const cell = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -500, max: 500 }).map((value) => value / 10) },
  { weight: 1, arbitrary: fc.constant(null) },
)

const inputs: fc.Arbitrary<IndexInput> = fc
  .array(fc.tuple(cell, cell, cell, fc.integer({ min: 0, max: 900 })), { minLength: 4, maxLength: 30 })
  .map((rows) => ({
    areas: rows.map((_, at) => ({ areaId: at + 1, code: `0${at}`, name: `Gebiet ${at}` })),
    columns: Object.fromEntries(
      ['poverty', 'jobless', 'overweight', 'residents'].map((column, place) => [
        column,
        {
          values: rows.map((row) => row[place] ?? null),
          signs: rows.map((row) => (row[place] === null ? '.' : null)),
        },
      ]),
    ),
  }))

const specs: fc.Arbitrary<IndexSpec> = fc
  .record({
    normalise: fc.constantFrom('z-population', 'min-max', 'percentile', 'rank'),
    aggregate: fc.constantFrom('arithmetic', 'sum'),
    missing: fc.constantFrom('drop', 'ignore'),
    restandardise: fc.boolean(),
    grouped: fc.boolean(),
    weight: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ grouped, weight, ...choices }) => {
    const group = (name: string) => (grouped ? { group: name } : {})
    const parsed = parseIndexSpec({
      ...choices,
      indicators: [
        { column: 'poverty', direction: 'higher-is-burden', weight: 1, ...group('money') },
        { column: 'jobless', direction: 'higher-is-better', weight, ...group('money') },
        { column: 'overweight', direction: 'higher-is-burden', weight: 2, ...group('health') },
      ],
      exclude: [{ column: 'residents', below: 100 }],
      classes: { quantiles: 3, labels: ['gleich', 'gleich', 'anders'] },
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.spec
  })

function withIndex(check: (given: { input: IndexInput; spec: IndexSpec }) => void): void {
  fc.assert(
    fc.property(inputs, specs, (input, spec) => {
      fc.pre(computeIndex({ spec, columns: valuesOf(input) }).ok)
      check({ input, spec })
    }),
    { numRuns: 150 },
  )
}

function compute({ input, spec }: { input: IndexInput; spec: IndexSpec }) {
  const computed = computeIndex({ spec, columns: valuesOf(input) })
  if (!computed.ok) throw new Error(computed.refusal.code)
  return computed.result
}

test('an area has an index with rank and class, or a reason for none', () => {
  withIndex((given) => {
    const result = compute(given)
    for (const area of toIndexAreas({ ...given, result, intervals: null })) {
      expect([area.rank === null, area.class === null]).toEqual([area.index === null, area.index === null])
      expect(area.excludedBecause === null).toBe(area.index !== null)
      if (area.class !== null)
        expect(['gleich', 'gleich', 'anders'][area.class.number - 1]).toBe(area.class.label)
    }
  })
})

test('a higher index is never in a lower class, although two classes carry the same label', () => {
  withIndex((given) => {
    const areas = toIndexAreas({ ...given, result: compute(given), intervals: null })
    const byIndex = areas
      .filter(({ index }) => index !== null)
      .sort((a, b) => (a.index ?? 0) - (b.index ?? 0))
    const classes = byIndex.map((area) => area.class?.number ?? 0)
    expect(classes).toEqual(classes.toSorted((a, b) => a - b))
  })
})

test('the contributions of an area sum to its index', () => {
  withIndex((given) => {
    for (const area of toIndexAreas({ ...given, result: compute(given), intervals: null })) {
      if (area.index === null) continue
      const sum = area.contributions.reduce((total, { contribution }) => total + (contribution ?? 0), 0)
      expect(sum).toBeCloseTo(area.index, 8)
    }
  })
})

test('what is absent has no contribution, and its sign instead', () => {
  withIndex(({ input, spec }) => {
    const areas = toIndexAreas({ input, spec, result: compute({ input, spec }), intervals: null })
    for (const [at, { contributions }] of areas.entries()) {
      for (const { column, contribution, normalised, sign } of contributions) {
        if (input.columns[column]?.values[at] !== null) continue
        expect([contribution, normalised, sign]).toEqual([null, null, '.'])
      }
    }
  })
})

test('an area with an index gets the rank interval of its own place, one without gets none', () => {
  withIndex(({ input, spec }) => {
    const drawn = rankIntervals({ spec, columns: valuesOf(input), draws: 5, seed: 1 })
    fc.pre(drawn.ok)
    const intervals = drawn.ok ? drawn.result : null
    const areas = toIndexAreas({ input, spec, result: compute({ input, spec }), intervals })
    for (const [at, { index, rankInterval }] of areas.entries()) {
      expect(rankInterval === null).toBe(index === null)
      expect(rankInterval?.low ?? null).toBe(intervals?.rankInterval.low[at])
      expect(rankInterval?.median ?? null).toBe(intervals?.rankInterval.median[at])
      expect(rankInterval?.high ?? null).toBe(intervals?.rankInterval.high[at])
    }
  })
})

test('the browser gets the same index from its data as the server, without the columns of the exclusion rules', () => {
  withIndex(({ input, spec }) => {
    const result = compute({ input, spec })
    const browser = toBrowser({ input, spec, result })
    const again = computeIndex({ spec: browser.spec, columns: browser.columns })
    if (!again.ok) throw new Error(again.refusal.code)
    expect(Object.keys(browser.columns).sort()).toEqual(['jobless', 'overweight', 'poverty'])
    const ofServer = new Map(
      input.areas.map(({ areaId }, at) => [areaId, [result.index[at], result.rank[at], result.class[at]]]),
    )
    for (const [at, { areaId }] of browser.areas.entries()) {
      expect([again.result.index[at], again.result.rank[at], again.result.class[at]]).toEqual(
        ofServer.get(areaId),
      )
    }
    const left = new Set(browser.areas.map(({ areaId }) => areaId))
    for (const [at, { areaId }] of input.areas.entries())
      if (!left.has(areaId)) expect(result.index[at]).toBeNull()
  })
})
