import { describe, expect, test } from 'vitest'
import { createRandom } from '../seeded-random.ts'
import { designOf } from '../test-data.ts'
import { indexSensitivity, type SensitivityRequest } from './index-sensitivity.ts'
import { leaveOneOut } from './leave-one-out.ts'
import { sobolDesign, sobolIndices } from './sobol.ts'

describe("Sobol' indices", () => {
  const resultsOf = (model: (point: readonly number[]) => number, samples = 4000) => {
    const { base, other, mixed } = sobolDesign({ factorCount: 3, samples, seed: 3 })
    return sobolIndices({
      base: base.map(model),
      other: other.map(model),
      mixed: mixed.map((points) => points.map(model)),
    })!
  }

  test('of 3x + y are 0.9, 0.1 and 0, alone and in all', () => {
    const indices = resultsOf(([x, y]) => 3 * x! + y! + 100)
    for (const [at, expected] of [0.9, 0.1, 0].entries()) {
      expect(Math.abs(indices[at]!.first - expected)).toBeLessThan(0.04)
      expect(Math.abs(indices[at]!.total - expected)).toBeLessThan(0.04)
    }
    expect(indices[2]).toEqual({ first: 0, total: 0 })
  })

  test('of (x − ½)(y − ½) are 0 alone and 1 in all', () => {
    const indices = resultsOf(([x, y]) => (x! - 0.5) * (y! - 0.5))
    for (const at of [0, 1]) {
      expect(Math.abs(indices[at]!.first)).toBeLessThan(0.06)
      expect(Math.abs(indices[at]!.total - 1)).toBeLessThan(0.1)
    }
  })

  test('do not depend on where 0 is', () => {
    const near = resultsOf(([x, y, z]) => x! + y! * z!, 300)
    const far = resultsOf(([x, y, z]) => x! + y! * z! + 1e6, 300)
    for (const [at, { first }] of near.entries()) expect(far[at]!.first).toBeCloseTo(first, 6)
  })

  test('are none where nothing varies', () => {
    expect(sobolIndices({ base: [1, 1], other: [1, 1], mixed: [[1, 1]] })).toBeNull()
  })

  test.each([
    ['base', { base: [1] }],
    ['other', { other: [1] }],
    ['mixed', { mixed: [[1]] }],
  ])('%s of a wrong length is refused by name', (name, own) => {
    const work = () => sobolIndices({ base: [1, 2], other: [1, 3], mixed: [[1, 2]], ...own })
    expect(work).toThrow(new RegExp(`^${name}:`, 'u'))
  })
})

const random = createRandom(12)
const unitCount = 40
const cause = Array.from({ length: unitCount }, random)
const columns = {
  a: cause.map((value) => Math.exp(3 * value + random())),
  b: cause.map((value) => value + random()),
  c: Array.from({ length: unitCount }, random),
  d: Array.from({ length: unitCount }, () => Math.exp(4 * random())),
}
const design = {
  indicators: ['a', 'b', 'c', 'd'].map((column, at) => ({
    column,
    direction: 'higher-is-burden',
    group: at < 2 ? 'x' : 'y',
  })),
  normalise: 'min-max',
  scale: { low: 1, high: 100 },
  aggregate: 'arithmetic',
}
const spec = designOf(design)

describe('what the ranking hangs on', () => {
  const sensitivity = (own: Partial<SensitivityRequest> = {}) => {
    const outcome = indexSensitivity({ spec, columns, samples: 150, seed: 2, ...own })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.result
  }
  const scaled = [{ method: 'min-max' }, { method: 'z-sample', scale: { mean: 10, sd: 1 } }] as const

  test('is shown for every choice there is, with how far it may be off', () => {
    const { factors, evaluations, meanRankShift } = sensitivity({
      normalisations: scaled,
      aggregations: ['arithmetic', 'geometric'],
      leaveOneOut: true,
    })
    expect(factors.map(({ factor }) => factor)).toEqual([
      'weights',
      'normalisation',
      'aggregation',
      'leftOut',
    ])
    expect(evaluations).toBe(150 * 6)
    expect(meanRankShift).toBeGreaterThan(0)
    for (const { first, total, firstInterval, totalInterval } of factors) {
      expect(firstInterval[0]).toBeLessThanOrEqual(first)
      expect(firstInterval[1]).toBeGreaterThanOrEqual(first)
      expect(totalInterval[0]).toBeLessThanOrEqual(total)
      expect(totalInterval[1]).toBeGreaterThanOrEqual(total)
      expect(total).toBeGreaterThanOrEqual(0)
    }
    // Leaving one of four indicators out moves ranks more than weights that differ by a quarter.
    const totalOf = (name: string) => factors.find(({ factor }) => factor === name)!.total
    expect(totalOf('leftOut')).toBeGreaterThan(totalOf('weights'))
  })

  test('is the one choice alone, if there is no other', () => {
    const { factors } = sensitivity({ weightSpread: 0, normalisations: scaled })
    expect(factors).toHaveLength(1)
    expect(factors[0]).toMatchObject({ factor: 'normalisation' })
    expect(Math.abs(factors[0]!.first - 1)).toBeLessThan(0.2)
    expect(Math.abs(factors[0]!.total - 1)).toBeLessThan(0.2)
  })

  test('is nothing, if nothing is open or nothing moves', () => {
    const one = { weightSpread: 0, normalisations: ['min-max'] } as const
    expect(sensitivity(one)).toEqual({ factors: [], meanRankShift: 0, evaluations: 0 })
    const alike = { a: columns.a, b: columns.a, c: columns.a, d: columns.a }
    expect(sensitivity({ columns: alike, normalisations: ['min-max'] })).toMatchObject({
      factors: [],
      meanRankShift: 0,
    })
  })

  test('comes out the same for the same seed', () => {
    expect(sensitivity()).toEqual(sensitivity())
    expect(sensitivity()).not.toEqual(sensitivity({ seed: 3 }))
  })

  test('is refused as the index is, and wrong samples by name', () => {
    const flat = { ...columns, a: columns.a.map(() => 1) }
    expect(indexSensitivity({ spec, columns: flat, samples: 10, seed: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'index/indicator-without-variation' },
    })
    expect(() => sensitivity({ samples: 1 })).toThrow(/^samples:/u)
  })
})

describe('the index without one part', () => {
  test('is that of a design without it, for indicators and groups', () => {
    const outcome = leaveOneOut({ spec, columns })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    expect(outcome.without.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'x', 'y'])
    const smaller = designOf({ ...design, indicators: design.indicators.slice(2) })
    const without = leaveOneOut({ spec: smaller, columns })
    if (!without.ok) throw new Error(without.refusal.code)
    const x = outcome.without.find(({ name }) => name === 'x')!
    expect(x.isIndicator).toBe(false)
    expect(x.meanRankShift).toBeGreaterThan(0)
    // Left of y without c is d alone, whose rank is its own.
    const d = without.without.find(({ name }) => name === 'c')!
    const order = columns.d.toSorted((one, other) => other - one)
    expect(d.rank).toEqual(columns.d.map((value) => order.indexOf(value) + 1))
  })

  test('is not listed where nothing would be left', () => {
    const only = designOf({ ...design, indicators: [design.indicators[0]] })
    expect(leaveOneOut({ spec: only, columns })).toEqual({ ok: true, without: [] })
  })
})
