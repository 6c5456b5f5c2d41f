import type { Question } from '@gelingen/questionnaire'
import { sure } from './attacker-for-tests.ts'
import { describe, expect, test } from 'vitest'
import {
  compareWaves,
  fiveNumbers,
  meanAndMedian,
  networkFigures,
  rankingFigures,
  seeResults,
  wordList,
  type Counted,
  type Results,
  type Sight,
  type SurveyData,
} from './index.ts'
import { aResponse, dataOf, definitionOf, times } from './survey-for-tests.ts'
import { surveyData } from './survey-data-rules.ts'

const open: Sight = { kind: 'open' }
const safe: Sight = { kind: 'protected', minimum: 5 }
const seen = (data: SurveyData, sight: Sight, ...conditions: Results['conditions']): Results => {
  const outcome = seeResults(data, sight, conditions)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const told = ({ categories }: Counted) =>
  Object.fromEntries(categories.map(({ parts, count }) => [parts.map(({ code }) => code).join('+'), count]))
const options = (...codes: string[]) => codes.map((code) => ({ code, label: { de: code } }))

const often: Question = {
  id: 'oft',
  version: 1,
  kind: 'single',
  title: { de: 'Wie oft?' },
  choices: options('weekly', 'monthly', 'rarely'),
}
const goals: Question = { id: 'ziele', version: 1, kind: 'yes-no', title: { de: 'Ziele?' } }
const which: Question = {
  id: 'welche',
  version: 1,
  kind: 'text',
  title: { de: 'Welche?' },
  visibleIf: { answer: 'ziele', is: true },
}
const trust: Question = {
  id: 'vertrauen',
  version: 1,
  kind: 'scale',
  from: 1,
  to: 5,
  least: { de: 'wenig' },
  most: { de: 'viel' },
  cannotSay: { de: 'weiß nicht' },
  title: { de: 'Vertrauen?' },
}

describe('counting with open eyes', () => {
  test('who was not asked is told from who did not answer', () => {
    const data = dataOf({
      questions: [goals, which],
      answers: [{ ziele: true, welche: 'Feste' }, { ziele: true }, { ziele: false }, {}],
    })
    const results = seen(data, open)
    expect(told(results.counted(sure(data.byId.get('ziele'))))).toEqual({ yes: 2, no: 1 })
    expect(results.counted(sure(data.byId.get('welche')))).toMatchObject({
      answered: 1,
      missing: 1,
      notAsked: 2,
      all: 4,
    })
  })

  test('an answer to a question that is not asked any more does not count', () => {
    const data = dataOf({ questions: [goals, which], answers: [{ ziele: false, welche: 'vergessen' }] })
    expect(seen(data, open).readers(sure(data.questions[1]))).toEqual([])
  })

  test('mean and median by hand: 1, 2, 2, 5 and one who could not say', () => {
    const data = dataOf({
      questions: [trust],
      answers: [1, 2, 2, 5, 'cannot-say'].map((vertrauen) => ({ vertrauen })),
    })
    const counted = seen(data, open).counted(sure(data.byId.get('vertrauen')))
    expect(counted.answered).toBe(5)
    expect(meanAndMedian(counted)).toMatchObject({ mean: 2.5, median: 2 })
  })

  test('conditions are joined: those of a group who have goals', () => {
    const data = dataOf({
      questions: [goals],
      answers: [
        { ziele: true, '@group': 'Kita' },
        { ziele: true, '@group': 'Schule' },
        { ziele: false, '@group': 'Kita' },
      ],
    })
    const [group, yes] = [sure(data.byId.get('@group')), sure(data.byId.get('ziele'))]
    expect(seen(data, open, { variable: group, category: 0 }, { variable: yes, category: 0 }).all).toBe(1)
  })

  test('a ranking of three gives 3, 2 and 1 points', () => {
    const data = dataOf({
      questions: [
        {
          id: 'rang',
          version: 1,
          kind: 'ranking',
          title: { de: 'Rang' },
          choices: options('a', 'b', 'c', 'd'),
          top: 3,
        },
      ],
      answers: [{ rang: ['a', 'b', 'c'] }, { rang: ['b', 'a'] }, { rang: ['a'] }],
    })
    const results = seen(data, open)
    const of = (code: string) => rankingFigures(results.counted(sure(data.byId.get(`rang.${code}`))))
    expect(of('a')).toEqual({ points: 8, meanPoints: 8 / 3, first: 2, ranked: 3 })
    expect(of('b')).toEqual({ points: 5, meanPoints: 5 / 3, first: 1, ranked: 2 })
    expect(of('d')).toEqual({ points: 0, meanPoints: 0, first: 0, ranked: 0 })
  })

  test('five numbers by hand, quartiles of type 7', () => {
    expect(fiveNumbers([1, 2, 3, 4, 10])).toEqual({
      smallest: 1,
      lower: 2,
      median: 3,
      upper: 4,
      largest: 10,
      mean: 4,
    })
    expect(fiveNumbers([])).toBeNull()
  })
})

describe('versions of a questionnaire', () => {
  test('count together; an option that was taken out is kept, a question that came later was not asked before', () => {
    const before: Question = { ...often, choices: options('weekly', 'daily') }
    const data = surveyData({
      published: [
        { definition: definitionOf([before]), surroundings: { lists: {}, areas: [] } },
        { definition: definitionOf([often, goals], 2), surroundings: { lists: {}, areas: [] } },
      ],
      responses: [
        aResponse({ answers: { oft: 'daily' } }),
        aResponse({ answers: { oft: 'weekly' } }),
        aResponse({ answers: { oft: 'rarely', ziele: true }, definitionVersion: 2 }),
      ],
      areaNames: new Map(),
    })
    const results = seen(data, open)
    expect(told(results.counted(sure(data.byId.get('oft'))))).toEqual({
      weekly: 1,
      monthly: 0,
      rarely: 1,
      daily: 1,
    })
    expect(results.counted(sure(data.byId.get('ziele')))).toMatchObject({
      answered: 1,
      notAsked: 2,
      missing: 0,
    })
  })
})

describe('protected results', () => {
  const many = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([oft, count]) => times(count, { oft }))

  test('small answers are put together, and no mean is taken of them', () => {
    const data = dataOf({ questions: [often], answers: many({ weekly: 20, monthly: 3, rarely: 2 }) })
    const counted = seen(data, safe).counted(sure(data.byId.get('oft')))
    expect(told(counted)).toEqual({ weekly: 20, 'monthly+rarely': 5 })
    expect(counted.isWhole).toBe(false)
  })

  test('points of a scale are put together with their neighbours', () => {
    const data = dataOf({
      questions: [trust],
      answers: [...times(2, 1), ...times(9, 2), ...times(8, 4), ...times(7, 5)].map((vertrauen) => ({
        vertrauen,
      })),
    })
    const counted = seen(data, safe).counted(sure(data.byId.get('vertrauen')))
    expect(told(counted)).toEqual({ '1+2': 11, '3': 0, '4': 8, '5': 7, 'cannot-say': 0 })
    expect(meanAndMedian(counted)).toBeNull()
  })

  test('a survey with fewer answers than the minimum says nothing', () => {
    const data = dataOf({ questions: [often], answers: many({ weekly: 4 }) })
    const results = seen(data, safe)
    expect(results.all).toBeNull()
    expect(results.counted(sure(data.byId.get('oft')))).toMatchObject({
      categories: [],
      hidden: 'few-answers',
      answered: null,
    })
  })

  test('free texts are read only where as many as the minimum wrote, and by no filter: a text would tie its author’s answers together', () => {
    const question: Question = { id: 'fehlt', version: 1, kind: 'text', title: { de: 'Was fehlt?' } }
    const written = (count: number) =>
      dataOf({
        questions: [question],
        answers: [
          ...times(count, { fehlt: 'Feste', '@group': 'Kita' }),
          ...times(8, { '@group': 'Kita' }),
          ...times(8, { '@group': 'Schule' }),
        ],
      })
    const data = written(6)
    const texts = (of: SurveyData, ...conditions: Results['conditions']) =>
      seen(of, safe, ...conditions).readers(sure(of.questions[0]))
    expect(texts(data)).toHaveLength(6)
    expect(texts(written(4))).toBeNull()
    expect(texts(data, { variable: sure(data.byId.get('@group')), category: 0 })).toBeNull()
  })

  test('two conditions are refused, and with one no crosstab', () => {
    const data = dataOf({
      questions: [often, goals],
      answers: times(20, { oft: 'weekly', ziele: true, '@group': 'Kita' }),
    })
    const condition = { variable: sure(data.byId.get('oft')), category: 0 }
    expect(seeResults(data, safe, [condition, condition])).toMatchObject({
      ok: false,
      refusal: { code: 'survey-results/one-condition' },
    })
    expect(
      seen(data, safe, condition).pair(sure(data.byId.get('oft')), sure(data.byId.get('ziele'))),
    ).toBeNull()
  })

  test('numbers are seen in classes only', () => {
    const data = dataOf({
      questions: [{ id: 'zahl', version: 1, kind: 'number', title: { de: 'Wie viele?' } }],
      answers: Array.from({ length: 40 }, (_, zahl) => ({ zahl })),
    })
    expect(seen(data, safe).numbers(sure(data.questions[0]))).toBeNull()
    expect(seen(data, open).numbers(sure(data.questions[0]))).toHaveLength(40)
    for (const { count } of seen(data, safe).counted(sure(data.byId.get('zahl'))).categories)
      expect(count === 0 || sure(count) >= 5).toBe(true)
  })
})

describe('the network of a question about partners', () => {
  const partners: Question = {
    id: 'partner',
    version: 1,
    kind: 'roster',
    title: { de: 'Mit wem?' },
    actors: { list: 'actors' },
    own: { label: { de: 'Weitere' }, max: 3 },
    questions: [
      {
        id: 'wie-oft',
        version: 1,
        kind: 'single',
        title: { de: 'Wie oft?' },
        writesTo: 'tie.frequency',
        choices: [
          { code: 'rarely', label: { de: 'selten' }, value: 1 },
          { code: 'monthly', label: { de: 'monatlich' }, value: 2 },
          { code: 'weekly', label: { de: 'wöchentlich' }, value: 3 },
        ],
      },
    ],
  }
  const row = (actor: string, oft: string) => ({ actor, answers: { 'wie-oft': oft } })
  // The chain and triangle of docs/methods/network.md without its pair: office – clinic – practice in a triangle, a chain from the office.
  const names = ['health-office', 'practice', 'clinic', 'youth-office', 'family-centre', 'club']
  const data = dataOf({
    questions: [partners],
    lists: { actors: options(...names) },
    answers: [
      { partner: [row('practice', 'weekly'), row('clinic', 'rarely'), row('youth-office', 'monthly')] },
      { partner: [row('health-office', 'monthly'), row('clinic', 'monthly')] },
      {},
      { partner: [row('family-centre', 'rarely'), { name: 'Hebamme Meier', answers: {} }] },
      {},
      {},
    ],
  })
  const figures = networkFigures({
    question: sure(data.questions[0]),
    rows: sure(seen(data, open).rows(sure(data.questions[0]))),
    respondents: [0, 1, 2, 3, 4, 5],
    actorOf: (at) => ({ code: sure(names[at]), name: sure(names[at]) }),
    sectorOf: (code) => (['health-office', 'practice', 'clinic'].includes(code) ? 'health' : 'youth'),
  })

  test('ties are one, whoever names them, as strong as the stronger side says', () => {
    expect(figures.actors.map(({ code, degree }) => [code, degree])).toEqual([
      ['health-office', 3],
      ['practice', 2],
      ['clinic', 2],
      ['youth-office', 3],
      ['family-centre', 1],
      ['club', 0],
      ['+hebamme meier', 1],
    ])
    expect(figures.ties).toContainEqual({ from: 0, to: 1, strength: 3, isMutual: true })
    expect(figures.ties).toContainEqual({ from: 0, to: 2, strength: 1, isMutual: false })
  })

  test('density, parts and mixing of sectors by hand', () => {
    // Seven actors, 21 pairs, six ties; one of them between the sectors: (1 − 5) ÷ 6.
    expect(figures.ties).toHaveLength(6)
    expect(figures.density).toBeCloseTo(6 / 21, 12)
    expect(figures.components).toEqual({ count: 1, largest: 6, isolates: 1 })
    expect(figures.sectors).toMatchObject({ external: 1, internal: 5, index: expect.closeTo(-4 / 6, 12) })
    // Freeman: Σ (3 − degree) = 0 + 1 + 1 + 0 + 2 + 3 + 2 over (7 − 1) · (7 − 2).
    expect(figures.centralisation).toBeCloseTo(9 / 30, 12)
  })

  test('protected, the question says only how many name each actor', () => {
    expect(seen(data, { kind: 'protected', minimum: 3 }).rows(sure(data.questions[0]))).toBeNull()
  })
})

describe('two waves', () => {
  const wave = (yes: number, no: number) =>
    dataOf({
      questions: [goals, trust],
      answers: [...times(yes, { ziele: true }), ...times(no, { ziele: false })],
    })

  test('shares then and now, and whether the change can be chance', () => {
    const { compared, without } = compareWaves(seen(wave(10, 30), open), seen(wave(30, 10), open))
    const [question] = compared
    expect(question?.variables[0]?.shares.map(({ before, now }) => [before, now])).toEqual([
      [0.25, 0.75],
      [0.75, 0.25],
    ])
    expect(question?.variables[0]?.shares[0]?.change.p).toBeLessThan(0.001)
    expect(compared.length + without.length).toBe(2)
  })

  test('a question of another kind is another question', () => {
    const other = dataOf({ questions: [{ ...often, id: 'ziele' }], answers: [{ ziele: 'weekly' }] })
    const { compared, without } = compareWaves(seen(other, open), seen(wave(1, 1), open))
    expect(compared).toEqual([])
    expect(without.map(({ question }) => question.id)).toEqual(['ziele', 'vertrauen'])
  })
})

test('words are counted once per text, in their base form, without those that say nothing', () => {
  expect(
    wordList([
      'Mehr Hebammen und mehr Sprachkurse wären gut',
      'Eine Hebamme für den Stadtteil, Hebammen fehlen',
      'Es gibt zu wenige Sprachkurse',
    ]),
  ).toEqual([
    { word: 'Hebammen', texts: 2 },
    { word: 'Sprachkurse', texts: 2 },
  ])
})
