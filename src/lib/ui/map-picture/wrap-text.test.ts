import { expect, test } from 'vitest'
import { wrapText } from './wrap-text.ts'

// Ten letters of a font of 10 take about 52.
const narrow = { width: 53, fontSize: 10, most: 3 }

test('lines break between words and hold no more than fits', () => {
  expect(wrapText('Kinder und Familien', narrow)).toEqual(['Kinder und', 'Familien'])
})

test('a space that holds words together does not break', () => {
  expect(wrapText('hoch 12\u00a0(22)', narrow)).toEqual(['hoch', '12\u00a0(22)'])
})

test('a word that is longer than a line is broken', () => {
  expect(wrapText('Sozialraumorientierung', narrow)).toEqual(['Sozialraum', 'orientieru', 'ng'])
})

test('what does not fit is cut off, and seen to be', () => {
  expect(wrapText('eins zwei drei vier fünf sechs sieben acht', narrow)).toEqual([
    'eins zwei',
    'drei vier',
    'fünf sech…',
  ])
  expect(wrapText('', narrow)).toEqual([])
})
