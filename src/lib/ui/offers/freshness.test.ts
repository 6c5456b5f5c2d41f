import { expect, test } from 'vitest'
import { howLongAgo, monthsBefore } from './freshness.ts'

const today = '2026-11-22'

test('a day that the month lacks becomes its last one, as PostgreSQL counts', () => {
  expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28')
  expect(monthsBefore('2024-03-31', 1)).toBe('2024-02-29')
  expect(monthsBefore('2026-01-15', 13)).toBe('2024-12-15')
})

test.each([
  ['2026-11-22', 'heute'],
  ['2026-11-20', 'vorgestern'],
  ['2026-11-12', 'vor 10 Tagen'],
  ['2026-08-23', 'vor 2 Monaten'],
  ['2026-08-22', 'vor 3 Monaten'],
  ['2025-03-01', 'vor 20 Monaten'],
  ['2023-11-23', 'vor 2 Jahren'],
  ['2023-11-22', 'vor 3 Jahren'],
])('%s was %s', (day, words) => {
  expect(howLongAgo(day, { today, locale: 'de' })).toBe(words)
})

test('in English, too', () => {
  expect(howLongAgo('2026-08-22', { today, locale: 'en' })).toBe('3 months ago')
})
