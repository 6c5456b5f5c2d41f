import { describe, expect, it } from 'vitest'
import { parseDefinition } from '../definition/index.ts'
import type { Condition } from '../definition/condition-schema.ts'
import { readLimeSurvey, writeLimeSurvey } from './index.ts'
import { get } from './lime-survey.ts'
import { readTables } from './read-tables.ts'

const label = { de: 'Frage', en: 'Question' }
const choices = ['c1', 'c2', 'c3'].map((code) => ({ code, label: { de: code } }))
const of = (id: string) => ({ id, version: 1, title: label })
const earlier = [
  { ...of('wahl'), kind: 'single', choices, other: label },
  { ...of('mehrere'), kind: 'multiple', choices, other: label },
  { ...of('rang'), kind: 'ranking', choices, top: 2 },
  { ...of('skala'), kind: 'scale', from: -1, to: 2, least: label, most: label, cannotSay: label },
  { ...of('matrix'), kind: 'matrix', rows: choices, columns: choices, cannotSay: label },
  { ...of('zahl'), kind: 'number' },
  { ...of('seit'), kind: 'date', precision: 'year' },
  { ...of('ja'), kind: 'yes-no' },
  { ...of('datei'), kind: 'file', accept: ['application/pdf'] },
]

function written(visibleIf: Condition, section: Record<string, unknown> = {}) {
  const last = { ...of('last'), kind: 'text', visibleIf }
  const parsed = parseDefinition({
    format: 'gelingen/questionnaire/1',
    id: 'probe',
    version: 1,
    title: label,
    pages: [
      {
        id: 'seite',
        sections: [
          { id: 'davor', questions: earlier },
          { id: 'danach', ...section, questions: [last] },
        ],
      },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { text, told } = writeLimeSurvey(parsed.definition)
  const row = readTables(text)
    .rows('questions')
    .find((one) => get(one, 'title') === 'last')
  const back = readLimeSurvey(text)
  if (!back.ok) throw new Error(JSON.stringify(back.problems))
  return {
    told,
    relevance: row?.get('relevance'),
    section: back.definition.pages[0]?.sections.at(-1),
    back: back.definition.pages[0]?.sections.at(-1)?.questions.at(-1)?.visibleIf,
  }
}

describe('a condition', () => {
  it.each<[Condition, string, Condition?]>([
    [{ answer: 'wahl', is: 'c1' }, 'wahl.NAOK == "c1"'],
    [{ answer: 'wahl', in: ['c1', 'other'] }, '(wahl.NAOK == "c1" or wahl.NAOK == "-oth-")'],
    [{ answer: 'wahl', answered: true }, '!is_empty(wahl.NAOK)'],
    [{ answer: 'wahl', answered: false }, 'is_empty(wahl.NAOK)'],
    [{ not: { answer: 'wahl', is: 'c1' } }, '!(wahl.NAOK == "c1")'],
    [{ answer: 'mehrere', includes: 'c2' }, 'mehrere_c2.NAOK == "Y"'],
    [{ answer: 'mehrere', includes: 'other' }, '!is_empty(mehrere_other.NAOK)'],
    [{ answer: 'mehrere', countAtLeast: 2 }, 'count(that.mehrere.NAOK) >= 2'],
    [{ answer: 'mehrere', countAtMost: 1 }, 'count(that.mehrere.NAOK) <= 1'],
    [
      { answer: 'mehrere', answered: true },
      'count(that.mehrere.NAOK) > 0',
      { answer: 'mehrere', countAtLeast: 1 },
    ],
    [{ answer: 'rang', includes: 'c3' }, 'countif("c3", that.rang.NAOK) > 0'],
    [{ answer: 'skala', is: -1 }, 'skala.NAOK == "m1"'],
    [{ answer: 'skala', is: 'cannot-say' }, 'skala.NAOK == "na"'],
    [
      { answer: 'skala', atLeast: 1 },
      '(skala.NAOK == "1" or skala.NAOK == "2")',
      { answer: 'skala', in: [1, 2] },
    ],
    [
      { answer: 'skala', atMost: 0 },
      '(skala.NAOK == "m1" or skala.NAOK == "0")',
      { answer: 'skala', in: [-1, 0] },
    ],
    [{ answer: 'matrix', row: 'c1', is: 'c2' }, 'matrix_c1.NAOK == "c2"'],
    [{ answer: 'matrix', row: 'c1', is: 'cannot-say' }, 'matrix_c1.NAOK == "na"'],
    [{ answer: 'matrix', answered: false }, 'count(that.matrix.NAOK) <= 0'],
    [{ answer: 'zahl', is: 4 }, 'zahl.NAOK == 4'],
    [{ answer: 'zahl', atLeast: 3 }, '(!is_empty(zahl.NAOK) and zahl.NAOK >= 3)'],
    [{ answer: 'zahl', atMost: -2 }, '(!is_empty(zahl.NAOK) and zahl.NAOK <= -2)'],
    [{ answer: 'seit', atLeast: '2015' }, '(!is_empty(seit.NAOK) and seit.NAOK >= "2015-01-01")'],
    [{ answer: 'seit', atMost: '2015' }, '(!is_empty(seit.NAOK) and seit.NAOK <= "2015-12-31")'],
    [{ answer: 'ja', is: false }, 'ja.NAOK == "N"'],
    [
      {
        any: [
          { answer: 'ja', is: true },
          {
            all: [
              { answer: 'zahl', is: 1 },
              { answer: 'wahl', is: 'c1' },
            ],
          },
        ],
      },
      '(ja.NAOK == "Y" or (zahl.NAOK == 1 and wahl.NAOK == "c1"))',
    ],
  ])('%j', (condition, relevance, again = condition) => {
    const result = written(condition)
    expect(result.relevance).toBe(relevance)
    expect(result.back).toEqual(again)
  })

  it('that LimeSurvey cannot say is told', () => {
    const { relevance, told } = written({ answer: 'datei', countAtLeast: 2 })
    expect(relevance).toBe('1')
    expect(told).toEqual([
      { code: 'condition-dropped', question: 'last', details: { reason: 'not-sayable' } },
    ])
  })

  it('of a section stands with its questions, and with its text', () => {
    const section = {
      visibleIf: { answer: 'ja', is: true },
      title: { de: 'Mehr' },
      text: { de: 'a < b\n{c} & ]]>' },
    }
    const result = written({ answer: 'zahl', is: 2 }, section)
    expect(result.relevance).toBe('ja.NAOK == "Y" and zahl.NAOK == 2')
    expect(result.section).toMatchObject({
      id: 'danach',
      ...section,
      questions: [{ visibleIf: { answer: 'zahl', is: 2 } }],
    })
  })
})
