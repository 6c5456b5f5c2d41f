import { expect, it } from 'vitest'
import {
  definitionOf,
  everyKind,
  exampleQuestionnaire as questionnaire,
  exampleSurroundings,
} from '../example-for-tests.ts'
import { prepareQuestionnaire } from '../prepare-questionnaire.ts'
import { validateAnswers } from '../answers/validate-answers.ts'
import { nextPage, previousPage, resumePage } from './page-flow.ts'
import { progress } from './progress.ts'
import { choicesNow } from './visible-questions.ts'

const [first, second, third] = everyKind.pages.map((page) => ({ ...page }))
const withoutSecond = prepareQuestionnaire(
  {
    ...everyKind,
    pages: [first, { ...second, visibleIf: { answer: 'ziele', is: true } }, third].flatMap((page) =>
      page?.id === undefined ? [] : [page],
    ) as typeof everyKind.pages,
  },
  exampleSurroundings,
)

it('the way leads over the pages that are shown', () => {
  expect(nextPage({ questionnaire, answers: {} })).toBe('erste')
  expect(nextPage({ questionnaire, answers: {}, page: 'erste' })).toBe('zweite')
  expect(nextPage({ questionnaire, answers: {}, page: 'dritte' })).toBeNull()
  expect(previousPage({ questionnaire, answers: {}, page: 'erste' })).toBeNull()
  expect(nextPage({ questionnaire: withoutSecond, answers: { ziele: false }, page: 'erste' })).toBe('dritte')
  expect(nextPage({ questionnaire: withoutSecond, answers: { ziele: true }, page: 'erste' })).toBe('zweite')
  expect(previousPage({ questionnaire: withoutSecond, answers: {}, page: 'zweite' })).toBe('erste')
  expect(() => nextPage({ questionnaire, answers: {}, page: 'strange' })).toThrow(RangeError)
})

it('who comes back goes on at the first question without an answer', () => {
  expect(resumePage({ questionnaire, answers: {} })).toBe('erste')
  expect(
    resumePage({ questionnaire, answers: { name: 'N', form: 'group', themen: ['none'], ziele: true } }),
  ).toBe('zweite')
})

it('time and share follow what is left, and what was passed over is not', () => {
  const timed = prepareQuestionnaire(
    definitionOf(
      { id: 'a', version: 1, kind: 'yes-no', title: { de: 'A?' }, seconds: 30, required: true },
      { id: 'b', version: 1, kind: 'yes-no', title: { de: 'B?' }, seconds: 60 },
      {
        id: 'c',
        version: 1,
        kind: 'yes-no',
        title: { de: 'C?' },
        seconds: 30,
        visibleIf: { answer: 'b', is: true },
      },
    ),
  )
  expect(progress({ questionnaire: timed, answers: {} })).toEqual({
    asked: 2,
    answered: 0,
    share: 0,
    remainingSeconds: 90,
    remainingMinutes: 2,
    requiredMissing: ['a'],
  })
  expect(progress({ questionnaire: timed, answers: { a: true, b: true } })).toMatchObject({
    asked: 3,
    share: 0.75,
    remainingMinutes: 1,
  })
  expect(progress({ questionnaire, answers: {}, page: 'dritte' }).remainingSeconds).toBeLessThan(
    progress({ questionnaire, answers: {} }).remainingSeconds,
  )
})

it('one who pauses hears of mistakes, not of what is missing', () => {
  const given = { questionnaire, today: '2026-11-30', complete: false }
  expect(validateAnswers({ ...given, answers: { ziele: true, einzeln: { trust: 'yes' } } })).toMatchObject({
    ok: true,
  })
  expect(validateAnswers({ ...given, answers: { ziele: 'maybe' } })).toMatchObject({
    problems: [{ code: 'answer/wrong-type' }],
  })
  expect(
    validateAnswers({ ...given, complete: true, answers: { ziele: true, einzeln: { trust: 'yes' } } }),
  ).toMatchObject({
    problems: [
      { question: 'name', code: 'answer/required' },
      { field: 'einzeln.goals', code: 'answer/row-missing' },
    ],
  })
})

it('a page is judged by itself, with what was answered before it', () => {
  const result = validateAnswers({
    questionnaire,
    answers: { guete: 9, angebote: [] },
    today: '2026-11-30',
    page: 'zweite',
  })
  expect(result).toMatchObject({ problems: [{ question: 'guete' }] })
})

it('what was chosen earlier can be chosen again, own words by their words', () => {
  const answers = { themen: ['work', { other: 'Garten' }] }
  expect(choicesNow({ questionnaire, answers, id: 'rang' })).toEqual([
    { code: 'work', label: { de: 'Wahl work' } },
    { code: 'other', label: { de: 'Garten' } },
  ])
})
