import { expect, test } from 'vitest'
import { soundsLikeNeed } from './search-need-rules.ts'

test.each([
  'mein Mann schlägt mich',
  'Suizidgedanken',
  'Kind hat Gift getrunken',
  'domestic violence',
  'kocam şiddet uyguluyor',
  'عنف',
  'насильство',
  'przemoc w domu',
])('"%s" sounds like need', (text) => {
  expect(soundsLikeNeed(text)).toBe(true)
})

test.each(['', 'Hebamme', 'Kita', 'Schlagzeug', 'Giraffe', 'Schwimmkurs'])('"%s" does not', (text) => {
  expect(soundsLikeNeed(text)).toBe(false)
})
