import { describe, expect, test } from 'vitest'
import { area, metresEast, offer, step, town } from './chain-builders.ts'
import { readCell } from './chain-cell-rules.ts'
import { computeChain } from './chain-compute-rules.ts'
import { rankGaps } from './chain-gaps-rules.ts'
import { chainMatrix } from './chain-matrix-rules.ts'
import { summarise } from './chain-summary-rules.ts'

/** Two parts of town 9 km apart: 10 places for 100 children here, 30 for 100 there. */
const divided = computeChain(
  town({
    areas: [
      area('here', 100),
      area('there', 100, { points: [metresEast(9000)] }),
      area('few', 3),
      area('unknown', null),
    ],
    offers: [
      offer('o1', 10, { lastConfirmedOn: null }),
      offer('o2', 30, { site: { code: 's2', position: metresEast(9000) }, lastConfirmedOn: '2024-01-01' }),
    ],
  }),
)
const [here, there, few, unknown] = [0, 1, 2, 3]

describe('several areas together', () => {
  test('a single area keeps its own judgement', () => {
    for (const position of [here, there, few, unknown]) {
      const { judgement, reason } = readCell(divided, { area: position, step: 0, field: 0 })
      expect(summarise(divided, { step: 0, field: 0, areas: [position] })).toMatchObject({
        judgement,
        reason,
      })
    }
  })

  test('too much there does not make up for too little here', () => {
    const whole = summarise(divided, { step: 0, field: 0, areas: [here, there, few, unknown] })
    expect(whole.coverage).toBeCloseTo(1, 12)
    expect(whole.coveredShare).toBeCloseTo(0.75, 12)
    expect(whole).toMatchObject({ judgement: 'thin', reason: 'uneven', children: 200, childrenAffected: 50 })
    expect(whole.areasByJudgement).toMatchObject({ thin: 1, balanced: 1, 'not-known': 2 })
    expect(whole).toMatchObject({
      offersInReach: 2,
      offersNeverConfirmed: 1,
      oldestConfirmedOn: '2024-01-01',
      staleShare: 1,
    })
  })

  test('areas that cannot be judged leave no number and the most frequent reason', () => {
    const nobody = summarise(divided, { step: 0, field: 0, areas: [unknown] })
    expect(nobody).toMatchObject({
      judgement: 'not-known',
      reason: 'residents-unknown',
      children: null,
      need: null,
    })
    expect(summarise(divided, { step: 0, field: 0, areas: [] })).toMatchObject({
      judgement: 'not-known',
      coverage: null,
    })
  })
})

test('where nothing is recorded no sum is given as if it were judged', () => {
  const chain = computeChain(town({ areas: [area('a', 50)] }))
  expect(summarise(chain, { step: 0, field: 0, areas: [0] })).toMatchObject({
    judgement: 'not-known',
    reason: 'nothing-recorded',
    children: null,
    childrenAffected: null,
  })
})

describe('blocks', () => {
  const steps = [
    step('a', 3, 6),
    step('b', 3, 6, { impliedByAge: false }),
    step('c', 6, 10, { block: 'school' }),
  ]

  test('take the weakest step and say how many are not known', () => {
    const chain = computeChain(
      town({
        steps,
        areas: [area('here', 100), area('there', 100, { points: [metresEast(9000)] })],
        offers: [offer('o1', 10, { outreach: true }), offer('o2', 10, { steps: ['b'] })],
      }),
    )
    const [kita, school] = chainMatrix(chain).blocks.map((row) => row[0])
    expect(chainMatrix(chain).steps.map((row) => row[0]?.judgement)).toEqual([
      'balanced',
      'thin',
      'not-known',
    ])
    expect(kita).toMatchObject({ judgement: 'thin', stepsJudged: 2, stepsNotKnown: 0, weakest: { step: 1 } })
    expect(school).toMatchObject({ judgement: 'not-known', weakest: null, stepsJudged: 0, stepsNotKnown: 1 })
  })
})

describe('the list of gaps', () => {
  const chain = computeChain(
    town({
      areas: [
        area('well', 100),
        area('hole of 40', 40, { points: [metresEast(9000)] }),
        area('hole of 60', 60, { points: [metresEast(-9000)] }),
        area('few', 2, { points: [metresEast(-9000)] }),
      ],
      offers: [offer('o', 10)],
    }),
  )

  test('ranks by children affected and names nothing that cannot be judged', () => {
    expect(rankGaps(chain).map((cell) => [cell.area, cell.childrenAffected])).toEqual([
      [2, 60],
      [1, 40],
    ])
  })

  test('can be narrowed', () => {
    expect(rankGaps(chain, { areas: [1] }).map((cell) => cell.area)).toEqual([1])
    expect(rankGaps(chain, { limit: 1 })).toHaveLength(1)
    expect(rankGaps(chain, { judgements: ['gap'] })).toEqual([])
    expect(rankGaps(chain, { judgements: ['not-known'] })).toEqual([])
  })
})
