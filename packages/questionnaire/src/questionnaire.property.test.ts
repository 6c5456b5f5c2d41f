import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDefinition } from './definition/index.ts'
import { everyKind, exampleSurroundings } from './example-for-tests.ts'
import {
  codebook,
  flattenAnswers,
  mainTable,
  normaliseAnswers,
  prepareQuestionnaire,
  progress,
  pruneAnswers,
  readForm,
  replacePage,
  validateAnswers,
  visiblePages,
  visibleQuestions,
  writeForm,
} from './index.ts'
import { randomAnswers } from './random-answers-for-tests.ts'
import { randomDefinition } from './random-definition-for-tests.ts'
import { seededRandom } from './seeded-random-for-tests.ts'

const today = '2026-11-30'
const surroundings = exampleSurroundings

/** A questionnaire with answers to it that keep its rules, by a seed; every third is the one with all kinds. */
function filledIn(seed: number) {
  const random = seededRandom(seed)
  const definition = seed % 3 === 0 ? everyKind : randomDefinition(random)
  const questionnaire = prepareQuestionnaire(definition, surroundings)
  return { definition, questionnaire, random, ...randomAnswers({ definition, surroundings, random }) }
}

const law = (holds: (seed: number) => void, runs = 400) =>
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), holds), { numRuns: runs })

it('random definitions are definitions', () => {
  law((seed) => {
    const definition = randomDefinition(seededRandom(seed))
    expect(parseDefinition(definition)).toEqual({ ok: true, definition })
  })
})

it('answers that keep the rules are taken', () => {
  law((seed) => {
    const { questionnaire, answers } = filledIn(seed)
    expect(validateAnswers({ questionnaire, answers, today })).toEqual({ ok: true, answers })
  })
})

describe('what is asked', () => {
  it('is what the plain reading of the conditions says', () => {
    law((seed) => {
      const { questionnaire, answers, asked } = filledIn(seed)
      expect([...visibleQuestions({ questionnaire, answers })]).toEqual(asked)
    })
  })

  it('stays the same when the answers that are not asked are taken out, and so do those', () => {
    law((seed) => {
      const { questionnaire, answers } = filledIn(seed)
      const mixed = {
        ...filledIn(seed - (seed % 3) + 3).answers,
        ...answers,
        ...strangeAnswers(questionnaire, seed),
      }
      const pruned = pruneAnswers({ questionnaire, answers: mixed })
      expect(visibleQuestions({ questionnaire, answers: pruned })).toEqual(
        visibleQuestions({ questionnaire, answers: mixed }),
      )
      expect(pruneAnswers({ questionnaire, answers: pruned })).toEqual(pruned)
    })
  })

  it('leaves nothing that is not asked', () => {
    law((seed) => {
      const { questionnaire, definition, random } = filledIn(seed)
      const other = randomAnswers({ definition, surroundings, random }).answers
      const answers = pruneAnswers({ questionnaire, answers: { ...filledIn(seed).answers, ...other } })
      const result = validateAnswers({ questionnaire, answers, today, complete: false })
      const codes = result.ok ? [] : result.problems.map(({ code }) => code)
      expect(
        codes.filter((code) => code === 'answer/not-asked' || code === 'answer/question-unknown'),
      ).toEqual([])
    })
  })
})

/** Answers of other questions put where they do not belong. */
function strangeAnswers({ questions }: ReturnType<typeof prepareQuestionnaire>, seed: number) {
  const random = seededRandom(seed + 1)
  const values = [
    true,
    3,
    'c1',
    ['c1', 'c2'],
    { c0: 'c1' },
    [{}],
    null,
    { other: 'x' },
    [{ actor: 'c1', answers: {} }],
  ]
  return Object.fromEntries(
    questions.filter(() => random.chance(0.3)).map(({ question }) => [question.id, random.one(values)]),
  )
}

describe('normalising', () => {
  it('changes nothing in answers that keep the rules', () => {
    law((seed) => {
      const { questionnaire, answers } = filledIn(seed)
      expect(normaliseAnswers({ questionnaire, answers })).toEqual({ answers, unknown: [] })
    })
  })

  it('changes nothing the second time, whatever it is given', () => {
    const questionnaire = prepareQuestionnaire(everyKind, surroundings)
    const ids = questionnaire.questions.map(({ question }) => question.id)
    const piece = fc.oneof(fc.jsonValue({ maxDepth: 3 }), rosterLike, fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), piece), (given) => {
        const once = normaliseAnswers({ questionnaire, answers: given }).answers
        expect(normaliseAnswers({ questionnaire, answers: once }).answers).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })
})

const rosterLike = fc.array(
  fc.oneof(
    fc.record({
      actor: fc.constantFrom('kita-1', 'nobody', '__proto__'),
      answers: fc.record({ oft: fc.constantFrom('', 'weekly') }),
    }),
    fc.record({ name: fc.string(), answers: fc.dictionary(fc.constantFrom('oft', 'fremd'), fc.jsonValue()) }),
    fc.record({ 'angebot-name': fc.string() }),
  ),
)

describe('a form', () => {
  it('brings back the answers that were written into it', () => {
    law((seed) => {
      const { questionnaire, answers } = filledIn(seed)
      const fields = pairs(writeForm({ questionnaire, answers }))
      expect(readForm({ questionnaire, fields })).toEqual(answers)
      expect(readForm({ questionnaire, fields, language: 'en' })).toEqual(answers)
    })
  })

  it('sent page by page makes the same answers', () => {
    law((seed) => {
      const { questionnaire, definition, answers } = filledIn(seed)
      const collected = definition.pages.reduce((before, { id: page }) => {
        const posted = readForm({
          questionnaire,
          page,
          fields: pairs(writeForm({ questionnaire, answers, page })),
        })
        return replacePage({ questionnaire, page, before, posted })
      }, {})
      expect(collected).toEqual(answers)
    }, 150)
  })
})

function pairs(form: ReadonlyMap<string, readonly string[]>): [string, string][] {
  return [...form].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
}

describe('tables', () => {
  it('have a cell for each column of the codebook', () => {
    law((seed) => {
      const { questionnaire, answers } = filledIn(seed)
      const columns = codebook(questionnaire)
      const flat = flattenAnswers({ questionnaire, answers })
      const inTable = (name: string) => columns.filter(({ table }) => table === name)
      expect(flat.cells).toHaveLength(inTable(mainTable).length)
      for (const [table, rows] of flat.entries) {
        for (const { cells } of rows) expect(cells).toHaveLength(inTable(table).length)
      }
      const names = columns.map(({ table, column }) => `${table} ${column}`)
      expect(new Set(names).size).toBe(names.length)
    })
  })
})

it('progress is a share, and all is done when every question that is asked has an answer', () => {
  law((seed) => {
    const { questionnaire, answers, asked } = filledIn(seed)
    const { share, remainingSeconds, requiredMissing, answered } = progress({ questionnaire, answers })
    expect(share).toBeGreaterThanOrEqual(0)
    expect(share).toBeLessThanOrEqual(1)
    expect(remainingSeconds === 0).toBe(asked.every((id) => id in answers))
    expect(requiredMissing).toEqual([])
    expect(answered).toBe(Object.keys(answers).length)
  })
})

it('the pages that are shown are those on which something is asked', () => {
  law((seed) => {
    const { questionnaire, definition, answers, asked } = filledIn(seed)
    const shown = definition.pages.filter(({ sections }) =>
      sections.some(({ questions }) => questions.some(({ id }) => asked.includes(id))),
    )
    expect(visiblePages({ questionnaire, answers })).toEqual(shown.map(({ id }) => id))
  })
})
