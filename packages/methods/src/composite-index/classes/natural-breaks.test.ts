import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../seeded-random.ts'
import { classify } from './classify.ts'
import { naturalBreaks } from './natural-breaks.ts'

describe('natural breaks', () => {
  test('lie in the gaps', () => {
    const { cuts, counts, squaresWithin, goodnessOfFit } = naturalBreaks({
      values: [30, 1, 2, null, 12, 3, 10, 11, 31],
      classCount: 3,
    })
    expect(cuts).toEqual([6.5, 21])
    expect(counts).toEqual([3, 3, 2])
    // 2 + 2 + 0.5 about the means 2, 11 and 30.5.
    expect(squaresWithin).toBeCloseTo(4.5, 12)
    // All about their mean 12.5: 4.5 + 3 · 10.5² + 3 · 1.5² + 2 · 18².
    expect(goodnessOfFit).toBeCloseTo(1 - 4.5 / (4.5 + 3 * 10.5 ** 2 + 3 * 1.5 ** 2 + 2 * 18 ** 2), 12)
  })

  test('never tear equal values apart: there may be fewer classes than wanted', () => {
    expect(naturalBreaks({ values: [1, 1, 1, 5, 5], classCount: 4 })).toEqual({
      cuts: [3],
      counts: [3, 2],
      squaresWithin: 0,
      goodnessOfFit: 1,
    })
    expect(naturalBreaks({ values: [], classCount: 3 })).toMatchObject({
      cuts: [],
      counts: [],
      goodnessOfFit: 1,
    })
    expect(naturalBreaks({ values: [7], classCount: 1 })).toMatchObject({ cuts: [], counts: [1] })
  })

  test('keep their digits far from 0', () => {
    const values = [1e9 + 1, 1e9 + 2, 1e9 + 9, 1e9 + 10]
    expect(naturalBreaks({ values, classCount: 2 })).toMatchObject({ cuts: [1e9 + 5.5], squaresWithin: 1 })
  })

  test('refuse a count of classes that is none', () => {
    expect(() => naturalBreaks({ values: [1], classCount: 0 })).toThrow(/^classCount:/u)
    expect(() => naturalBreaks({ values: [1], classCount: 2.5 })).toThrow(/^classCount:/u)
  })

  test('are as good as the best of all cuts', () => {
    const list = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 11 })
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 5 }), (values, classCount) => {
        const { squaresWithin, counts } = naturalBreaks({ values, classCount })
        const sorted = values.toSorted((one, other) => one - other)
        expect(squaresWithin).toBeCloseTo(bestOfAll(sorted, Math.min(classCount, new Set(values).size)), 8)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length)
      }),
      { numRuns: 300 },
    )
  })

  test('fit the better the more classes there are', () => {
    const random = createRandom(4)
    const values = Array.from({ length: 500 }, () => Math.exp(3 * random()))
    const fits = [1, 2, 3, 5, 8].map((classCount) => naturalBreaks({ values, classCount }).goodnessOfFit)
    expect(fits).toEqual(fits.toSorted((one, other) => one - other))
    expect(fits[0]).toBeCloseTo(0, 12)
  })
})

/** Least sum of squares of any division of sorted values into so many runs, by trying all. */
function bestOfAll(sorted: readonly number[], classCount: number): number {
  const squares = (run: readonly number[]) => {
    const mean = run.reduce((sum, value) => sum + value, 0) / run.length
    return run.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  }
  if (classCount === 1) return squares(sorted)
  const rests = Array.from({ length: sorted.length - classCount + 1 }, (_, at) => at + 1)
  return Math.min(
    ...rests.map((end) => squares(sorted.slice(0, end)) + bestOfAll(sorted.slice(end), classCount - 1)),
  )
}

describe('classes by natural breaks', () => {
  const rule = { naturalBreaks: 3, labels: ['low', 'middle', 'high'], closed: 'right' } as const

  test('hold what lies together', () => {
    const { labels, cuts } = classify({ values: [1, 20, 2, null, 11, 21, 10], rule })
    expect(cuts).toEqual([6, 15.5])
    expect(labels).toEqual(['low', 'high', 'low', null, 'middle', 'high', 'middle'])
  })

  test('of fewer values than classes leave some empty, on either closed side', () => {
    for (const closed of ['left', 'right'] as const) {
      expect(classify({ values: [1, 9, 9], rule: { ...rule, closed } }).labels).toEqual([
        'low',
        'high',
        'high',
      ])
    }
    expect(classify({ values: [null], rule }).labels).toEqual([null])
  })
})
