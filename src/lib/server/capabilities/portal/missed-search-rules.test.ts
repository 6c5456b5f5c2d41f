import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsToKeep } from './missed-search-rules.ts'

test.each([
  ['Yoga für Babys', 'yoga für babys'],
  ['  Yoga,   für Babys! ', 'yoga für babys'],
  ['hilfe maria.muster@example.org bitte', 'hilfe bitte'],
  ['ruf an 0231 / 123 45 67', 'ruf an'],
  ['+49 231 1234567', null],
  ['44135 Dortmund', '44135 dortmund'],
  ['siehe https://example.org/a?b=c hier', 'siehe hier'],
  ['دورة لغة', 'دورة لغة'],
  ['1,2,3,4,5,6 Yoga', 'yoga'],
  ['?', null],
  ['x', null],
  ['a'.repeat(300), 'a'.repeat(100)],
])('of "%s" is kept: %s', (text, kept) => {
  expect(wordsToKeep(text)).toBe(kept)
})

test('whatever is written: at most 100 characters, no @, never six digits in a row; and once kept, it stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const kept = wordsToKeep(text)
      if (kept === null) return
      expect([...kept].length).toBeLessThanOrEqual(100)
      expect(kept).not.toMatch(/@|\d{6}/)
      expect(wordsToKeep(kept)).toBe(kept)
    }),
  )
})
