import { prepareQuestionnaire } from '@gelingen/questionnaire'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import { expect, test } from 'vitest'
import { openedUp } from './opened-up.ts'

const questionnaire = (() => {
  const text = (id: string, more: object = {}) => ({
    id,
    version: 1,
    kind: 'text',
    title: { de: id },
    ...more,
  })
  const parsed = parseDefinition({
    format: 'gelingen/questionnaire/1',
    id: 'auf',
    version: 1,
    title: { de: 'Auf' },
    pages: [
      {
        id: 'eins',
        sections: [
          {
            id: 'a',
            questions: [
              { id: 'schwerpunkt', version: 1, kind: 'yes-no', title: { de: 'Schwerpunkt?' } },
              text('welcher', { visibleIf: { answer: 'schwerpunkt', is: true } }),
              {
                id: 'angebote',
                version: 1,
                kind: 'group',
                title: { de: 'Angebote' },
                entryName: { de: 'Angebot' },
                questions: [
                  text('angebot'),
                  { id: 'kostet', version: 1, kind: 'yes-no', title: { de: 'Kostet?' } },
                  text('preis', { visibleIf: { answer: 'kostet', is: true } }),
                ],
              },
            ],
          },
        ],
      },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return prepareQuestionnaire(parsed.definition)
})()

test.each<[string, object, object, string | undefined]>([
  ['a question that an answer opens', {}, { schwerpunkt: true }, 'welcher'],
  ['nothing where it was shown before', { schwerpunkt: true }, { schwerpunkt: true }, undefined],
  ['nothing where it is answered', {}, { schwerpunkt: true, welcher: 'Familien' }, undefined],
  ['nothing by another answer', {}, { schwerpunkt: false }, undefined],
  ['one inside a new entry', {}, { angebote: [{ angebot: 'Café', kostet: true }] }, 'angebote.0.preis'],
  [
    'one inside the second entry',
    { angebote: [{ angebot: 'Café', kostet: true }] },
    {
      angebote: [
        { angebot: 'Café', kostet: true },
        { angebot: 'Chor', kostet: true },
      ],
    },
    'angebote.1.preis',
  ],
  [
    'nothing inside an entry that was shown so',
    { angebote: [{ angebot: 'Café', kostet: true }] },
    { angebote: [{ angebot: 'Café', kostet: true }] },
    undefined,
  ],
])('%s', (_what, shown, answers, field) => {
  expect(openedUp({ questionnaire, page: 'eins', shown: { ...shown }, answers: { ...answers } })).toBe(field)
})
