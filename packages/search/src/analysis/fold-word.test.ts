import { expect, it } from 'vitest'
import { foldWord } from './fold-word.ts'

it.each([
  ['Mütter', 'Muetter', 'mutter', 'MÜTTER', 'Mu\u0308tter'],
  ['Straße', 'Strasse', 'STRASSE'],
  ['Ärzte', 'Aerzte', 'arzte'],
  ['Öl', 'Oel'],
  ['Café', 'cafe'],
  ['ağrı', 'agri', 'AĞRI'],
  ['İş', 'iş', 'is'],
  ['żłobek', 'zlobek'],
  ['إعاقة', 'اعاقه'],
  ['жильё', 'жилье'],
])('%s is written in many ways', (...ways) => {
  expect(new Set(ways.map(foldWord)).size).toBe(1)
})

it.each([
  ['Frauen', 'frauen'],
  ['neue', 'neue'],
  ['Quelle', 'quelle'],
  ['Uebergang', 'ubergang'],
])('%s keeps or loses its ue', (word, folded) => {
  expect(foldWord(word)).toBe(folded)
})

it('leaves different words apart', () => {
  expect(foldWord('Kita')).not.toBe(foldWord('Kiste'))
})
