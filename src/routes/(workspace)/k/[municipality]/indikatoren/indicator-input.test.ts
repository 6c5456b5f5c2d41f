import { describe, expect, test } from 'vitest'
import { messages } from '#lib/messages/index.ts'
import { entryFromCatalogue } from '#lib/server/capabilities/indicators/index.ts'
import { refusedField, toEntry, toTyped, typedEntry } from './indicator-input.ts'

function typed(given: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  return typedEntry(form)
}

describe('what a form sends', () => {
  test('is an entry with numbers in the notation of the language', () => {
    const german = toEntry(typed({ name: 'Anteil', lowest: '-1,5', highest: '1.000', decimals: '2' }), 'de')
    expect(german).toMatchObject({ lowest: -1.5, highest: 1000, decimals: 2, minimumCount: null })
    expect(toEntry(typed({ lowest: '-1.5', highest: '1,000' }), 'en')).toMatchObject({
      lowest: -1.5,
      highest: 1000,
    })
  })

  test('a number that is none is left as it was typed, for the capability to refuse', () => {
    expect(toEntry(typed({ lowest: 'wenig' }), 'de')).toMatchObject({ lowest: 'wenig' })
  })

  test('without a short name it gets one from its name', () => {
    expect(toEntry(typed({ name: 'Übergänge (U9)' }), 'de').code).toBe('uebergaenge-u9')
    expect(toEntry(typed({ name: 'Übergänge', code: 'u9' }), 'de').code).toBe('u9')
  })

  test('a stored entry goes through the form unchanged', () => {
    const entry = entryFromCatalogue('under-18-share')
    if (entry === null) throw new Error('the catalogue has no under-18-share any more')
    expect(toEntry(toTyped(entry, 'de'), 'de')).toEqual(entry)
    expect(toEntry(toTyped(entry, 'en'), 'en')).toEqual(entry)
  })
})

test('a refusal calls the field as the form does', () => {
  const texts = messages('de').indicators.page
  const refusal = { code: 'indicators/field', details: { field: 'minimumCount' } }
  const { sentence, field } = refusedField(refusal, { texts, locale: 'de' })
  expect(field).toBe('minimumCount')
  expect(sentence).toContain('Eigene Mindestfallzahl')
})
