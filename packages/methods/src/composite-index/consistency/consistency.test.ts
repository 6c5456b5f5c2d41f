import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import vector from '../../../vectors/composite-index/seeded-design.json' with { type: 'json' }
import { largestDistance } from '../test-data.ts'
import { correlations } from './correlation.ts'
import { cronbachAlpha } from './cronbach-alpha.ts'

const { columns, alpha, pearson, spearman01 } = vector.consistency

describe('correlations', () => {
  test('are those of NumPy', () => {
    const ours = correlations({ rows: columns, columns })
    for (const [at, row] of ours.entries()) expect(largestDistance(row, pearson[at]!)).toBeLessThan(1e-13)
    const [[spearman]] = correlations({ rows: [columns[0]!], columns: [columns[1]!], kind: 'spearman' }) as [
      [number],
    ]
    expect(spearman).toBeCloseTo(spearman01, 13)
  })

  test('leave out whom one of the two lacks', () => {
    const rows = [[1, 2, 3, null, 9]]
    expect(correlations({ rows, columns: [[2, 4, 6, 5, null]] })[0]![0]).toBeCloseTo(1, 14)
    expect(correlations({ rows, columns: [[6, 4, 2, 5, null]], kind: 'spearman' })[0]![0]).toBeCloseTo(-1, 14)
  })

  test('are none without variation, or with fewer than two in common', () => {
    expect(correlations({ rows: [[0.1, 0.1, 0.1]], columns: [[1, 2, 3]] })).toEqual([[null]])
    expect(correlations({ rows: [[1, null]], columns: [[1, 2]] })).toEqual([[null]])
    expect(correlations({ rows: [[]], columns: [[]] })).toEqual([[null]])
    expect(() => correlations({ rows: [[1, 2]], columns: [[1]] })).toThrow(/^columns:/u)
  })
})

describe("Cronbach's alpha", () => {
  test('is that of NumPy', () => {
    expect(cronbachAlpha(columns)).toBeCloseTo(alpha, 13)
  })

  test('is 1 where all say the same, null where the sum says nothing', () => {
    const one = [1, 2, 4, 7]
    expect(cronbachAlpha([one, one.map((value) => value + 3), one])).toBeCloseTo(1, 14)
    expect(cronbachAlpha([one, one.map((value) => -value)])).toBeNull()
    expect(
      cronbachAlpha([
        [1, 1],
        [2, 2],
      ]),
    ).toBeNull()
    expect(
      cronbachAlpha([
        [1, null],
        [null, 2],
      ]),
    ).toBeNull()
    expect(() => cronbachAlpha([one])).toThrow(/^columns:/u)
  })

  test('leaves units with a gap out, or takes each pair as it is', () => {
    const gappy = columns.map((column, at) => [...column, at === 0 ? null : 50])
    expect(cronbachAlpha(gappy)).toBeCloseTo(alpha, 13)
    expect(cronbachAlpha(gappy, 'pairwise')).not.toBeCloseTo(alpha, 3)
  })

  test('never exceeds 1, does not depend on order, and of two indicators follows their correlation', () => {
    const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(column, { minLength: 2, maxLength: 5 }), (list) => {
        const ours = cronbachAlpha(list)
        fc.pre(ours !== null)
        expect(ours).toBeLessThanOrEqual(1 + 1e-12)
        expect(cronbachAlpha(list.toReversed())).toBeCloseTo(ours!, 6)
      }),
    )
  })
})
