import { parseDefinition } from '@gelingen/questionnaire/definition'
import { describe, expect, test } from 'vitest'
import type { StoredResponse } from '../survey-results/responses-store.ts'
import { answersForExport } from './export-answers-rules.ts'
import { readAnswersFile, writeAnswersFile } from './export-file-rules.ts'
import { spssSyntax } from './export-spss-rules.ts'
import { exportTables } from './export-tables-rules.ts'
import type { ExportWish } from './export-types.ts'

const questions = [
  {
    id: 'zufrieden',
    version: 1,
    kind: 'scale',
    from: 1,
    to: 5,
    least: { de: 'gar nicht' },
    most: { de: 'sehr' },
    cannotSay: { de: 'weiß nicht' },
    title: { de: 'Wie zufrieden?' },
  },
  {
    id: 'form',
    version: 1,
    kind: 'single',
    choices: [
      { code: 'kita', label: { de: 'Kita' } },
      { code: 'amt', label: { de: 'Amt' } },
    ],
    other: { de: 'Andere' },
    title: { de: 'Was sind Sie?' },
  },
  {
    id: 'warum-nicht',
    version: 1,
    kind: 'text',
    title: { de: 'Warum?' },
    visibleIf: { answer: 'zufrieden', atMost: 2 },
  },
  { id: 'mail', version: 1, kind: 'text', format: 'email', title: { de: 'Ihre Adresse?' } },
  {
    id: 'angebote',
    version: 1,
    kind: 'group',
    entryName: { de: 'Angebot' },
    title: { de: 'Welche Angebote?' },
    questions: [
      { id: 'angebot-name', version: 1, kind: 'text', title: { de: 'Name' } },
      { id: 'kostet', version: 1, kind: 'yes-no', title: { de: 'Kostet es?' } },
    ],
  },
] as const

function aVersion(version: number, changed: readonly unknown[] = questions) {
  const parsed = parseDefinition({
    format: 'gelingen/questionnaire/1',
    id: 'klein',
    version,
    title: { de: 'Klein' },
    pages: [{ id: 'eins', sections: [{ id: 'eins-a', questions: changed }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { definition: parsed.definition, surroundings: { lists: {}, areas: [] } }
}

let keys = 0
function aResponse(answers: StoredResponse['answers'], more: Partial<StoredResponse> = {}): StoredResponse {
  return {
    responseKey: String((keys += 1)).padStart(64, '0'),
    recipientId: null,
    definitionVersion: 1,
    origin: 'link',
    language: 'de',
    groupName: 'Kita',
    areaId: null,
    answers,
    state: 'submitted',
    submittedOn: '2026-11-02',
    resultStep: null,
    ...more,
  }
}

const wish: ExportWish = { values: 'codes', alsoBegun: false, withRecipients: false, language: 'de' }
const words = {
  yes: 'ja',
  no: 'nein',
  notTold: '(geschützt)',
  states: { started: 'begonnen', submitted: 'abgeschickt' },
  origins: { link: 'Link', open: 'offener Link', paper: 'Papier' },
}

function exported(given: Partial<Parameters<typeof answersForExport>[0]>) {
  return answersForExport({
    title: 'Klein',
    anonymous: false,
    published: [aVersion(1)],
    responses: [],
    recipients: new Map([[7, { name: 'Anna Meier', email: 'anna@kita.example' }]]),
    areaCodes: new Map([[3, 'nord']]),
    minimumCount: 5,
    wish,
    // Leaves the order as it is.
    random: () => 0.999999,
    ...given,
  })
}

function tablesOf(given: Partial<Parameters<typeof answersForExport>[0]>) {
  const { tables } = exportTables(exported(given), {
    wish: given.wish ?? wish,
    words,
    areaNames: new Map([['nord', 'Nordstadt']]),
  })
  return tables.map(({ id, columns, rows }) => ({
    id,
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ fact, column }, at) => [column?.name ?? fact, row[at]])),
    ),
  }))
}

describe('answers with names', () => {
  const responses = [
    aResponse(
      {
        zufrieden: 'cannot-say',
        form: { other: '=SUM(A1)' },
        angebote: [{ 'angebot-name': 'Chor', kostet: false }, { kostet: true }],
      },
      { recipientId: 7, areaId: 3 },
    ),
    aResponse({ zufrieden: 4 }, { state: 'started', submittedOn: null }),
  ]

  test('stand in a row for each questionnaire and one for each entry, in codes', () => {
    expect(tablesOf({ responses })).toEqual([
      {
        id: 'answers',
        rows: [
          {
            nummer: 1,
            gruppe: 'Kita',
            gebiet: 'nord',
            sprache: 'de',
            weg: 'link',
            abgeschickt_am: '2026-11-02',
            nicht_gefragt: 'warum-nicht',
            zufrieden: -99,
            form: 'other',
            'form.other': '=SUM(A1)',
            warum_nicht: null,
            mail: null,
            angebote: 2,
          },
        ],
      },
      {
        id: 'angebote',
        rows: [
          { nummer: 1, eintrag: '1', name: null, angebot_name: 'Chor', kostet: 0 },
          { nummer: 1, eintrag: '2', name: null, angebot_name: null, kostet: 1 },
        ],
      },
    ])
  })

  test('are told in words, with recipients and begun ones, where somebody wants that', () => {
    const all = { ...wish, values: 'labels', alsoBegun: true, withRecipients: true } as const
    expect(tablesOf({ responses, wish: all })[0]?.rows).toMatchObject([
      {
        stand: 'abgeschickt',
        empfaenger: 'Anna Meier',
        email: 'anna@kita.example',
        gebiet: 'Nordstadt',
        zufrieden: 'weiß nicht',
        form: 'Andere',
      },
      { stand: 'begonnen', empfaenger: null, zufrieden: 4 },
    ])
  })

  test('of a question whose answers cannot stand side by side go into columns of their own', () => {
    const [scale, ...others] = questions
    const second = aVersion(2, [{ ...scale, version: 2, to: 10 }, ...others])
    const third = aVersion(3, [{ ...scale, version: 3, to: 10, title: { de: 'Und heute?' } }, ...others])
    const given = {
      published: [aVersion(1), second, third],
      responses: [1, 2, 3].map((definitionVersion) =>
        aResponse({ zufrieden: definitionVersion }, { definitionVersion }),
      ),
    }
    expect(tablesOf(given)[0]?.rows).toMatchObject([
      { fassung: 1, zufrieden: 1, zufrieden_f2: null },
      { fassung: 2, zufrieden: null, zufrieden_f2: 2 },
      { fassung: 3, zufrieden: null, zufrieden_f2: 3 },
    ])
    const { columns } = exportTables(exported(given), { wish, words, areaNames: new Map() })
    expect(columns.find(({ name }) => name === 'zufrieden_f2')).toMatchObject({
      level: 'ordinal',
      label: 'Und heute?',
      versions: [
        { version: 2, title: 'Wie zufrieden?' },
        { version: 3, title: 'Und heute?' },
      ],
    })
  })
})

describe('anonymous answers', () => {
  const some = (count: number, more: Partial<StoredResponse> = {}) =>
    Array.from({ length: count }, () => aResponse({ zufrieden: 4, form: 'kita', mail: 'a@b.example' }, more))

  test('tell neither day, way nor address, and no group that is too small', () => {
    const given = {
      anonymous: true,
      responses: [...some(6), ...some(2, { groupName: 'Amt' }), ...some(5, { groupName: 'Schule' })],
    }
    const [table] = tablesOf(given)
    expect(Object.keys(table?.rows[0] ?? {})).toEqual([
      'nummer',
      'gruppe',
      'sprache',
      'nicht_gefragt',
      'zufrieden',
      'form',
      'form.other',
      'warum_nicht',
      'mail',
      'angebote',
    ])
    expect(table?.rows.map(({ gruppe }) => gruppe).sort()).toEqual([
      ...Array(7).fill('(geschützt)'),
      ...Array(6).fill('Kita'),
    ])
    expect(table?.rows.every(({ mail }) => mail === null)).toBe(true)
    expect(exported(given).notes.map(({ code }) => code)).toEqual([
      'anonymous',
      'no-dates',
      'hidden',
      'contacts-hidden',
      'not-asked',
      'random-numbers',
    ])
  })

  test('tell no words of a question that few were asked', () => {
    const unhappy = Array.from({ length: 4 }, () => aResponse({ zufrieden: 1, 'warum-nicht': 'Frau Meier' }))
    const four = exported({ anonymous: true, responses: [...some(6), ...unhappy] })
    expect(JSON.stringify(four.rows)).not.toContain('Meier')
    expect(four.notes).toContainEqual({ code: 'texts-hidden', questions: 'Warum?', minimum: 5 })
    const five = exported({
      anonymous: true,
      responses: [...some(6), ...unhappy, unhappy[0] ?? aResponse({})],
    })
    expect(JSON.stringify(five.rows)).toContain('Meier')
  })

  test('to a version of the questionnaire that few had are left out, unless only words are different', () => {
    const [scale, ...others] = questions
    const responses = [...some(6), ...some(2, { definitionVersion: 2 })]
    const another = aVersion(2, [{ ...scale, version: 2, to: 10 }, ...others])
    expect(exported({ anonymous: true, responses, published: [aVersion(1), another] })).toMatchObject({
      rows: { length: 6 },
      notes: expect.arrayContaining([{ code: 'rare-rows', count: 2, minimum: 5 }]),
    })
    const reworded = aVersion(2, [{ ...scale, version: 2, title: { de: 'Wie sehr?' } }, ...others])
    expect(exported({ anonymous: true, responses, published: [aVersion(1), reworded] }).rows).toHaveLength(8)
  })

  test('of fewer than the minimum do not leave at all', () => {
    expect(exported({ anonymous: true, responses: some(4) }).rows).toEqual([])
  })
})

describe('a file of answers', () => {
  const given = {
    responses: [
      aResponse(
        { zufrieden: 2, 'warum-nicht': 'Weil', angebote: [{ 'angebot-name': 'Chor' }] },
        { areaId: 3 },
      ),
      aResponse({ zufrieden: 4, mail: 'unfertig@' }, { state: 'started', submittedOn: null }),
    ],
    wish: { ...wish, alsoBegun: true },
  }

  test('is read as it was written', () => {
    const written = exported(given)
    const content = writeAnswersFile(written, { madeOn: '2026-12-01', notes: ['Ein Hinweis.'] })
    const read = readAnswersFile(content, '2026-12-01')
    expect(read).toMatchObject({ ok: true, value: { title: 'Klein', notes: ['Ein Hinweis.'] } })
    expect(read.ok && read.value.rows).toEqual(written.rows)
    expect(read.ok && read.value.published).toEqual(written.published)
  })

  test.each([
    ['files/no-json', () => '{'],
    ['files/other-format', (content: string) => content.replace('answers/1', 'answers/9')],
    ['files/broken', (content: string) => content.replace('"submitted"', '"somehow"')],
    ['files/broken', (content: string) => content.replace('"kind": "scale"', '"kind": "balance"')],
    ['files/bad-answer', (content: string) => content.replace('"zufrieden": 2', '"zufrieden": 20')],
    [
      'files/bad-answer',
      (content: string) => content.replace('"version": 1,\n   "state"', '"version": 7,\n   "state"'),
    ],
  ])('that is not one gets a reason: %s', (code, spoil) => {
    const content = spoil(writeAnswersFile(exported(given), { madeOn: '2026-12-01', notes: [] }))
    expect(readAnswersFile(content, '2026-12-01')).toMatchObject({ refusal: { code } })
  })
})

test('the commands for statistics programs name every column, its words, its codes and its level', () => {
  const { tables } = exportTables(
    exported({ responses: [aResponse({ zufrieden: 2, form: 'kita', 'warum-nicht': "So'n Ding" })] }),
    { wish, words, areaNames: new Map() },
  )
  const [table] = tables
  if (table === undefined) throw new Error('no table')
  const syntax = spssSyntax({
    table,
    file: 'antworten.csv',
    factLabel: (fact) => `Fakt ${fact}`,
    cannotSay: 'weiß nicht',
    yesNo: ['ja', 'nein'],
  })
  for (const line of [
    "  /FILE='antworten.csv'",
    '    zufrieden F8.0',
    '    angebote F8.0',
    '    form A5',
    "VARIABLE LABELS warum_nicht 'Warum?'.",
    "VALUE LABELS form\n  'kita' 'Kita'\n  'amt' 'Amt'\n  'other' 'Andere'.",
    "VALUE LABELS zufrieden\n  1 'gar nicht'\n  5 'sehr'\n  -99 'weiß nicht'.",
    'MISSING VALUES zufrieden (-99).',
    'VARIABLE LEVEL zufrieden (ORDINAL).',
    'VARIABLE LEVEL form (NOMINAL).',
    "VARIABLE LABELS nummer 'Fakt nummer'.",
  ])
    expect(syntax).toContain(line)
})
