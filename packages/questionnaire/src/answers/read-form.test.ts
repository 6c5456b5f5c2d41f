import { describe, expect, it } from 'vitest'
import { definitionOf, exampleQuestionnaire } from '../example-for-tests.ts'
import { prepareQuestionnaire } from '../prepare-questionnaire.ts'
import { readForm } from './read-form.ts'
import { validateAnswers } from './validate-answers.ts'

const read = (fields: [string, string][], language = 'de') =>
  readForm({ questionnaire: exampleQuestionnaire, fields, language })

describe('a posted form', () => {
  it('gives single, several and own words', () => {
    expect(
      read([
        ['q.form', 'other'],
        ['q.form.other', '  ein  Bündnis '],
        ['q.themen', 'school'],
        ['q.themen', 'health'],
        ['q.themen', 'health'],
        ['q.ziele', 'no'],
        ['q.name', ' Runder\r\nTisch '],
      ]),
    ).toEqual({
      name: 'Runder Tisch',
      form: { other: 'ein Bündnis' },
      themen: ['health', 'school'],
      ziele: false,
    })
  })

  it.each([
    ['12', 'de', 12],
    ['1.234,5', 'de', 1234.5],
    ['1.234', 'de', 1234],
    ['12.5', 'de', 12.5],
    ['1,5', 'en', 1.5],
    ['1,234', 'en', 1234],
    ['1 234', 'de', 1234],
    ['−3', 'de', -3],
    ['etwa zehn', 'de', 'etwa zehn'],
    ['1.2.3', 'de', '1.2.3'],
    ['1e5', 'de', '1e5'],
    ['0x10', 'de', '0x10'],
  ])('reads %s (%s) as %s', (typed, language, value) => {
    expect(read([['q.anzahl', typed]], language)).toEqual({ anzahl: value })
  })

  it.each([
    ['day', '1.5.2019', '2019-05-01'],
    ['day', '2019-05-01', '2019-05-01'],
    ['day', '29.2.2024', '2024-02-29'],
    ['day', '29.2.2023', '29.2.2023'],
    ['month', '5/2019', '2019-05'],
    ['month', '05.2019', '2019-05'],
    ['year', ' 2019 ', '2019'],
    ['year', '19', '19'],
  ] as const)('reads the %s %s as %s', (precision, typed, value) => {
    const definition = definitionOf({
      id: 'seit',
      version: 1,
      kind: 'date',
      title: { de: 'Seit?' },
      precision,
    })
    expect(
      readForm({ questionnaire: prepareQuestionnaire(definition), fields: [['q.seit', typed]] }),
    ).toEqual({ seit: value })
  })

  it('keeps what it cannot read, to be refused at its question', () => {
    const answers = { name: 'N', form: 'round', ...read([['q.anzahl', 'viele']]) }
    expect(
      validateAnswers({ questionnaire: exampleQuestionnaire, answers, today: '2026-11-30' }),
    ).toMatchObject({
      problems: [{ question: 'anzahl', field: 'anzahl', code: 'answer/not-a-number' }],
    })
  })

  it('closes the holes that removed and empty entries leave', () => {
    expect(
      read([
        ['q.angebote.7.angebot-name', 'Chor'],
        ['q.angebote.2.angebot-name', 'Elterncafé'],
        ['q.angebote.3.angebot-name', ' '],
        ['q.angebote.2.angebot-kostet', 'yes'],
        ['q.angebote.x.angebot-name', 'nirgends'],
      ]),
    ).toEqual({
      angebote: [{ 'angebot-name': 'Elterncafé', 'angebot-kostet': true }, { 'angebot-name': 'Chor' }],
    })
  })

  it('gives partners in the order of the list, those added by name last', () => {
    expect(
      read([
        ['q.partner.+0', 'Hebamme Meier'],
        ['q.partner.+0.oft', 'weekly'],
        ['q.partner.+1', ''],
        ['q.partner.school-2.oft', 'monthly'],
        ['q.partner.kita-1.oft', 'weekly'],
        ['q.partner.clinic-3.oft', ''],
      ]),
    ).toEqual({
      partner: [
        { actor: 'kita-1', answers: { oft: 'weekly' } },
        { actor: 'school-2', answers: { oft: 'monthly' } },
        { name: 'Hebamme Meier', answers: { oft: 'weekly' } },
      ],
    })
  })

  it('takes nothing from fields of no question, and no names of its own making', () => {
    expect(
      read([
        ['name', 'x'],
        ['q.strange', 'x'],
        ['q.__proto__', 'x'],
        ['q.einzeln.__proto__', 'x'],
        ['q', 'x'],
      ]),
    ).toEqual({})
  })

  it('looks at no more fields than a page ever has', () => {
    const crowd = Array.from({ length: 30_000 }, (_, at): [string, string] => [`x${at}`, ''])
    expect(read([...crowd, ['q.name', 'too late']])).toEqual({})
  })
})
