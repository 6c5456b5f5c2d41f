/*
 * How long the results of a large survey take on one core: 2,000 answered questionnaires of 61 questions of all kinds, from stored answers
 * to every figure, open and protected, and with a filter. Beside the floor measured in this run: walking each questionnaire through its
 * conditions once, without which nobody knows who was asked what. Prints, asserts nothing.
 *
 *   node bench/survey-results.bench.ts
 */
import { performance } from 'node:perf_hooks'
import {
  prepareQuestionnaire,
  visibleQuestions,
  type Definition,
} from '../packages/questionnaire/src/index.ts'
import { everyKind, exampleSurroundings } from '../packages/questionnaire/src/example-for-tests.ts'
import { randomAnswers } from '../packages/questionnaire/src/random-answers-for-tests.ts'
import { seededRandom } from '../packages/questionnaire/src/seeded-random-for-tests.ts'
import {
  seeResults,
  type Condition,
  type Sight,
  type StoredResponse,
} from '../src/lib/server/capabilities/survey-results/index.ts'
import { surveyData } from '../src/lib/server/capabilities/survey-results/survey-data-rules.ts'

const RESPONSES = 2_000
const definition = sixtyQuestions()
const surroundings = {
  lists: Object.fromEntries(exampleSurroundings.lists ?? []),
  areas: exampleSurroundings.areas ?? [],
}
const random = seededRandom(1)
const responses = Array.from({ length: RESPONSES }, (_, at): StoredResponse => ({
  responseKey: String(at),
  recipientId: null,
  definitionVersion: 1,
  origin: 'link',
  language: 'de',
  groupName: ['Kita', 'Schule', 'Amt', 'Verein'][at % 4] ?? '',
  areaId: null,
  answers: randomAnswers({ definition, surroundings: exampleSurroundings, random }).answers,
  state: 'submitted',
  submittedOn: null,
  resultStep: 1,
}))
const read = () => surveyData({ published: [{ definition, surroundings }], responses, areaNames: new Map() })
const data = read()
const questionnaire = prepareQuestionnaire(definition, exampleSurroundings)
const group = { variable: sure(data.about[0]), category: 0 }
const safe: Sight = { kind: 'protected', minimum: 5 }

console.log(`${RESPONSES} responses, ${data.questions.length} questions, ${data.byId.size} variables`)
console.table({
  'floor: one walk through each': milliseconds(() => {
    for (const { answers } of responses) visibleQuestions({ questionnaire, answers })
  }),
  'answers to data': milliseconds(read),
  'all figures, open': milliseconds(() => figures({ kind: 'open' })),
  'all figures, open, of a group': milliseconds(() => figures({ kind: 'open' }, group)),
  'all figures, protected': milliseconds(() => figures(safe)),
  'all figures, protected, of a group': milliseconds(() => figures(safe, group)),
})

function figures(sight: Sight, ...conditions: Condition[]): number {
  const seen = seeResults(data, sight, conditions)
  if (!seen.ok) throw new Error(seen.refusal.code)
  return [...data.byId.values()].reduce(
    (sum, variable) => sum + seen.value.counted(variable).categories.length,
    0,
  )
}

/** The best of five. */
function milliseconds(work: () => unknown) {
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now()
    work()
    return performance.now() - before
  })
  return { ms: Math.round(Math.min(...times) * 10) / 10 }
}

/** The example's questions several times over, with their conditions. */
function sixtyQuestions(): Definition {
  const pages = [0, 1, 2, 3, 4].flatMap((at) =>
    everyKind.pages.map((page): Definition['pages'][number] => {
      const json = JSON.stringify(page).replaceAll(
        /"(id|answer|answersOf)":"([a-z-]+)"/g,
        (_, key: string, id: string) => `"${key}":"${id}-${at}"`,
      )
      return JSON.parse(
        json.replaceAll(/\{\{[a-z-]+/g, (mark) => `${mark}-${at}`),
      ) as Definition['pages'][number]
    }),
  )
  return { ...everyKind, pages }
}

function sure<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('there is none')
  return value
}
