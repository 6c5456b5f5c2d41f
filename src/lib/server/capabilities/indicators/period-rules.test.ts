import { describe, expect, test } from 'vitest'
import { lastDay, readPeriod } from './period-rules.ts'

describe('a period in a file', () => {
  test.each([
    ['2020', '2020'],
    ['202012', '2020-12'],
    ['2022-05-15', '2022-05-15'],
    ['31.12.2024', '2024-12-31'],
    ['2023/24', '2023/24'],
    ['2023/2024', '2023/24'],
    ['2021-Q3', '2021-Q3'],
  ])('%s is read as %s', (text, period) => {
    expect(readPeriod(text)).toBe(period)
  })

  test.each(['', 'Mai', '20', '202013', '2021-Q5', '2020-02-32'])('%s names no period', (text) => {
    expect(readPeriod(text)).toBeNull()
  })

  test('with a format given, nothing else is taken', () => {
    expect(readPeriod('2020', 'YYYYMM')).toBeNull()
  })
})

test.each([
  ['2020', '2020-12-31'],
  ['2020-02', '2020-02-29'],
  ['2100-02', '2100-02-28'],
  ['2021-Q2', '2021-06-30'],
  ['2023/24', '2023-12-31'],
  ['2022-05-15', '2022-05-15'],
])('the last day of %s is %s', (period, day) => {
  expect(lastDay(period)).toBe(day)
})
