import { prepareQuestionnaire, type Definition } from '@gelingen/questionnaire'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import { expect, test } from 'vitest'
import { copyOfAnswers } from './thank-copy-rules.ts'

const both = (de: string, en: string) => ({ de, en })
const choices = [
  { code: 'kita', label: both('Kita', 'Day care') },
  { code: 'schule', label: both('Schule', 'School') },
]
const questions = [
  { id: 'wer', kind: 'multiple', choices, other: both('anderes', 'other'), title: both('Wer?', 'Who?') },
  { id: 'gern', kind: 'yes-no', title: both('Gern?', 'Gladly?') },
  { id: 'offen', kind: 'text', title: both('Nicht beantwortet?', 'Not answered?') },
  { id: 'rang', kind: 'ranking', top: 2, choices, title: both('Was zuerst?', 'What first?') },
  {
    id: 'raster',
    kind: 'matrix',
    rows: choices,
    columns: [
      { code: 'oft', label: both('oft', 'often') },
      { code: 'nie', label: both('nie', 'never') },
    ],
    title: both('Wie oft?', 'How often?'),
  },
  {
    id: 'gruppe',
    kind: 'group',
    entryName: both('Angebot', 'Offer'),
    title: both('Angebote?', 'Offers?'),
    questions: [{ id: 'name', version: 1, kind: 'text', title: both('Name?', 'Name?') }],
  },
].map((question) => ({ ...question, version: 1 }))

const definition = parsed({
  format: 'gelingen/questionnaire/1',
  id: 'kopie',
  version: 1,
  title: both('Kopie', 'Copy'),
  pages: [
    { id: 'eins', title: both('Seite eins', 'Page one'), sections: [{ id: 'eins-a', questions }] },
    {
      id: 'zwei',
      title: both('Leere Seite', 'Empty page'),
      sections: [
        { id: 'zwei-a', questions: [{ id: 'x', version: 1, kind: 'text', title: both('X?', 'X?') }] },
      ],
    },
  ],
})
const questionnaire = prepareQuestionnaire(definition, { lists: new Map(), areas: [] })
const answers = {
  wer: ['kita', { other: 'Verein' }],
  gern: true,
  rang: ['schule', 'kita'],
  raster: { kita: 'oft' },
  gruppe: [{ name: 'Elterncafé' }],
}

test('a copy says what was asked and answered, in the language of the answers, and no more', () => {
  expect(copyOfAnswers({ questionnaire, answers, language: 'de', values: {} })).toBe(`Seite eins

Wer?
  Kita
  anderes: Verein

Gern?
  Ja

Was zuerst?
  Platz 1: Schule
  Platz 2: Kita

Wie oft?
  Kita: oft

Angebote?
  Angebot 1
    Name?
      Elterncafé`)
  expect(copyOfAnswers({ questionnaire, answers, language: 'en', values: {} })).toContain(
    'Who?\n  Day care\n  other: Verein',
  )
})

test('a copy of nothing is empty', () => {
  expect(copyOfAnswers({ questionnaire, answers: {}, language: 'de', values: {} })).toBe('')
})

function parsed(json: unknown): Definition {
  const result = parseDefinition(json)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.definition
}
