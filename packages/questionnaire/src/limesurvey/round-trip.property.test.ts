import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Definition } from '../definition/definition-schema.ts'
import { everyKind, exampleSurroundings as surroundings } from '../example-for-tests.ts'
import { prepareQuestionnaire, visibleQuestions } from '../index.ts'
import { randomAnswers } from '../random-answers-for-tests.ts'
import { randomDefinition } from '../random-definition-for-tests.ts'
import { seededRandom } from '../seeded-random-for-tests.ts'
import { readLimeSurvey, writeLimeSurvey } from './index.ts'

function questionsOf(definition: Definition) {
  return definition.pages.flatMap((page) => page.sections.flatMap((section) => section.questions))
}

function throughLimeSurvey(definition: Definition) {
  const { text, told } = writeLimeSurvey(definition)
  const back = readLimeSurvey(text)
  if (!back.ok) throw new Error(JSON.stringify(back.problems))
  return { text, back: back.definition, told: [...told, ...back.told] }
}

/** What becomes a text is told, and so is each condition that is left out. */
const changing = ['condition-dropped', 'entries-as-text', 'list-as-text']

it('asks the same questions under the same conditions as before', () => {
  let whole = 0
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const random = seededRandom(seed)
      const definition = randomDefinition(random)
      const { back, told } = throughLimeSurvey(definition)
      const [before, after] = [questionsOf(definition), questionsOf(back)]
      expect(after).toHaveLength(before.length)
      before.forEach((question, at) => {
        const asText = told.some(
          ({ code, question: of }) => changing.slice(1).includes(code) && of === question.id,
        )
        expect(after[at]?.kind).toBe(asText ? 'text' : question.kind)
        expect(after[at]?.required ?? false).toBe(question.required ?? false)
        if (question.kind === 'scale' || question.kind === 'date' || question.kind === 'text') {
          const { id: _id, visibleIf: _condition, required: _required, ...kept } = question
          expect(after[at]).toMatchObject(kept)
        }
      })
      if (told.some(({ code }) => changing.includes(code))) return
      whole += 1
      const renamed = new Map(before.map(({ id }, at) => [id, after[at]?.id ?? '']))
      const { answers } = randomAnswers({ definition, surroundings, random })
      const asked = visibleQuestions({
        questionnaire: prepareQuestionnaire(definition, surroundings),
        answers,
      })
      const answersThere = Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => [renamed.get(id) ?? id, answer]),
      )
      const there = visibleQuestions({
        questionnaire: prepareQuestionnaire(back, surroundings),
        answers: answersThere,
      })
      expect([...there]).toEqual([...asked].map((id) => renamed.get(id)))
    }),
    { numRuns: 400 },
  )
  expect(whole).toBeGreaterThan(40)
})

it('writes the same a second time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const { back } = throughLimeSurvey(randomDefinition(seededRandom(seed)))
      expect(questionsOf(throughLimeSurvey(back).back)).toEqual(questionsOf(back))
    }),
    { numRuns: 100 },
  )
})

it('writes every kind, in all its languages, and tells what it could not say', () => {
  const { text, back, told } = throughLimeSurvey(everyKind)
  expect(text).toContain('<LimeSurveyDocType>Survey</LimeSurveyDocType>')
  expect(told.map(({ code }) => code)).toEqual(expect.arrayContaining(['entries-as-text', 'list-as-text']))
  expect(questionsOf(back).find(({ id }) => id === 'rang')).toMatchObject({
    choices: { answersOf: 'themen' },
    top: 3,
  })
})
