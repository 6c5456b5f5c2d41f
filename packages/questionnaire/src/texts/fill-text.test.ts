import { expect, it } from 'vitest'
import { exampleQuestionnaire as questionnaire } from '../example-for-tests.ts'
import { fillText } from './fill-text.ts'

const fill = (de: string, answers: Record<string, unknown> = {}, language = 'de') =>
  fillText({ questionnaire, text: { de }, language, answers, values: { municipality: 'Auenstadt' } })

it('puts in words, choices, numbers and dates as they are read', () => {
  expect(fill('Seit wann gibt es {{name}} in {{@municipality}}?', { name: 'den Tisch' })).toBe(
    'Seit wann gibt es den Tisch in Auenstadt?',
  )
  expect(fill('{{form}}', { form: 'round' })).toBe('Wahl round')
  expect(fill('{{form}}', { form: { other: 'ein Bündnis' } })).toBe('ein Bündnis')
  expect(fill('{{themen}}', { themen: ['health', 'school', { other: 'Garten' }] })).toBe(
    'Wahl health, Wahl school und Garten',
  )
  expect(fill('{{anzahl}}', { anzahl: 12.5 })).toBe('12,5')
  expect(fill('{{seit}}', { seit: '2019-05' })).toBe('Mai 2019')
  expect(fill('{{ziele}}', { ziele: true }, 'en')).toBe('yes')
})

it('puts in what stands there for no answer', () => {
  expect(fill('{{name|Ihr Netzwerk}} und {{form}}.')).toBe('Ihr Netzwerk und .')
})

it('does not look again at what somebody answered, and cuts it short', () => {
  expect(fill('{{name}}', { name: '{{@municipality}} <b>' })).toBe('{{@municipality}} <b>')
  expect(fill('{{name}}', { name: 'x'.repeat(5000) })).toHaveLength(200)
})

it('puts in what was answered in the same entry', () => {
  const entry = { of: 'angebote', answers: { 'angebot-name': 'der Chor' } }
  const text = { de: 'Wie viel kostet {{angebot-name|es}}?' }
  expect(fillText({ questionnaire, text, language: 'de', answers: {}, entry })).toBe(
    'Wie viel kostet der Chor?',
  )
  expect(fillText({ questionnaire, text, language: 'de', answers: {} })).toBe('Wie viel kostet es?')
})
