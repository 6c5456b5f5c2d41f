import { expect, test } from 'vitest'
import { agesText } from './ages.ts'

test.each([
  [12, 84, '1 Jahr bis unter 7 Jahre'],
  [0, 12, 'unter 1 Jahr'],
  [null, 18, 'unter 18 Monaten'],
  [0, 36, 'unter 3 Jahren'],
  [168, null, 'ab 14 Jahren'],
  [30, 36, '2 Jahre und 6 Monate bis unter 3 Jahre'],
  [null, null, ''],
])('%s to %s months is "%s"', (ageFromMonths, ageToMonths, words) => {
  expect(agesText({ ageFromMonths, ageToMonths }, 'de')).toBe(words)
})
