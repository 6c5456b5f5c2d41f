import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import vector from '../../../vectors/composite-index/seeded-design.json' with { type: 'json' }
import { computeIndex } from '../compute-index.ts'
import { designOf, largestDistance } from '../test-data.ts'
import { effectiveWeights } from './effective-weights.ts'
import { eigenOf } from './eigen.ts'
import { principalComponent } from './pca.ts'

describe('the first principal component', () => {
  test('is that of NumPy', () => {
    const { columns, loadings, explainedShares } = vector.consistency
    const ours = principalComponent(columns)!
    expect(largestDistance(ours.loadings, loadings)).toBeLessThan(1e-12)
    expect(largestDistance(ours.explainedShares, explainedShares)).toBeLessThan(1e-12)
    expect(ours.against).toEqual([])
  })

  test('weighs two indicators the same, and names the one that runs against', () => {
    const one = [1, 2, 3, 4, 6]
    const other = [1, 3, 2, 5, 4]
    const { loadings, explainedShares } = principalComponent([one, other])!
    for (const loading of loadings) expect(loading).toBeCloseTo(Math.SQRT1_2, 14)
    expect(explainedShares[0]! + explainedShares[1]!).toBeCloseTo(1, 14)
    const backwards = other.map((value) => -value)
    expect(principalComponent([one, backwards, one.toReversed()])!.against).toHaveLength(1)
  })

  test('knows neither units of measurement nor incomplete units', () => {
    const { columns } = vector.consistency
    const rescaled = columns.map((column, at) => [
      ...column.map((value) => value * 10 ** at + at),
      at < 1 ? null : 99,
    ])
    const [ours, other] = [principalComponent(columns)!, principalComponent(rescaled)!]
    expect(largestDistance(ours.loadings, other.loadings)).toBeLessThan(1e-10)
  })

  test('is none with too few units or without variation', () => {
    expect(
      principalComponent([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull()
    expect(
      principalComponent([
        [1, 1, 1],
        [1, 2, 3],
      ]),
    ).toBeNull()
    expect(() => principalComponent([])).toThrow(/^columns:/u)
    expect(() => principalComponent([[1], [1, 2]])).toThrow(/^columns:/u)
  })
})

test('eigenvectors of any symmetric matrix are stretched by their eigenvalues, and stand upright on each other', () => {
  const matrix = fc.integer({ min: 1, max: 7 }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  fc.assert(
    fc.property(matrix, (half) => {
      const symmetric = half.map((row, at) => row.map((value, to) => value + half[to]![at]!))
      const { values, vectors } = eigenOf(symmetric)
      for (const [at, vector_] of vectors.entries()) {
        for (const [row, own] of symmetric.entries()) {
          const image = own.reduce((sum, value, to) => sum + value * vector_[to]!, 0)
          expect(image).toBeCloseTo(values[at]! * vector_[row]!, 9)
        }
        for (const [to, other] of vectors.entries()) {
          const product = vector_.reduce((sum, value, row) => sum + value * other[row]!, 0)
          expect(product).toBeCloseTo(at === to ? 1 : 0, 11)
        }
      }
      expect(values).toEqual(values.toSorted((one, other) => other - one))
    }),
  )
})

const burden = (column: string, own: object = {}) => ({ column, direction: 'higher-is-burden', ...own })

describe('weights of a design', () => {
  const [a, b, c, d] = vector.consistency.columns
  const columns = { a: a!, b: b!, c: c!, d: d! }
  const base = {
    indicators: [burden('a', { weight: 5 }), burden('b'), burden('c'), burden('d')],
    normalise: 'z-sample',
    aggregate: 'arithmetic',
  }
  const weighted = (own: object) => {
    const outcome = computeIndex({ spec: designOf({ ...base, ...own }), columns })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    return outcome.result
  }

  test('come from the first component, and are shown', () => {
    const { weights, index } = weighted({ weigh: 'pca' })
    expect(weights!.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
    expect(
      largestDistance(
        weights!.map(({ weight }) => weight),
        vector.consistency.loadings,
      ),
    ).toBeLessThan(1e-12)
    const given = base.indicators.map(({ column }, at) => burden(column, { weight: weights![at]!.weight }))
    expect(weighted({ indicators: given }).index).toEqual(index)
  })

  test('may be equal, whatever is given', () => {
    const { index, weights } = weighted({ weigh: 'equal' })
    expect(weights).toEqual(['a', 'b', 'c', 'd'].map((name) => ({ name, weight: 1 })))
    expect(index).toEqual(weighted({ indicators: base.indicators.map(({ column }) => burden(column)) }).index)
  })

  test('are refused where an indicator runs against the others, or nothing can be told', () => {
    const turned = { column: 'd', direction: 'higher-is-better', weight: 1 }
    const design = designOf({ ...base, weigh: 'pca', indicators: [...base.indicators.slice(0, 3), turned] })
    expect(computeIndex({ spec: design, columns })).toEqual({
      ok: false,
      refusal: { code: 'index/pca-runs-against', details: { group: '', member: 'd' } },
    })
    const two = Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, values.slice(0, 2)]),
    )
    expect(computeIndex({ spec: designOf({ ...base, weigh: 'pca' }), columns: two })).toMatchObject({
      refusal: { code: 'index/pca-too-few-values' },
    })
  })
})

test('weights in effect are shares of shares, and sum to 1 on every level', () => {
  const design = designOf({ ...vector.design, normalise: 'min-max', aggregate: 'arithmetic' })
  const effective = effectiveWeights(design)
  expect(effective.map(({ name }) => name)).toEqual(['p', 'q', 'r', 's', 't', 'u', 'A', 'B', 'T', 'C', ''])
  expect(effective.map(({ parent }) => parent)).toEqual([
    'A',
    'A',
    'B',
    'B',
    'C',
    'C',
    'T',
    'T',
    '',
    '',
    null,
  ])
  // q: 2 of 3 in A, A 2 of 3 in T, T 3 of 4.
  expect(effective[1]!.effectiveWeight).toBeCloseTo((((2 / 3) * 2) / 3) * 0.75, 15)
  const sum = effective.reduce(
    (all, { isIndicator, effectiveWeight }) => all + (isIndicator ? effectiveWeight : 0),
    0,
  )
  expect(sum).toBeCloseTo(1, 14)
})
