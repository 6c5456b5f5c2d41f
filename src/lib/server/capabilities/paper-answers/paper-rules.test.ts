import { prepareQuestionnaire, type Condition } from '@gelingen/questionnaire'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import { describe, expect, test } from 'vitest'
import {
  everyKind,
  exampleSurroundings,
} from '../../../../../packages/questionnaire/src/example-for-tests.ts'
import { surveyThemesDe } from '../../../messages/survey-themes.de.ts'
import { conditionInWords } from './paper-conditions-rules.ts'
import { paperQuestionnaire } from './paper-questionnaire-rules.ts'

const { words } = surveyThemesDe.paper
const context = {
  questionnaire: prepareQuestionnaire(
    parsed({
      format: 'gelingen/questionnaire/1',
      id: 'klein',
      version: 1,
      title: { de: 'Klein' },
      pages: [
        {
          id: 'eins',
          sections: [
            {
              id: 'eins-a',
              questions: [
                {
                  id: 'form',
                  version: 1,
                  kind: 'single',
                  choices: [
                    { code: 'kita', label: { de: 'Kita' } },
                    { code: 'amt', label: { de: 'Amt' } },
                  ],
                  title: { de: 'Was sind Sie?' },
                },
                { id: 'zahl', version: 1, kind: 'number', title: { de: 'Wie viele?' } },
                { id: 'gern', version: 1, kind: 'yes-no', title: { de: 'Gern?' } },
              ],
            },
          ],
        },
      ],
    }),
  ),
  language: 'de',
  words,
  numbers: new Map([
    ['form', '1'],
    ['zahl', '2'],
    ['gern', '3'],
  ]),
}

describe('a condition in words', () => {
  test.each<[Condition | undefined, string]>([
    [undefined, ''],
    [{ answer: 'form', is: 'kita' }, 'Nur ausfüllen, wenn Sie bei Frage 1 „Kita“ angekreuzt haben.'],
    [
      { answer: 'form', in: ['kita', 'amt'] },
      'Nur ausfüllen, wenn Sie bei Frage 1 „Kita“ oder „Amt“ angekreuzt haben.',
    ],
    [{ answer: 'gern', is: false }, 'Nur ausfüllen, wenn Sie bei Frage 3 „nein“ angekreuzt haben.'],
    [{ answer: 'zahl', atLeast: 3 }, 'Nur ausfüllen, wenn Sie bei Frage 2 mindestens 3 angegeben haben.'],
    [{ answer: 'zahl', answered: false }, 'Nur ausfüllen, wenn Sie Frage 2 nicht beantwortet haben.'],
    [{ not: { answer: 'zahl', answered: false } }, 'Nur ausfüllen, wenn Sie Frage 2 beantwortet haben.'],
    [
      { not: { all: [{ answer: 'gern', is: true }, { not: { answer: 'form', is: 'amt' } }] } },
      'Nur ausfüllen, wenn Sie bei Frage 3 „ja“ nicht angekreuzt haben oder Sie bei Frage 1 „Amt“ angekreuzt haben.',
    ],
    [
      {
        all: [
          { answer: 'gern', is: true },
          {
            any: [
              { answer: 'form', is: 'amt' },
              { answer: 'zahl', is: 2 },
            ],
          },
        ],
      },
      'Nur ausfüllen, wenn Sie bei Frage 3 „ja“ angekreuzt haben und (Sie bei Frage 1 „Amt“ angekreuzt haben oder Sie bei Frage 2 „2“ angegeben haben).',
    ],
  ])('%j', (condition, expected) => {
    expect(conditionInWords(condition, context)).toBe(expected)
  })
})

test('every question of every kind is on the paper, counted through, with nothing of other answers in it', () => {
  const questionnaire = prepareQuestionnaire(everyKind, exampleSurroundings)
  const { pages } = paperQuestionnaire({ questionnaire, language: 'de', words, values: {} })
  const questions = pages.flatMap(({ sections }) => sections).flatMap((section) => section.questions)
  expect(questions.map(({ number }) => number)).toEqual(
    questionnaire.questions.map((_, at) => String(at + 1)),
  )
  expect(questions.map(({ body }) => body.kind)).toEqual(
    expect.arrayContaining(['choices', 'scale', 'matrix', 'lines', 'ranking', 'entries', 'roster']),
  )
  expect(JSON.stringify(pages)).not.toMatch(/\{\{|undefined/)
})

function parsed(json: unknown) {
  const result = parseDefinition(json)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.definition
}
