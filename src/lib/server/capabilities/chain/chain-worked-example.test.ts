import { describe, expect, test } from 'vitest'
import { readCell } from './chain-cell-rules.ts'
import { computeChain } from './chain-compute-rules.ts'
import { rankGaps } from './chain-gaps-rules.ts'
import { chainMatrix } from './chain-matrix-rules.ts'
import { offersBehind } from './chain-offers-behind-rules.ts'
import { summarise } from './chain-summary-rules.ts'
import { defaultChainSettings } from './chain-settings-rules.ts'
import type { ChainInput } from './chain-types.ts'

/*
 * The worked example of docs/methods/chain.md. Every expected number below stands in that text, where it is
 * worked out by hand; none is taken from the code.
 */
const example: ChainInput = {
  steps: [
    {
      code: 'age-1-3',
      block: 'kita',
      ageFromYears: 1,
      ageToYears: 3,
      impliedByAge: true,
      reachMinutes: 20,
      walkKmPerHour: 4,
    },
    {
      code: 'age-3-6',
      block: 'kita',
      ageFromYears: 3,
      ageToYears: 6,
      impliedByAge: true,
      reachMinutes: 20,
      walkKmPerHour: 4,
    },
  ],
  fields: ['family-education'],
  areas: [
    { code: 'A', residents: residents(90, 90), scores: { index: 1 }, points: [] },
    { code: 'B', residents: residents(60, 60), scores: { index: 0 }, points: [] },
    { code: 'C', residents: residents(150, 150), scores: {}, points: [] },
  ],
  offers: [
    offer({
      id: 'O1',
      capacity: 30,
      ageFromYears: 1,
      ageToYears: 6,
      site: at('s1'),
      lastConfirmedOn: '2026-06-01',
    }),
    offer({ id: 'O2', capacity: 20, steps: ['age-3-6'], site: at('s2'), lastConfirmedOn: null }),
    offer({
      id: 'O3',
      capacity: null,
      ageFromYears: 3,
      ageToYears: 6,
      site: at('s3'),
      lastConfirmedOn: '2025-01-15',
    }),
    offer({
      id: 'O4',
      capacity: 6,
      steps: ['age-1-3'],
      outreach: true,
      areasServed: ['A', 'B'],
      lastConfirmedOn: '2026-01-31',
    }),
  ],
  travel: {
    kind: 'matrix',
    minutes: [
      { area: 'A', site: 's1', minutes: 15 },
      { area: 'B', site: 's1', minutes: 5 },
      { area: 'C', site: 's1', minutes: 25 },
      { area: 'A', site: 's2', minutes: null },
      { area: 'B', site: 's2', minutes: 15 },
      { area: 'C', site: 's2', minutes: 10 },
      { area: 'C', site: 's3', minutes: 5 },
    ],
  },
  completeInventories: [],
  settings: { ...defaultChainSettings, needStrength: Math.LN2, defaultScore: 'index' },
  today: '2026-11-22',
}

function residents(under3: number, from3To6: number) {
  return [
    { ageFrom: 0, ageTo: 3, count: under3 },
    { ageFrom: 3, ageTo: 6, count: from3To6 },
  ]
}

function at(code: string) {
  return { code, position: null }
}

function offer(given: Partial<ChainInput['offers'][number]>) {
  return {
    id: '',
    capacity: null,
    fields: ['family-education'],
    steps: [],
    ageFromYears: null,
    ageToYears: null,
    outreach: false,
    remote: false,
    site: null,
    areasServed: [],
    lastConfirmedOn: null,
    ...given,
  }
}

const chain = computeChain(example)
const [one, three] = [0, 1]
const [A, B, C] = [0, 1, 2]
const cell = (step: number, area: number) => readCell(chain, { step, area, field: 0 })

describe('step 1, children', () => {
  test.each([
    [one, A, 60, true],
    [one, B, 40, true],
    [one, C, 100, true],
    [three, A, 90, false],
    [three, B, 60, false],
    [three, C, 150, false],
  ])('step %i, area %i: %f, estimated: %s', (step, area, children, estimated) => {
    expect(cell(step, area)).toMatchObject({ children, childrenEstimated: estimated })
  })
})

describe('step 2, need', () => {
  test.each([
    [one, A, 92.3077],
    [one, B, 30.7692],
    [one, C, 76.9231],
    [three, A, 138.4615],
    [three, B, 46.1538],
    [three, C, 115.3846],
  ])('step %i, area %i: %f', (step, area, need) => {
    expect(cell(step, area).need).toBeCloseTo(need, 4)
  })

  test('C has no score and is marked', () => {
    expect([A, B, C].map((area) => cell(one, area).scoreMissing)).toEqual([false, false, true])
  })
})

describe('step 3, supply', () => {
  const supply = (step: number) => chain.stepFields[step]?.supply

  test('O1 is split 12 to 18, O3 takes the median 25', () => {
    expect([...(supply(one)?.places ?? [])]).toEqual([12, 6])
    expect([...(supply(three)?.places ?? [])]).toEqual([18, 20, 25])
    expect(supply(three)).toMatchObject({ offersOfUnknownCapacity: 1, assumedCapacity: 25 })
  })

  test('places per need in the catchments', () => {
    expect(supply(one)?.ratio[0]).toBeCloseTo(0.190004, 6)
    expect(supply(one)?.ratio[1]).toBeCloseTo(0.04875, 6)
    expect(supply(three)?.ratio[0]).toBeCloseTo(0.190004, 6)
    expect(supply(three)?.ratio[1]).toBeCloseTo(0.20341, 6)
    expect(supply(three)?.ratio[2]).toBeCloseTo(0.235046, 6)
  })

  test('the municipality’s own level', () => {
    expect(supply(one)?.level).toBeCloseTo(0.09, 10)
    expect(supply(three)?.level).toBeCloseTo(0.21, 10)
  })
})

describe('steps 4 and 5, coverage and judgement', () => {
  test.each([
    [one, A, 1.33742, 'balanced', 'as-elsewhere', 0],
    [one, B, 2.48775, 'more-than-needed', 'much-supply', 0],
    [one, C, 0, 'white-spot', 'none-in-reach', 100],
    [three, A, 0.34104, 'gap', 'little-supply', 59.3067],
    [three, B, 1.19913, 'balanced', 'as-elsewhere', 0],
    [three, C, 1.7111, 'more-than-needed', 'low-need', 0],
  ] as const)('step %i, area %i', (step, area, coverage, judgement, reason, affected) => {
    const judged = cell(step, area)
    expect(judged).toMatchObject({ judgement, reason })
    expect(judged.coverage).toBeCloseTo(coverage, 5)
    expect(judged.childrenAffected).toBeCloseTo(affected, 4)
  })

  test('the gaps, most children affected first', () => {
    expect(rankGaps(chain).map(({ step, area }) => [step, area])).toEqual([
      [one, C],
      [three, A],
    ])
  })
})

describe('step 6, the offers behind and their age', () => {
  test('B, 3 to 6: O1 gives 69.6 %, O2 30.4 % and was never confirmed', () => {
    const [first, second] = offersBehind(chain, { step: three, field: 0, areas: [B] })
    expect(first).toMatchObject({ offerId: 'O1', minutes: 5, places: 18, isStale: false })
    expect(first?.shareOfArriving).toBeCloseTo(0.69553, 5)
    expect(second).toMatchObject({ offerId: 'O2', minutes: 15, places: 20, isStale: true })
    expect(cell(three, B).staleShare).toBeCloseTo(0.30447, 5)
    expect(cell(three, B)).toMatchObject({ oldestConfirmedOn: '2026-06-01', offersNeverConfirmed: 1 })
  })

  test('C, 3 to 6: nothing confirmed within 12 months', () => {
    expect(cell(three, C).staleShare).toBe(1)
    expect(cell(three, C)).toMatchObject({ oldestConfirmedOn: '2025-01-15', nearestMinutes: 5 })
  })
})

describe('step 7, the municipality', () => {
  test('1 to 3: 61.5 % of the need covered, enough in sum but unevenly', () => {
    const whole = summarise(chain, { step: one, field: 0, areas: [A, B, C] })
    expect(whole).toMatchObject({ judgement: 'thin', reason: 'uneven', children: 200, offersInReach: 2 })
    expect(whole.coverage).toBeCloseTo(1, 10)
    expect(whole.coveredShare).toBeCloseTo(0.61538, 5)
    expect(whole.childrenAffected).toBeCloseTo(100, 8)
    expect(whole.childrenByJudgement).toMatchObject({
      'white-spot': 100,
      balanced: 60,
      'more-than-needed': 40,
    })
  })

  test('3 to 6: 69.6 % covered', () => {
    const whole = summarise(chain, { step: three, field: 0, areas: [A, B, C] })
    expect(whole).toMatchObject({ judgement: 'thin', reason: 'uneven' })
    expect(whole.coveredShare).toBeCloseTo(0.69586, 5)
  })

  test('A and B together, 1 to 3: 18 places for a need of 123.08', () => {
    const part = summarise(chain, { step: one, field: 0, areas: [A, B] })
    expect(part.coverage).toBeCloseTo(1.625, 10)
    expect(part).toMatchObject({ judgement: 'more-than-needed', reason: 'much-supply' })
  })

  test('the block is as strong as its weakest step', () => {
    const block = chainMatrix(chain).blocks[0]?.[0]
    expect(block).toMatchObject({ block: 'kita', judgement: 'thin', stepsJudged: 2, stepsNotKnown: 0 })
    expect(block?.weakest?.step).toBe(one)
  })
})
