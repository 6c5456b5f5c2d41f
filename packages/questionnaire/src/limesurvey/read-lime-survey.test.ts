import { describe, expect, it } from 'vitest'
import { lss, modernLss, type Asked } from './lss-for-tests.ts'
import { readLimeSurvey } from './index.ts'

function read(questions: readonly Asked[], more = {}) {
  const result = readLimeSurvey(modernLss(questions, more))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const sections = result.definition.pages.flatMap((page) => page.sections)
  return { ...result, sections, questions: sections.flatMap((section) => section.questions) }
}

const agree = [
  ['SQ001', 'Ziele'],
  ['SQ002', 'Vertrauen'],
] as const
const yesNoMaybe = [
  ['A1', 'ja'],
  ['A2', 'nein'],
  ['A3', 'teils'],
] as const

describe('kinds of questions', () => {
  it('are what they are in LimeSurvey', () => {
    const { questions } = read([
      { code: 'Q1', type: 'L', answers: yesNoMaybe, other: 'Y', mandatory: 'Y' },
      { code: 'Q2', type: 'M', lines: agree, attributes: { min_answers: '1', exclude_all_others: 'SQ002' } },
      { code: 'Q3', type: 'Y', mandatory: 'S' },
      { code: 'Q4', type: '5' },
      { code: 'Q5', type: 'A', lines: agree },
      { code: 'Q6', type: 'F', lines: agree, answers: [...yesNoMaybe, ['na', 'weiß nicht']] },
      {
        code: 'Q7',
        type: 'N',
        attributes: { num_value_int_only: '1', min_num_value_n: '0', suffix: 'Kinder' },
      },
      { code: 'Q8', type: 'S', attributes: { maximum_chars: '40' } },
      { code: 'Q9', type: 'D', attributes: { date_format: 'mm.yyyy', date_min: '2015-03-01' } },
      { code: 'Q10', type: 'R', answers: yesNoMaybe, attributes: { max_answers: '2' } },
      {
        code: 'Q11',
        type: '|',
        attributes: { allowed_filetypes: 'pdf, doc', max_num_of_files: '2', max_filesize: '10240' },
      },
      { code: 'Q12', type: 'T' },
    ])
    expect(questions.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'q1 single',
      'q2 multiple',
      'q3 yes-no',
      'q4 scale',
      'q5 matrix',
      'q6 matrix',
      'q7 number',
      'q8 text',
      'q9 date',
      'q10 ranking',
      'q11 file',
      'q12 text',
    ])
    expect(questions[0]).toMatchObject({
      required: true,
      other: { de: 'Sonstiges' },
      choices: [{ code: 'A1' }, {}, {}],
    })
    expect(questions[1]).toMatchObject({
      min: 1,
      choices: [{ code: 'SQ001' }, { code: 'SQ002', exclusive: true }],
    })
    expect(questions[4]).toMatchObject({ columns: [{ code: '1' }, {}, {}, {}, { code: '5' }] })
    expect(questions[5]).toMatchObject({ columns: [{}, {}, { code: 'A3' }], cannotSay: { de: 'weiß nicht' } })
    expect(questions[6]).toMatchObject({ min: 0, unit: { de: 'Kinder' } })
    expect(questions[8]).toMatchObject({ precision: 'month', min: '2015-03' })
    expect(questions[9]).toMatchObject({ top: 2 })
    expect(questions[10]).toMatchObject({ accept: ['application/pdf'], maxFiles: 2, maxMegabytes: 10 })
  })

  it('make a list that counts a scale', () => {
    const { questions } = read([
      {
        code: 'Q1',
        type: 'L',
        answers: [
          ['A1', '1 = nie'],
          ['A2', '2'],
          ['A3', '3 = immer'],
          ['A4', 'weiß nicht'],
        ],
      },
      { code: 'Q2', type: 'Y', relevance: 'Q1.NAOK == "A3"' },
    ])
    expect(questions[0]).toMatchObject({
      kind: 'scale',
      from: 1,
      to: 3,
      least: { de: 'nie' },
      most: { de: 'immer' },
      cannotSay: { de: 'weiß nicht' },
    })
    expect(questions[1]?.visibleIf).toEqual({ answer: 'q1', is: 3 })
  })

  it('split what has several lines, and know the lines in conditions', () => {
    const { questions, told } = read([
      { code: 'Zahl', type: 'K', lines: agree },
      { code: 'Text', type: 'Q', lines: agree, relevance: 'Zahl_SQ002.NAOK >= 3' },
    ])
    expect(questions.map(({ id, title }) => [id, title.de])).toEqual([
      ['zahl-sq001', 'Frage Zahl – Ziele'],
      ['zahl-sq002', 'Frage Zahl – Vertrauen'],
      ['text-sq001', 'Frage Text – Ziele'],
      ['text-sq002', 'Frage Text – Vertrauen'],
    ])
    expect(questions[3]?.visibleIf).toEqual({ answer: 'zahl-sq002', atLeast: 3 })
    expect(told).toContainEqual({ code: 'split', question: 'Text', details: { questions: 2 } })
  })

  it('tell limits that are expressions, and keep long short texts', () => {
    const { told, questions } = read([
      { code: 'Q1', type: 'N', attributes: { max_num_value_n: '{Q0 + 1}', num_value_int_only: '1' } },
      { code: 'Q2', type: 'D', attributes: { date_min: '-1 year', date_max: 'today' } },
      { code: 'Q3', type: 'S', attributes: { maximum_chars: '500' } },
    ])
    expect(told).toEqual([
      {
        code: 'attribute-dropped',
        question: 'Q1',
        details: { attribute: 'max_num_value_n', value: '{Q0 + 1}' },
      },
      { code: 'attribute-dropped', question: 'Q2', details: { attribute: 'date_min', value: '-1 year' } },
    ])
    expect(questions[1]).toMatchObject({ precision: 'day', notAfterToday: true })
    expect(questions[2]).toMatchObject({ long: true, maxLength: 500 })
  })

  it('tell what there is no place for', () => {
    const { told, questions } = read(
      [
        { code: 'Q1', type: '*', text: '{Q0 * 2}' },
        { code: 'Q2', type: ';', lines: agree },
        { code: 'Q3', type: 'O', answers: yesNoMaybe, attributes: { random_order: '1' }, defaultValue: 'A1' },
        { code: 'Q4', type: 'S', preg: '/^[A-Z]+$/' },
      ],
      { quota: [{ id: 1, sid: 4711 }] },
    )
    expect(questions.map(({ id }) => id)).toEqual(['q3', 'q4'])
    expect(told.map(({ code, question }) => `${code} ${question ?? ''}`.trim())).toEqual([
      'section-dropped',
      'placeholder-dropped Q1',
      'kind-unsupported Q1',
      'kind-unsupported Q2',
      'default-dropped Q3',
      'attribute-dropped Q3',
      'comment-dropped Q3',
      'pattern-dropped Q4',
    ])
  })
})

describe('conditions', () => {
  const before: readonly Asked[] = [
    { code: 'Q1', type: 'L', answers: yesNoMaybe },
    { code: 'Q2', type: 'M', lines: agree, other: 'Y' },
    { code: 'Q3', type: 'N', attributes: { num_value_int_only: '1' } },
    { code: 'Q4', type: 'Y' },
    { code: 'Q5', type: 'F', lines: agree, answers: yesNoMaybe },
  ]
  const conditionOf = (relevance: string) => {
    const { questions, told } = read([...before, { code: 'Last', type: 'Y', relevance }])
    return (
      questions.at(-1)?.visibleIf ??
      told.findLast(({ question }) => question === 'Last')?.details['reason'] ??
      null
    )
  }

  it.each([
    ['1', null],
    ['Q1.NAOK == "A1"', { answer: 'q1', is: 'A1' }],
    ['((Q2_SQ001.NAOK == "Y"))', { answer: 'q2', includes: 'SQ001' }],
    ['!is_empty(Q2_other.NAOK)', { answer: 'q2', includes: 'other' }],
    ["Q1 == 'A1' || Q1 == 'A2'", { answer: 'q1', in: ['A1', 'A2'] }],
    [
      'Q4 eq "N" and not (Q3 > 2)',
      {
        all: [
          { answer: 'q4', is: false },
          { not: { all: [{ answer: 'q3', atLeast: 2 }, { not: { answer: 'q3', is: 2 } }] } },
        ],
      },
    ],
    ['!is_empty(Q3.NAOK) && Q3.NAOK >= 2.5', { answer: 'q3', atLeast: 2.5 }],
    ['10 >= Q3.NAOK', { answer: 'q3', atMost: 10 }],
    ['Q5_SQ002.NAOK != "A3"', { not: { answer: 'q5', row: 'SQ002', is: 'A3' } }],
    ['4711X7X100.NAOK == "A2"', { answer: 'q1', is: 'A2' }],
    ['4711X7X200SQ002 == "Y"', { answer: 'q2', includes: 'SQ002' }],
    ['count(that.Q2.NAOK) > 1', { answer: 'q2', countAtLeast: 2 }],
    ['is_empty(Q1)', { answer: 'q1', answered: false }],
    ['Later.NAOK == "Y"', 'unknown-question'],
    ['Q1.NAOK == "A9"', 'not-understood'],
    ['sum(Q3.NAOK, 4) > 3', 'not-understood'],
    ['Q1.NAOK == "A1" and', 'not-understood'],
    ['"; drop table answers', 'not-understood'],
  ])('%s', (relevance, expected) => {
    expect(conditionOf(relevance)).toEqual(expected)
  })

  it('of old files are alternatives by scenario, and by question inside one', () => {
    const row = { qid: 600, method: '==', scenario: 1 }
    const { questions } = read([...before, { code: 'Last', type: 'Y', relevance: '' }], {
      conditions: [
        { ...row, cqid: 100, cfieldname: '4711X7X100', value: 'A1' },
        { ...row, cqid: 100, cfieldname: '4711X7X100', value: 'A2' },
        { ...row, cqid: 400, cfieldname: '4711X7X400', value: 'Y' },
        { ...row, cqid: 200, cfieldname: '+4711X7X200SQ001', value: 'Y', scenario: 2 },
        { ...row, cqid: 200, cfieldname: '4711X7X200', value: 'SQ002', scenario: 3 },
      ],
    })
    expect(questions.at(-1)?.visibleIf).toEqual({
      any: [
        {
          all: [
            { answer: 'q1', in: ['A1', 'A2'] },
            { answer: 'q4', is: true },
          ],
        },
        { answer: 'q2', includes: 'SQ001' },
        { answer: 'q2', includes: 'SQ002' },
      ],
    })
  })

  it('that nest without end are not understood', () => {
    expect(conditionOf(`${'('.repeat(3000)}Q1 == "A1"${')'.repeat(3000)}`)).toBe('not-understood')
    expect(conditionOf('!'.repeat(5000))).toBe('not-understood')
  })
})

describe('texts', () => {
  it('are plain, with lines, and what was answered before', () => {
    const { questions, definition, told } = read([
      { code: 'Name', type: 'S', text: '<p>Wie hei&szlig;t</p><ul><li>Ihr <b>Netzwerk</b>?</li></ul>' },
      {
        code: 'Q2',
        type: 'Y',
        text: 'Gibt es {Name.shown}, {TOKEN:FIRSTNAME} {TOKEN:LASTNAME}? {strlen(Name)}',
      },
      {
        code: 'Q3',
        type: 'Y',
        text: 'a < b &amp; {if(is_empty(Name.NAOK), "das Netzwerk", Name.shown)} {{x}} <img src=x onerror="alert(1)">',
      },
    ])
    expect(questions.map(({ title }) => title.de)).toEqual([
      'Wie heißt\n\n– Ihr Netzwerk?',
      'Gibt es {{name}}, {{@person}}? …',
      'a < b & {{name|das Netzwerk}} {…}',
    ])
    expect(definition.values).toEqual(['person'])
    expect(definition.intro).toEqual({ de: 'Guten Tag!' })
    expect(told.map(({ code }) => code)).toEqual([
      'placeholder-dropped',
      'picture-dropped',
      'script-dropped',
      'placeholder-dropped',
    ])
  })

  it('between questions begin sections', () => {
    const { sections, told } = read([
      { code: 'Start', type: 'X', text: '<h3>Zu Ihnen</h3><p>Es geht los.</p>', relevance: '1' },
      { code: 'Q1', type: 'Y' },
      { code: 'Mehr', type: 'X', text: 'Nur mit Netzwerk', relevance: 'Q1.NAOK == "Y"' },
      { code: 'Q2', type: 'N', relevance: 'Q1.NAOK == "Y"' },
      { code: 'Q3', type: 'Y', relevance: '(Q1.NAOK == "Y") and (Q2.NAOK >= 3)' },
      { code: 'Ende', type: 'X', text: 'Vielen Dank' },
    ])
    expect(sections).toMatchObject([
      { id: 'start', title: { de: 'Zu Ihnen' }, text: { de: 'Es geht los.' }, questions: [{ id: 'q1' }] },
      { id: 'mehr', title: { de: 'Nur mit Netzwerk' }, visibleIf: { answer: 'q1', is: true } },
    ])
    expect(sections[1]?.questions.map(({ visibleIf }) => visibleIf)).toEqual([
      undefined,
      { answer: 'q2', atLeast: 3 },
    ])
    expect(told.map(({ code }) => code)).toContain('text-without-question')
  })

  it('of version 3 stand in the rows, once per language', () => {
    const question = {
      qid: 1,
      parent_qid: 0,
      sid: 5,
      gid: 2,
      type: 'L',
      title: 'Q1',
      question_order: 0,
      relevance: '1',
    }
    const answer = { qid: 1, code: 'A1', sortorder: 0, scale_id: 0 }
    const text = lss(
      {
        answers: [
          { ...answer, answer: 'Often', language: 'en' },
          { ...answer, answer: 'Sık sık', language: 'tr' },
        ],
        groups: [
          { gid: 2, sid: 5, group_name: 'Part', group_order: 0, language: 'en' },
          { gid: 2, sid: 5, group_name: 'Bölüm', group_order: 0, language: 'tr' },
        ],
        questions: [
          { ...question, question: 'How often?', language: 'en' },
          { ...question, question: 'Ne kadar?', language: 'tr' },
        ],
        surveys: [{ sid: 5, language: 'en', additional_languages: 'tr' }],
        surveys_languagesettings: [{ surveyls_language: 'en', surveyls_title: 'Meetings' }],
      },
      ['en', 'tr'],
    )
    const result = readLimeSurvey(text)
    expect(result).toMatchObject({
      ok: true,
      definition: {
        id: 'meetings',
        pages: [
          {
            title: { de: 'Part', en: 'Part', tr: 'Bölüm' },
            sections: [
              {
                questions: [
                  {
                    title: { de: 'How often?', en: 'How often?', tr: 'Ne kadar?' },
                    choices: [{ code: 'A1', label: { de: 'Often', en: 'Often', tr: 'Sık sık' } }],
                  },
                ],
              },
            ],
          },
        ],
      },
      told: [{ code: 'no-german', question: null, details: { language: 'en' } }],
    })
  })

  it('of the same codes twice get ids of their own', () => {
    const { questions } = read([
      { code: 'Q_1', type: 'Y' },
      { code: 'q-1', type: 'Y' },
      { code: '1', type: 'Y' },
    ])
    expect(questions.map(({ id }) => id)).toEqual(['q-1', 'q-1-2', 'q1'])
  })
})
