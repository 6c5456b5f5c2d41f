import { expect, test } from 'vitest'
import { termsTexts } from '#lib/messages/portal/terms/index.ts'
import { weekdayRange } from './weekday-range.ts'

test.each([
  [[1], 'Montag'],
  [[1, 2], 'Montag, Dienstag'],
  [[1, 3, 5], 'Montag, Mittwoch, Freitag'],
  [[1, 2, 3, 4, 5, 7], 'Montag–Freitag, Sonntag'],
  [[0, 2, 9], 'Dienstag'],
  [[], ''],
])('%j are %s', (weekdays, words) => {
  expect(weekdayRange(weekdays, termsTexts('de'))).toBe(words)
})
