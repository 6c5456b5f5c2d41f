import { expect, it } from 'vitest'
import { tokenise } from './tokenise.ts'

const words = (text: string) => tokenise(text).map(({ word }) => word)

it('parts words at hyphens, blanks and signs', () => {
  expect(words('Eltern-Kind-Gruppe (Nordstadt), freitags!')).toEqual([
    'eltern',
    'kind',
    'gruppe',
    'nordstadt',
    'freitags',
  ])
})

it('keeps short pieces together as well', () => {
  expect(words('U-3')).toEqual(['u', '3', 'u3'])
})

it('says where a word stands', () => {
  const text = 'Für Mütter'
  expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Für', 'Mütter'])
})

it.each(['', '  ', '?!', '…'])('finds nothing in %j', (text) => {
  expect(tokenise(text)).toEqual([])
})
