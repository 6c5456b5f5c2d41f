import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exampleQuestionnaire as questionnaire } from './example-for-tests.ts'
import {
  fillText,
  flattenAnswers,
  normaliseAnswers,
  progress,
  pruneAnswers,
  readForm,
  resumePage,
  validateAnswers,
  visibleQuestions,
  writeForm,
} from './index.ts'

const today = '2026-11-30'
const ids = questionnaire.questions.map(({ question }) => question.id)
const inside = questionnaire.questions.flatMap(({ rules }) => rules.inside?.questions ?? [])
const keys = fc.constantFrom(
  ...ids,
  ...inside.map(({ question }) => question.id),
  'actor',
  'name',
  'answers',
  'other',
  'trust',
  'kita-1',
  'key',
  'bytes',
  '__proto__',
  'constructor',
  'toString',
  'length',
)
const leaf = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -0,
    1e300,
    Number.NaN,
    '',
    'other',
    'health',
    'kita-1',
    '__proto__',
    'constructor',
    '2019-05',
    '\ud800',
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
)
/** Anything at all, made of the words that the questionnaire knows, so that it gets deep into the rules. */
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    leaf,
    fc.array(tie('anything'), { maxLength: 4 }),
    fc.array(fc.tuple(keys, tie('anything')), { maxLength: 4 }).map(objectOf),
  ),
}))
const answers = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...ids), keys), anything), { maxLength: 8 })
  .map(objectOf)

/** As JSON.parse makes it: `__proto__` is a key like any other. */
function objectOf(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries)
}

it('whatever is sent, nothing breaks, and what is taken keeps the rules of a table and a form', () => {
  fc.assert(
    fc.property(answers, (sent) => {
      const cleaned = normaliseAnswers({ questionnaire, answers: sent }).answers
      for (const given of [sent, cleaned, pruneAnswers({ questionnaire, answers: cleaned })]) {
        visibleQuestions({ questionnaire, answers: given })
        progress({ questionnaire, answers: given })
        resumePage({ questionnaire, answers: given })
        flattenAnswers({ questionnaire, answers: given })
        fillText({
          questionnaire,
          text: { de: ids.map((id) => `{{${id}}}`).join() },
          language: 'de',
          answers: given,
        })
        const form = writeForm({ questionnaire, answers: given })
        const result = validateAnswers({ questionnaire, answers: given, today, complete: false })
        if (!result.ok || given === sent) continue
        const fields = [...form].flatMap(([name, values]) =>
          values.map((value): [string, string] => [name, value]),
        )
        expect(readForm({ questionnaire, fields })).toEqual(result.answers)
      }
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    { numRuns: 1500 },
  )
})

it('whatever form is posted, it is read without breaking', () => {
  const name = fc
    .array(fc.oneof(keys, fc.constantFrom('q', '0', '1', '+0', '999', '')), { maxLength: 6 })
    .map((parts) => `q.${parts.join('.')}`)
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.oneof(leaf, fc.string())), { maxLength: 30 }), (fields) => {
      const read = readForm({ questionnaire, fields })
      expect(normaliseAnswers({ questionnaire, answers: read }).answers).toEqual(read)
      validateAnswers({ questionnaire, answers: read, today })
    }),
    { numRuns: 500 },
  )
})

it('an answer a hundred thousand entries long is refused with few words', () => {
  const long = Array.from({ length: 100_000 }, () => ({ strange: 1 }))
  for (const id of ids) {
    const result = validateAnswers({ questionnaire, answers: { [id]: long }, today })
    expect(result.ok ? 0 : result.problems.length).toBeLessThanOrEqual(500)
  }
})
