/*
 * How many answered questionnaires can be checked in a second on one core, beside the floor measured in this run: reading the same
 * answers from JSON, without which none can be checked. What issue 6 asks for: 50,000 a second with 40 questions. Prints, asserts
 * nothing.
 *
 *   node bench/questionnaire.bench.ts
 */
import { buildFromCanon } from '../packages/catalogue/src/index.ts'
import {
  flattenAnswers,
  normaliseAnswers,
  prepareQuestionnaire,
  progress,
  readForm,
  validateAnswers,
  writeForm,
  type Definition,
} from '../packages/questionnaire/src/index.ts'
import { parseDefinition } from '../packages/questionnaire/src/definition/index.ts'
import { everyKind, exampleSurroundings } from '../packages/questionnaire/src/example-for-tests.ts'
import { randomAnswers } from '../packages/questionnaire/src/random-answers-for-tests.ts'
import { seededRandom } from '../packages/questionnaire/src/seeded-random-for-tests.ts'

const today = '2026-11-30'
const networks = {
  lists: new Map(
    ['actors', 'networks'].map((list) => [
      list,
      Array.from({ length: 40 }, (_, at) => ({ code: `${list}-${at}`, label: { de: `Nr. ${at}` } })),
    ]),
  ),
  areas: Array.from({ length: 60 }, (_, at) => ({
    code: `a-${at}`,
    label: { de: `Gebiet ${at}` },
    level: 'stadtteil',
  })),
}

console.table([
  measure('40 questions of all kinds but lists', fortyQuestions(), exampleSurroundings),
  measure('every kind, with offers, partners and files', everyKind, exampleSurroundings),
  measure(
    'core of the canon: networks, 40 actors',
    buildFromCanon({ questionnaire: 'networks' }).definition,
    networks,
  ),
])

/** The single questions of the example four times over, with their conditions. */
function fortyQuestions(): Definition {
  const [first, second] = everyKind.pages
  const pages = [0, 1, 2, 3].flatMap((at) =>
    [first, second].flatMap((page) => (page === undefined ? [] : [renamed(page, `-${at}`)])),
  )
  return { ...everyKind, pages }
}

/** The same page with other ids, its conditions following. */
function renamed(page: Definition['pages'][number], suffix: string): Definition['pages'][number] {
  const json = JSON.stringify(page).replaceAll(/"(id|answer|answersOf)":"([a-z-]+)"/g, `"$1":"$2${suffix}"`)
  // What stood in the page stands in it still.
  return JSON.parse(json.replaceAll('{{name|', `{{name${suffix}|`)) as Definition['pages'][number]
}

function measure(
  what: string,
  definition: Definition,
  surroundings: typeof networks | typeof exampleSurroundings,
) {
  const parsed = parseDefinition(definition)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const questionnaire = prepareQuestionnaire(definition, surroundings)
  const sets = Array.from({ length: 500 }, (_, seed) => {
    const { answers } = randomAnswers({ definition, surroundings, random: seededRandom(seed) })
    return { answers, json: JSON.stringify(answers), form: fieldsOf(writeForm({ questionnaire, answers })) }
  })
  for (const { answers } of sets) {
    const result = validateAnswers({ questionnaire, answers, today })
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
  }
  const each = (work: (set: (typeof sets)[number]) => unknown) =>
    perSecond(() => sets.forEach(work), sets.length)
  const floor = each(({ json }) => JSON.parse(json))
  const checked = each(({ answers }) => validateAnswers({ questionnaire, answers, today }))
  return {
    what,
    questions: questionnaire.questions.length,
    'answers given': rounded(
      sets.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0) / sets.length,
    ),
    'JSON read/s (floor)': rounded(floor),
    'checked/s': rounded(checked),
    'times the floor': rounded(floor / checked),
    'normalised/s': rounded(each(({ answers }) => normaliseAnswers({ questionnaire, answers }))),
    'forms read/s': rounded(each(({ form }) => readForm({ questionnaire, fields: form }))),
    'progress/s': rounded(each(({ answers }) => progress({ questionnaire, answers }))),
    'flattened/s': rounded(each(({ answers }) => flattenAnswers({ questionnaire, answers }))),
  }
}

function fieldsOf(form: ReadonlyMap<string, readonly string[]>): [string, string][] {
  return [...form].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
}

/** The best of some rounds of at least a fifth of a second of this program's own time: other programs on the machine don't count. */
function perSecond(work: () => void, count: number): number {
  const rounds = Array.from({ length: 5 }, () => {
    const startedAt = process.cpuUsage()
    let done = 0
    let seconds = 0
    while (seconds < 0.2) {
      work()
      done += count
      const { user, system } = process.cpuUsage(startedAt)
      seconds = (user + system) / 1_000_000
    }
    return done / seconds
  })
  return Math.max(...rounds)
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
