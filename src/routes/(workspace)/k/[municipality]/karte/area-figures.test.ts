import { describe, expect, test } from 'vitest'
import { countsOf, intervalsOf, uncertainOnes, wholeFigure } from './area-figures.ts'

const share = { counted: 'share', per: 100 } as const
const figure = (cases: number | null, base: number | null) => ({
  value: cases === null || base === null ? null : (cases / base) * 100,
  cases,
  base,
})
const bare = (value: number | null) => ({ value, cases: null, base: null })

describe('all areas together', () => {
  test('are all cases over all bases, where there are counts: not the mean of the shares', () => {
    const whole = wholeFigure([figure(10, 100), figure(90, 300), figure(null, 50)], share)
    expect(whole).toEqual({ value: 25, kind: 'pooled', areas: 2, cases: 100, base: 400 })
  })

  test('are the mean of the areas where there are none', () => {
    const whole = wholeFigure([bare(1), bare(2), bare(6), bare(null)], { counted: null, per: 1 })
    expect(whole).toMatchObject({ value: 3, kind: 'mean', areas: 3 })
  })

  test('are nothing where no number may be shown', () => {
    expect(wholeFigure([bare(null)], share)).toBeNull()
  })
})

test('counts that make no share are none: more cases than persons, broken numbers, nobody', () => {
  const counts = countsOf(
    [figure(5, 4), { value: 1, cases: 1.5, base: 3 }, figure(0, 0), figure(4, 5)],
    'share',
  )
  expect(counts.map(({ base }) => base)).toEqual([null, null, null, 5])
})

test('a share has the interval of Wilson: 15 of 148 are 6.2 to 16.0 % (Newcombe 1998, table I)', () => {
  const [interval] = intervalsOf([figure(15, 148)], share)
  expect(interval?.lower).toBeCloseTo(6.24, 2)
  expect(interval?.upper).toBeCloseTo(16.05, 2)
})

describe('a number is uncertain', () => {
  test('where its interval is wider than half of it', () => {
    // 8 of 24 are 33 % (18 to 53 %); 121 of 640 are 19 % (16 to 22 %): the example of docs/methods/rates.md.
    expect(uncertainOnes([figure(8, 24), figure(121, 640)], share)).toEqual([true, false])
  })

  test('never for being small beside the others: 3 of 1,000 is surely far less than a fifth', () => {
    expect(uncertainOnes([figure(3, 1000), figure(400, 1000)], share)).toEqual([false, false])
  })

  test('not where there are no counts to tell by', () => {
    expect(uncertainOnes([bare(3)], share)).toEqual([false])
  })
})
