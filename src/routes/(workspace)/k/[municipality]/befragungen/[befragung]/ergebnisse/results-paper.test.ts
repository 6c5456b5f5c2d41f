import type { Question } from '@gelingen/questionnaire'
import { afterAll, expect, test } from 'vitest'
import {
  seeResults,
  type Results,
  type Sight,
  type SurveyData,
} from '#lib/server/capabilities/survey-results/index.ts'
import { dataOf, times } from '#lib/server/capabilities/survey-results/survey-for-tests.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import { openPrinter } from '#lib/server/platform/pdf/index.ts'
import { faultsOf, readPdfStructure, walk } from '#lib/server/platform/pdf/pdf-structure.ts'
import { printPaper } from '../../../berichte/paper/print-paper.ts'
import { resultsPaper } from './results-paper.ts'
import { readWanted } from './results-address.ts'
import { wordsOf } from './say-counted.ts'
import { questionView } from './views/question-view.ts'

const printer = openPrinter()
afterAll(() => printer.close())

const options = (...labels: string[]) => labels.map((label, at) => ({ code: `c${at}`, label: { de: label } }))
const questions: Question[] = [
  {
    id: 'eine',
    version: 1,
    kind: 'single',
    title: { de: 'Wie oft treffen Sie sich?' },
    choices: options('oft', 'selten'),
  },
  {
    id: 'mehrere',
    version: 1,
    kind: 'multiple',
    title: { de: 'Welche Themen?' },
    choices: options('Gesundheit', 'Schule'),
  },
  {
    id: 'skala',
    version: 1,
    kind: 'scale',
    from: 1,
    to: 5,
    least: { de: 'schlecht' },
    most: { de: 'gut' },
    title: { de: 'Wie läuft es?' },
  },
  { id: 'zahl', version: 1, kind: 'number', title: { de: 'Wie viele?' } },
  { id: 'text', version: 1, kind: 'text', long: true, title: { de: 'Was fehlt?' } },
]
const data = dataOf({
  questions,
  answers: [
    ...times(12, {
      eine: 'c0',
      mehrere: ['c0', 'c1'],
      skala: 4,
      zahl: 3,
      text: 'Mehr Hebammen',
      '@group': 'Kita',
    }),
    ...times(10, {
      eine: 'c1',
      mehrere: ['c1'],
      skala: 2,
      zahl: 9,
      text: 'Hebammen fehlen',
      '@group': 'Schule',
    }),
  ],
})

function seen(of: SurveyData, sight: Sight): Results {
  const outcome = seeResults(of, sight)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const words = wordsOf('de', 5)
const nobody = { actorOf: () => null, sectorOf: () => null }
const viewsOf = (results: Results, address = '') =>
  data.questions.map((question) =>
    questionView(question, {
      results,
      words,
      compare: readWanted(new URLSearchParams(address), data).compare,
      shapesOf: () => null,
      whoIs: nobody,
    }),
  )

test('the report is tagged, with a picture in words and a table for every question', async () => {
  const results = seen(data, { kind: 'protected', minimum: 5 })
  const paper = resultsPaper(
    {
      // Of the survey only its title stands on paper.
      survey: { title: 'Netzwerk' } as Survey,
      data,
      waiting: 0,
      wanted: readWanted(new URLSearchParams(), data),
      sight: results.sight,
      results,
      refusal: null,
      words,
    },
    { views: viewsOf(results), municipality: 'Auenstadt', date: '01.12.2026' },
  )
  const structure = await readPdfStructure(await printPaper(printer, paper))
  expect(faultsOf(structure)).toEqual([])
  const parts = [...walk(structure.tags)].map(({ role }) => role)
  expect(parts.filter((role) => role === 'Table').length).toBe(4)
  expect(parts.filter((role) => role === 'Figure').length).toBe(4)
})

test('groups side by side: shares of each, by hand', () => {
  const [one] = viewsOf(seen(data, { kind: 'open' }), 'nach=@group')
  expect(one?.tables[0]).toMatchObject({
    columns: [{ title: 'Antwort' }, { title: 'Kita (n = 12)' }, { title: 'Schule (n = 10)' }],
    rows: [
      ['oft', '100\u00a0%', '0\u00a0%'],
      ['selten', '0\u00a0%', '100\u00a0%'],
    ],
  })
  expect(one?.sentences[0]).toContain('selten durch Zufall')
})

test('an address names only what there is', () => {
  const wanted = (address: string) => readWanted(new URLSearchParams(address), data)
  expect(
    wanted('nur=eine:c1&nur=eine:nichts&nur=fort:c0').conditions.map(({ category }) => category),
  ).toEqual([1])
  expect(wanted('nach=text').compare).toBeNull()
  expect(wanted('nur=@group:Schule').conditions[0]?.variable.id).toBe('@group')
})
