import { expect, test } from 'vitest'
import { searchTexts } from '#lib/messages/portal/search/index.ts'
import { agesInWords } from './ages-in-words.ts'

test.each([
  [null, null, ''],
  [0, 12, '0–11 Monate'],
  [3, 9, '3–8 Monate'],
  [0, 36, '0–2 Jahre'],
  [36, 84, '3–6 Jahre'],
  [36, 48, '3 Jahre'],
  [168, null, '14 Jahre und älter'],
  [18, null, '18 Monate und älter'],
  [null, 72, '0–5 Jahre'],
])('from %s to under %s months: %s', (ageFromMonths, ageToMonths, expected) => {
  expect(agesInWords({ ageFromMonths, ageToMonths }, searchTexts('de'))).toBe(expected)
})
