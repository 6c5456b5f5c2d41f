import { expect, test } from 'vitest'
import { keptOffers, portalAddress } from './address.ts'

test.each([
  [{ language: 'de' }, '/'],
  [{ language: 'ar' }, '/ar'],
  [{ language: 'de', kommune: 'auenstadt' }, '/auenstadt'],
  [{ language: 'tr', kommune: 'auenstadt', path: 'angebot/12' }, '/tr/auenstadt/angebot/12'],
  [
    {
      language: 'de',
      kommune: 'auenstadt',
      path: 'suche',
      query: { q: 'Kurs & Café', ort: '' },
      kept: [3, 12],
    },
    '/auenstadt/suche?q=Kurs+%26+Caf%C3%A9&m=3.12',
  ],
] as const)('%j has the address %s', (given, expected) => {
  expect(portalAddress(given)).toBe(expected)
})

test('of a memory list that was tampered with, what can be read is kept', () => {
  expect(keptOffers(new URLSearchParams('m=12.x.12.0.-3.99999999999.7'))).toEqual([12, 7])
})
