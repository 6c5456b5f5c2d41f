import { expect, test } from 'vitest'
import { periodYear } from './period-year.ts'

test.each([
  ['2021', 2021.5],
  ['2023/24', 2024 + 1 / 12],
  ['2020-Q1', 2020.125],
  ['2020-12', 2020 + 11.5 / 12],
])('%s lies at %d', (period, year) => {
  expect(periodYear(period)).toBeCloseTo(year, 9)
})

test('days of a year stand in order, within their year', () => {
  const [first, last] = [periodYear('2020-01-01') ?? 0, periodYear('2020-12-31') ?? 0]
  expect(first).toBeGreaterThan(2020)
  expect(last).toBeLessThan(2021)
  expect(first).toBeLessThan(last)
})

test.each(['', 'Frühjahr', '2020-13', '20', '2020-Q5'])('"%s" is no time', (period) => {
  expect(periodYear(period)).toBeNull()
})
