import { describe, expect, test } from 'vitest'
import { association, compareMeans } from './index.ts'

describe('association', () => {
  test('eye and hair colour of 592 students by Snee (1974): X² = 138.29, 9 degrees, V = 0.279', () => {
    const hairByEye = [
      [68, 20, 15, 5],
      [119, 84, 54, 29],
      [26, 17, 14, 14],
      [7, 94, 10, 16],
    ]
    const found = association(hairByEye)
    expect(found?.chiSquare).toBeCloseTo(138.29, 2)
    expect(found?.degrees).toBe(9)
    expect(found?.cramersV).toBeCloseTo(0.279, 3)
    expect(found?.method).toBe('chi-square')
    expect(found?.p).toBeLessThan(1e-20)
  })

  test('Fisher’s tea: three of four cups right each way is chance in 34 of 70 cases', () => {
    expect(
      association([
        [3, 1],
        [1, 3],
      ]),
    ).toMatchObject({ method: 'exact', p: expect.closeTo(34 / 70, 12), chiSquare: 2, cramersV: 0.5 })
  })

  test('two groups that never mix are as far from chance as can be', () => {
    const found = association([
      [4, 0],
      [0, 4],
    ])
    // 2 of 70 ways to deal out eight cups.
    expect(found?.p).toBeCloseTo(2 / 70, 12)
    expect(found?.cramersV).toBe(1)
  })

  test('drawn tables come near to the counted ones', () => {
    const mixed = [
      [6, 3, 5, 2, 4, 7],
      [3, 8, 2, 6, 5, 2],
      [5, 4, 6, 3, 8, 1],
      [2, 5, 3, 7, 2, 4],
    ]
    const found = association(mixed)
    expect(found?.method).toBe('drawn')
    // The chi-square distribution with 15 degrees at 22.6 leaves about 0.09.
    expect(found?.p).toBeGreaterThan(0.05)
    expect(found?.p).toBeLessThan(0.15)
    expect(association(mixed)?.p).toBe(found?.p)
  })

  test('turning the table round, or its rows and columns about, changes nothing; empty lines do not count', () => {
    const table = [
      [5, 1, 2],
      [1, 6, 3],
    ]
    const turned = [
      [2, 0, 3],
      [5, 0, 1],
      [1, 0, 6],
    ]
    const found = association(table)
    const other = association(turned)
    expect(other?.chiSquare).toBeCloseTo(found?.chiSquare ?? 0, 12)
    expect(other?.p).toBeCloseTo(found?.p ?? 0, 12)
  })

  test('one line is no table; what is no count is refused', () => {
    expect(association([[3, 4]])).toBeNull()
    expect(association([[0], [4]])).toBeNull()
    expect(association([])).toBeNull()
    expect(() => association([[1, 2], [1]])).toThrow(RangeError)
    expect(() => association([[0.5, 2]])).toThrow(RangeError)
  })
})

describe('compareMeans', () => {
  const spread = (values: readonly number[]) => values.map((value) => ({ value, count: 1 }))

  test('Student’s sleep data as two groups: Welch’s t = 1.8608 with 17.776 degrees, p = 0.07939', () => {
    const found = compareMeans({
      first: spread([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]),
      second: spread([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]),
    })
    expect(found?.difference).toBeCloseTo(1.58, 10)
    expect(found?.p).toBeCloseTo(0.07939, 5)
    expect(found?.lower).toBeCloseTo(-0.2054832, 6)
    expect(found?.upper).toBeCloseTo(3.3654832, 6)
  })

  test('who is alone, or alike with all, cannot be compared', () => {
    expect(compareMeans({ first: spread([1]), second: spread([2, 3]) })).toBeNull()
    expect(compareMeans({ first: spread([2, 2]), second: spread([2, 2]) })).toBeNull()
  })
})
