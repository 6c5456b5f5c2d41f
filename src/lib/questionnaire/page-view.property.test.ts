import {
  pruneAnswers,
  prepareQuestionnaire,
  readForm,
  replacePage,
  visiblePages,
} from '@gelingen/questionnaire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyKind, exampleSurroundings } from '../../../packages/questionnaire/src/example-for-tests.ts'
import { randomAnswers } from '../../../packages/questionnaire/src/random-answers-for-tests.ts'
import { randomDefinition } from '../../../packages/questionnaire/src/random-definition-for-tests.ts'
import { seededRandom } from '../../../packages/questionnaire/src/seeded-random-for-tests.ts'
import type { InputView, PageView, QuestionView } from './page-view-types.ts'
import { pageView } from './page-view.ts'

/** What a browser sends for a page on which nobody touched anything: an independent reading of the view. */
function sentUntouched({ sections }: PageView): [string, string][] {
  return sections.flatMap(({ questions }) => questions).flatMap(sentOf)
}

function sentOf({ name, input }: QuestionView): [string, string][] {
  return sentOfInput(name, input).filter(([, value]) => value !== '')
}

function sentOfInput(name: string, input: InputView): [string, string][] {
  switch (input.kind) {
    case 'choices':
      return [
        ...input.choices.filter(({ chosen }) => chosen).map(({ code }): [string, string] => [name, code]),
        ...(input.other?.chosen ? [[name, 'other'] as [string, string]] : []),
        [`${name}.other`, input.other?.text ?? ''],
      ]
    case 'yes-no':
      return [[name, input.chosen ?? '']]
    case 'scale': {
      const all = [...input.steps, ...(input.cannotSay === null ? [] : [input.cannotSay])]
      return all.filter(({ chosen }) => chosen).map(({ code }): [string, string] => [name, code])
    }
    case 'matrix':
      return input.rows.map((row): [string, string] => [row.name, row.chosen ?? ''])
    case 'text':
      return [[name, input.value]]
    case 'ranking':
      return input.places.map((place): [string, string] => [place.name, place.chosen ?? ''])
    case 'group':
      return input.entries.flatMap(({ questions }) => questions).flatMap(sentOf)
    case 'roster':
      return [
        ...input.rows.flatMap(({ questions }) => questions).flatMap(sentOf),
        ...(input.own?.rows ?? []).flatMap((row) => [
          [row.nameField, row.nameValue] as [string, string],
          ...row.questions.flatMap(sentOf),
        ]),
      ]
    case 'file':
      return input.files.flatMap((file): [string, string][] => [
        [`${file.name}.key`, file.key],
        [`${file.name}.name`, file.fileName],
        [`${file.name}.type`, file.type],
        [`${file.name}.bytes`, String(file.bytes)],
      ])
  }
}

test('a page that is sent back as it is shown leaves the answers as they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const random = seededRandom(seed)
      const definition = seed % 3 === 0 ? everyKind : randomDefinition(random)
      const questionnaire = prepareQuestionnaire(definition, exampleSurroundings)
      const { answers } = randomAnswers({ definition, surroundings: exampleSurroundings, random })
      for (const page of visiblePages({ questionnaire, answers })) {
        const view = pageView({ questionnaire, answers, page, language: 'de' })
        const posted = readForm({ questionnaire, page, fields: sentUntouched(view) })
        const after = pruneAnswers({
          questionnaire,
          answers: replacePage({ questionnaire, page, before: answers, posted }),
        })
        expect(after).toEqual(answers)
      }
    }),
    { numRuns: 300 },
  )
})

test('only what is asked is shown, each question once', () => {
  const questionnaire = prepareQuestionnaire(everyKind, exampleSurroundings)
  const names = visiblePages({ questionnaire, answers: {} })
    .map((page) => pageView({ questionnaire, answers: {}, page, language: 'de' }))
    .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions.map(({ name }) => name)))
  expect(new Set(names).size).toBe(names.length)
  // It asks which of the chosen themes matter most: nobody has chosen any yet.
  expect(names).not.toContain('q.rang')
})
