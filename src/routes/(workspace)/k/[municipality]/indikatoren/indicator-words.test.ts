import { catalogueIndicator } from '@gelingen/catalogue'
import { expect, test } from 'vitest'
import { entryFromCatalogue, type IndicatorEntry } from '#lib/server/capabilities/indicators/index.ts'
import { wordsOf } from './indicator-words.ts'

const fromCatalogue = (): IndicatorEntry => {
  const entry = entryFromCatalogue('under-18-share')
  if (entry === null) throw new Error('the catalogue has no under-18-share any more')
  return entry
}

test('what was taken from the catalogue is there in English, too', () => {
  expect(wordsOf(fromCatalogue(), 'en').name).toBe(catalogueIndicator('under-18-share')?.name.en)
  expect(wordsOf(fromCatalogue(), 'de').name).toBe('Anteil der unter 18-Jährigen')
})

test('what the municipality worded itself is shown as it wrote it', () => {
  const reworded = { ...fromCatalogue(), name: 'Junge Leute' }
  expect(wordsOf(reworded, 'en').name).toBe('Junge Leute')
  expect(wordsOf(reworded, 'en').definition).toBe(catalogueIndicator('under-18-share')?.definition.en)
})

test('an indicator of its own has its own words only', () => {
  const own = { ...fromCatalogue(), code: 'nur-hier', name: 'Nur hier' }
  expect(wordsOf(own, 'en').name).toBe('Nur hier')
})
