import { catalogueIndicators } from '@gelingen/catalogue'
import { expect, test } from 'vitest'
import { searchCatalogue } from './search-catalogue.ts'

const codes = (text: string, locale: 'de' | 'en' = 'de') =>
  searchCatalogue({ text, taken: [], locale }).groups.flatMap(({ indicators }) =>
    indicators.map(({ code }) => code),
  )

test('without a word everything is listed, each once', () => {
  expect(codes('').toSorted()).toEqual(catalogueIndicators.map(({ code }) => code).toSorted())
})

test('every word must be there, whatever its case', () => {
  expect(codes('HAUSHALTE alleinerziehend')).toContain('single-parent-households')
  expect(codes('haushalte quietschente')).toEqual([])
})

test('it looks into the texts of the language that is read', () => {
  expect(codes('single-parent', 'en')).toContain('single-parent-households')
})

test('what the municipality has already is told', () => {
  const { groups } = searchCatalogue({ text: '', taken: ['under-18-share'], locale: 'de' })
  const taken = groups.flatMap(({ indicators }) => indicators.filter(({ isTaken }) => isTaken))
  expect(taken.map(({ code }) => code)).toEqual(['under-18-share'])
})
