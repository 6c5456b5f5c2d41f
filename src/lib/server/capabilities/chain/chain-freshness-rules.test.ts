import { expect, test } from 'vitest'
import { dayNumber, isoDate, staleBeforeDay } from './chain-freshness-rules.ts'

test.each([
  ['2026-11-22', 12, '2025-11-22'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2100-03-31', 1, '2100-02-28'],
  ['2026-01-15', 1, '2025-12-15'],
  ['2026-12-31', 6, '2026-06-30'],
  ['2026-06-30', 30, '2023-12-30'],
])('%s minus %i months is %s', (today, months, expected) => {
  expect(isoDate(staleBeforeDay(today, months))).toBe(expected)
})

test('a date comes back from its number, none stays none', () => {
  expect(isoDate(dayNumber('2026-03-05'))).toBe('2026-03-05')
  expect(isoDate(dayNumber(null))).toBeNull()
})
