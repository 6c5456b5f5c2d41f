import { buildFromCanon, canonQuestionnaireCodes, canonQuestions } from '@gelingen/catalogue'
import { parseDefinition } from '@gelingen/questionnaire/definition'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aloneInDefinition } from './own-question-rules.ts'
import { fieldOfProblem } from './problem-field-rules.ts'
import { questionFromForm } from './question-from-form-rules.ts'
import { fieldsOfKind, type FormValues } from './question-form-types.ts'
import { questionToForm } from './question-to-form-rules.ts'

const languages = ['de', 'en']
const kinds = Object.keys(fieldsOfKind) as (keyof typeof fieldsOfKind)[] // its own keys

const fieldNames = (kind: (typeof kinds)[number]) => [
  ...['title', 'help', ...fieldsOfKind[kind].texts].flatMap((name) => languages.map((of) => `${name}.${of}`)),
  'required',
  'seconds',
  'keepTarget',
  ...fieldsOfKind[kind].others,
]
const typed = fc.oneof(
  fc.constantFrom('', 'on', 'yes', 'written', 'list:actors', '0', '1', '5', '99', '1,5', 'zwei'),
  fc.constantFrom(
    'Ja\nNein',
    'Ja\r\nNein\r\n\r\nJa',
    ' \n x',
    '{{gibt-es-nicht}}',
    '2020-01',
    'day',
    'application/pdf',
  ),
  fc.string({ maxLength: 12 }),
)
const forms = fc
  .constantFrom(...kinds)
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind),
      fc.record(Object.fromEntries(fieldNames(kind).map((name) => [name, typed])), { requiredKeys: [] }),
    ),
  )

describe('the form of a question', () => {
  it('gives back every question of the canon as it was', () => {
    for (const { question } of canonQuestions) {
      const values = questionToForm(question, languages)
      const again = questionFromForm(values, {
        kind: question.kind,
        id: question.id,
        before: question,
        languages,
      })
      expect(again).toEqual({ question, problems: [] })
    }
  })

  it('gives back every list of the canon with its questions', () => {
    for (const questionnaire of canonQuestionnaireCodes) {
      const { pages } = buildFromCanon({ questionnaire }).definition
      for (const question of pages.flatMap(({ sections }) =>
        sections.flatMap(({ questions }) => questions),
      )) {
        const values = questionToForm(question, languages)
        const given = { kind: question.kind, id: question.id, before: question, languages }
        expect(questionFromForm(values, given).question).toEqual(question)
      }
    }
  })

  it('whatever is typed becomes a question, or a problem at a field that the form has', () => {
    const seen = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(forms, ([kind, values]) => {
        const { question } = questionFromForm(values as FormValues, {
          kind,
          id: 'neu',
          before: null,
          languages,
        })
        const parsed = parseDefinition(aloneInDefinition(question))
        if (parsed.ok) {
          seen.taken += 1
          const [read] = parsed.definition.pages[0]?.sections[0]?.questions ?? []
          // What was taken is shown and read again as the same.
          if (read !== undefined) {
            const again = questionToForm(read, languages)
            expect(questionFromForm(again, { kind, id: 'neu', before: read, languages }).question).toEqual(
              read,
            )
          }
          return
        }
        seen.refused += 1
        for (const { path } of parsed.problems) {
          const inside = path.replace('pages[0].sections[0].questions[0]', '').replace(/^\./, '')
          expect(fieldNames(kind), path).toContain(fieldOfProblem(inside, kind))
        }
      }),
      { numRuns: 1500 },
    )
    expect(seen.taken).toBeGreaterThan(30)
    expect(seen.refused).toBeGreaterThan(300)
  })

  it('a question of the canon that asks something else is the municipality’s own', () => {
    const question = canonQuestions.find(({ code }) => code === 'network-topics')?.question
    if (question === undefined) throw new Error('the canon lacks it')
    const values = questionToForm(question, languages)
    const given = { kind: question.kind, id: question.id, before: question, languages }
    const stricter = questionFromForm({ ...values, required: 'yes', seconds: '9' }, given).question
    expect(stricter).toMatchObject({ canon: question.canon, required: true, seconds: 9 })
    const other = questionFromForm({ ...values, 'title.de': 'Was bewegt Sie?' }, given).question
    expect(other).not.toHaveProperty('canon')
    expect(other).not.toHaveProperty('writesTo')
    const kept = questionFromForm(
      { ...values, 'title.de': 'Was bewegt Sie?', keepTarget: 'on' },
      given,
    ).question
    expect(kept).toMatchObject({ writesTo: 'network.topics' })
  })

  it('says where a line of another language has none in German', () => {
    const { problems } = questionFromForm(
      { 'title.de': 'Was?', 'choices.de': 'Ja\nNein', 'choices.en': 'yes\nno\nmaybe' },
      { kind: 'single', id: 'neu', before: null, languages },
    )
    expect(problems).toEqual([
      { field: 'choices.en', code: 'form/lines-without-german', details: { language: 'en' } },
    ])
  })
})
