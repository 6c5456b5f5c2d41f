import { prepareQuestionnaire } from '@gelingen/questionnaire'
import { expect, test } from 'vitest'
import { everyKind, exampleSurroundings } from '../../../packages/questionnaire/src/example-for-tests.ts'
import { randomAnswers } from '../../../packages/questionnaire/src/random-answers-for-tests.ts'
import { seededRandom } from '../../../packages/questionnaire/src/seeded-random-for-tests.ts'
import type { InputView, QuestionView } from './page-view-types.ts'
import { pageView } from './page-view.ts'
import { inOneLine, saidAnswer } from './said-answer.ts'

const words = { yes: 'Ja', no: 'Nein' }
const ask = (input: InputView): QuestionView => ({
  name: 'q.x',
  title: 'Frage',
  help: '',
  required: false,
  known: false,
  problems: [],
  input,
})
const said = (input: InputView) => inOneLine(saidAnswer(ask(input), words))
const choice = (code: string, chosen: boolean) => ({ code, label: code.toUpperCase(), help: '', chosen })

test.each<[string, InputView]>([
  ['Ja', { kind: 'yes-no', chosen: 'yes' }],
  ['', { kind: 'yes-no', chosen: null }],
  [
    'A, Sonstiges: eigenes',
    {
      kind: 'choices',
      several: true,
      choices: [choice('a', true), choice('b', false)],
      other: { label: 'Sonstiges', chosen: true, text: 'eigenes' },
      least: null,
      most: null,
    },
  ],
  [
    '4 (1 = wenig, 5 = sehr)',
    {
      kind: 'scale',
      steps: ['1', '2', '3', '4', '5'].map((code) => ({ ...choice(code, code === '4'), label: code })),
      least: 'wenig',
      most: 'sehr',
      cannotSay: null,
    },
  ],
  [
    '12,5 Stunden',
    { kind: 'text', value: '12,5', long: false, typed: 'number', unit: 'Stunden', most: null },
  ],
  [
    '1. B, 2. A',
    {
      kind: 'ranking',
      choices: ['a', 'b'].map((code) => ({ code, label: code.toUpperCase() })),
      places: ['b', 'a', null].map((chosen, at) => ({ name: `q.x.${at}`, chosen, problems: [] })),
    },
  ],
])('%j', (expected, input) => expect(said(input)).toBe(expected))

test('of every answer something is said, of no answer nothing', () => {
  const questionnaire = prepareQuestionnaire(everyKind, exampleSurroundings)
  for (let seed = 0; seed < 40; seed += 1) {
    const { answers } = randomAnswers({
      definition: everyKind,
      surroundings: exampleSurroundings,
      random: seededRandom(seed),
    })
    for (const { id } of everyKind.pages) {
      const view = pageView({ questionnaire, answers, page: id, language: 'de' })
      for (const question of view.sections.flatMap(({ questions }) => questions)) {
        const isAnswered = Object.hasOwn(answers, question.name.slice(2))
        expect([question.name, inOneLine(saidAnswer(question, words)) !== '']).toEqual([
          question.name,
          isAnswered,
        ])
      }
    }
  }
})
