import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from './definition/question-schema.ts'
import { everyKind, exampleQuestionnaire, exampleSurroundings } from './example-for-tests.ts'
import { validateAnswers } from './index.ts'
import { randomAnswers } from './random-answers-for-tests.ts'
import { seededRandom, type SeededRandom } from './seeded-random-for-tests.ts'

/** Breaks a valid answer to a question of this kind; the code that has to be said. */
type Break = (value: unknown, random: SeededRandom) => { value: unknown; code: string }
const breaks: Record<Question['kind'], readonly Break[]> = {
  single: [
    () => ({ value: 'nothing-of-this', code: 'answer/unknown-choice' }),
    () => ({ value: 'constructor', code: 'answer/unknown-choice' }),
    () => ({ value: { other: ' ' }, code: 'answer/empty' }),
    () => ({ value: { other: 'x'.repeat(201) }, code: 'answer/too-long' }),
    () => ({ value: { other: 'x', more: 1 }, code: 'answer/wrong-type' }),
    () => ({ value: ['round'], code: 'answer/wrong-type' }),
  ],
  multiple: [
    (value) => ({ value: [...list(value), 'strange'], code: 'answer/unknown-choice' }),
    (value) => ({ value: [...list(value), list(value)[0]], code: 'answer/chosen-twice' }),
    () => ({ value: [{ other: 'a' }, { other: 'b' }], code: 'answer/chosen-twice' }),
    () => ({ value: ['health', 'none'], code: 'answer/exclusive' }),
    () => ({ value: ['health', 'school', 'leisure', 'work'], code: 'answer/too-many' }),
    () => ({ value: [], code: 'answer/empty' }),
    () => ({ value: 'health', code: 'answer/wrong-type' }),
    () => ({ value: [3], code: 'answer/wrong-type' }),
  ],
  'yes-no': [
    () => ({ value: 'yes', code: 'answer/wrong-type' }),
    () => ({ value: 1, code: 'answer/wrong-type' }),
  ],
  scale: [
    (_, random) => ({ value: random.whole(6, 99), code: 'answer/unknown-choice' }),
    () => ({ value: 2.5, code: 'answer/unknown-choice' }),
    () => ({ value: Number.NaN, code: 'answer/unknown-choice' }),
    () => ({ value: '3', code: 'answer/wrong-type' }),
  ],
  matrix: [
    (value) => ({ value: { ...record(value), strange: 'yes' }, code: 'answer/unknown-key' }),
    (value) => ({ value: { ...record(value), trust: 'strange' }, code: 'answer/unknown-choice' }),
    () => ({ value: {}, code: 'answer/empty' }),
    () => ({ value: JSON.parse('{"__proto__": "yes"}'), code: 'answer/unknown-key' }),
    () => ({ value: new Map([['trust', 'yes']]), code: 'answer/wrong-type' }),
  ],
  number: [
    () => ({ value: 1001, code: 'answer/too-large' }),
    () => ({ value: -1, code: 'answer/too-small' }),
    () => ({ value: 1.25, code: 'answer/too-many-decimals' }),
    () => ({ value: '12', code: 'answer/not-a-number' }),
    () => ({ value: Number.POSITIVE_INFINITY, code: 'answer/not-a-number' }),
  ],
  date: [
    () => ({ value: '2019-13', code: 'answer/not-a-date' }),
    () => ({ value: '2019-05-01', code: 'answer/not-a-date' }),
    () => ({ value: '2026-12', code: 'answer/after-today' }),
    () => ({ value: 2019, code: 'answer/not-a-date' }),
  ],
  text: [
    () => ({ value: 'x'.repeat(201), code: 'answer/too-long' }),
    () => ({ value: '  ', code: 'answer/empty' }),
    () => ({ value: 'two\nlines', code: 'answer/forbidden-character' }),
    () => ({ value: 'nul\u0000', code: 'answer/forbidden-character' }),
    () => ({ value: 'half \ud83d', code: 'answer/forbidden-character' }),
    () => ({ value: { de: 'x' }, code: 'answer/wrong-type' }),
  ],
  ranking: [
    (value) => ({ value: [list(value)[0], list(value)[0]], code: 'answer/chosen-twice' }),
    () => ({ value: ['strange'], code: 'answer/unknown-choice' }),
    (value) => ({ value: [...list(value), 'a', 'b', 'c'], code: 'answer/too-many' }),
    () => ({ value: {}, code: 'answer/wrong-type' }),
  ],
  area: [
    () => ({ value: ['atlantis'], code: 'answer/unknown-choice' }),
    () => ({ value: ['nord', 'nord'], code: 'answer/chosen-twice' }),
    () => ({ value: ['nord', 'mitte', 'sued'], code: 'answer/too-many' }),
    () => ({ value: 'nord', code: 'answer/wrong-type' }),
  ],
  group: [
    (value) => ({ value: [...list(value).slice(0, 3), {}], code: 'answer/empty' }),
    () => ({ value: [{ 'angebot-kostet': true }], code: 'answer/required' }),
    () => ({ value: [{ 'angebot-name': 'a', 'angebot-preis': 3 }], code: 'answer/not-asked' }),
    () => ({ value: [{ 'angebot-name': 'a', strange: 3 }], code: 'answer/unknown-key' }),
    () => ({ value: Array.from({ length: 5 }, () => ({ 'angebot-name': 'a' })), code: 'answer/too-many' }),
    () => ({ value: { 0: { 'angebot-name': 'a' } }, code: 'answer/wrong-type' }),
  ],
  roster: [
    () => ({ value: [{ actor: 'nobody', answers: { oft: 'weekly' } }], code: 'answer/unknown-choice' }),
    () => ({ value: [{ actor: 'kita-1', answers: {} }], code: 'answer/empty' }),
    () => ({
      value: [1, 2].map(() => ({ actor: 'kita-1', answers: { oft: 'weekly' } })),
      code: 'answer/chosen-twice',
    }),
    () => ({ value: [1, 2, 3].map((at) => ({ name: `A ${at}`, answers: {} })), code: 'answer/too-many' }),
    () => ({ value: [{ name: 'A', actor: 'kita-1', answers: {} }], code: 'answer/wrong-type' }),
    () => ({ value: [{ actor: 'kita-1', answers: { oft: 'daily' } }], code: 'answer/unknown-choice' }),
  ],
  file: [
    (value) => ({ value: [{ ...record(list(value)[0]), type: 'text/html' }], code: 'answer/file-kind' }),
    (value) => ({ value: [{ ...record(list(value)[0]), bytes: 1_000_001 }], code: 'answer/file-too-large' }),
    (value) => ({ value: [{ ...record(list(value)[0]), path: '/etc' }], code: 'answer/unknown-key' }),
    (value) => ({ value: [{ ...record(list(value)[0]), key: '../up' }], code: 'answer/wrong-type' }),
  ],
}

describe.each(Object.entries(breaks))('an answer of kind %s', (kind, ways) => {
  it.each(ways.map((way, at) => [at, way] as const))('is refused when it is broken in way %i', (_, way) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        const random = seededRandom(seed)
        const { answers } = randomAnswers({
          definition: everyKind,
          surroundings: exampleSurroundings,
          random,
        })
        const question = everyKind.pages
          .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
          .find((one) => one.kind === kind)
        const id = question?.id ?? ''
        fc.pre(id in answers)
        const { value, code } = way(answers[id], random)
        const result = problemsOf({ ...answers, [id]: value })
        expect(
          result.filter((problem) => problem.field.startsWith(id)).map((problem) => problem.code),
        ).toContain(code)
      }),
      { numRuns: 25 },
    )
  })
})

describe('answers as a whole', () => {
  it.each([null, undefined, [], 'x', 3, new Date(0)])('%s is none', (answers) => {
    expect(problemsOf(answers)).toMatchObject([{ code: 'answer/not-an-object' }])
  })

  it('to an unknown question is refused, whatever it is called', () => {
    for (const id of ['strange', 'constructor', 'toString', '']) {
      expect(problemsOf({ name: 'N', [id]: 1 })).toMatchObject([
        { code: 'answer/question-unknown', details: { id } },
      ])
    }
  })

  it('cannot change what every object has', () => {
    const answers: unknown = JSON.parse(
      '{"name": "N", "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
    )
    expect(problemsOf(answers).map(({ code }) => code)).toEqual([
      'answer/question-unknown',
      'answer/question-unknown',
    ])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('name twenty of a thousand unknown questions', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`x-${at}`, 1]))
    const problems = problemsOf({ name: 'N', ...many })
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toMatchObject({ code: 'answer/too-many-answers', details: { unknown: 1000 } })
  })
})

function problemsOf(answers: unknown) {
  const result = validateAnswers({ questionnaire: exampleQuestionnaire, answers, today: '2026-11-30' })
  return result.ok ? [] : result.problems
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function record(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
