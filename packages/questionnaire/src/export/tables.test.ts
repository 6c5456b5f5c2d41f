import { expect, it } from 'vitest'
import { exampleQuestionnaire as questionnaire } from '../example-for-tests.ts'
import { codebook, mainTable } from './codebook.ts'
import { flattenAnswers } from './flatten-answers.ts'

const answers = {
  name: 'Runder Tisch',
  form: { other: 'ein Bündnis' },
  themen: ['health', { other: 'Garten' }],
  rang: ['other', 'health'],
  guete: 'cannot-say',
  einzeln: { goals: 'yes' },
  gebiete: ['nord', 'sued'],
  angebote: [
    { 'angebot-name': 'Chor', 'angebot-kostet': true, 'angebot-preis': 2.5 },
    { 'angebot-name': 'Café' },
  ],
  partner: [
    { actor: 'kita-1', answers: { oft: 'weekly', worin: ['health'] } },
    { name: 'Hebamme', answers: {} },
  ],
}

it('the wide table has a row per questionnaire', () => {
  const { cells, notAsked } = flattenAnswers({ questionnaire, answers })
  const columns = codebook(questionnaire).filter(({ table }) => table === mainTable)
  const row = Object.fromEntries(columns.map(({ column }, at) => [column, cells[at]]))
  expect(row).toEqual({
    name: 'Runder Tisch',
    form: 'other',
    'form.other': 'ein Bündnis',
    'themen.health': true,
    'themen.school': false,
    'themen.leisure': false,
    'themen.work': false,
    'themen.none': false,
    'themen.other': 'Garten',
    ziele: null,
    'rang.1': 'other',
    'rang.2': 'health',
    'rang.3': null,
    guete: 'cannot-say',
    'einzeln.trust': null,
    'einzeln.goals': 'yes',
    anzahl: null,
    seit: null,
    gebiete: 'nord sued',
    angebote: 2,
    partner: 2,
    papier: null,
  })
  expect(notAsked).toEqual([])
})

it('the long tables have a row per entry: for partners, the ties of the network', () => {
  const { entries } = flattenAnswers({ questionnaire, answers })
  expect(entries.get('angebote')).toEqual([
    { key: '1', name: null, cells: ['Chor', true, 2.5] },
    { key: '2', name: null, cells: ['Café', null, null] },
  ])
  expect(entries.get('partner')?.map(({ key, name, cells }) => [key, name, cells[0], cells[1]])).toEqual([
    ['kita-1', null, 'weekly', true],
    ['+0', 'Hebamme', null, null],
  ])
})

it('the codebook explains the codes', () => {
  const row = codebook(questionnaire).find(({ column }) => column === 'einzeln.goals')
  expect(row).toMatchObject({ kind: 'matrix', type: 'code', questionVersion: 1, label: { de: 'Wahl goals' } })
  expect(row?.codes.map(({ code }) => code)).toEqual(['no', 'partly', 'yes', 'cannot-say'])
})

it('what was not asked is told apart from what was not answered', () => {
  const { notAsked } = flattenAnswers({ questionnaire, answers: { name: 'N', themen: ['none'] } })
  expect(notAsked).toEqual(['rang', 'anzahl', 'gebiete'])
})
