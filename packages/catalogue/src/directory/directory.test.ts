import { expect, it } from 'vitest'
import { isSpokenLanguageCode, spokenLanguage, spokenLanguages } from './spoken-languages.ts'

it('every language but Romani and German Sign Language has a code of two letters', () => {
  expect(spokenLanguages.filter(({ code }) => code.length !== 2).map(({ code }) => code)).toEqual([
    'gsg',
    'rmy',
  ])
})

it('a code from outside is checked before it is looked up', () => {
  expect(isSpokenLanguageCode('xx')).toBe(false)
  expect(spokenLanguage('uk').name.de).toBe('Ukrainisch')
})
