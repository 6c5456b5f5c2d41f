import { describe, expect, test } from 'vitest'
import { area, metresEast, offer, step, town } from './chain-builders.ts'
import { computeChain } from './chain-compute-rules.ts'
import { cellAt, placeMatrix, worstCells } from './chain-place-cell-rules.ts'
import { summarise } from './chain-summary-rules.ts'
import type { ChainPlace } from './municipal-chain-types.ts'

/** Codes of the catalogue, which knows where offers are to be expected. */
const steps = [
  step('age-3-6', 3, 6, { block: 'kita' }),
  step('age-1-3', 3, 6, { block: 'kita', impliedByAge: false }),
]
const chain = computeChain(
  town({
    steps,
    fields: ['education', 'early-help', 'vocation'],
    areas: [
      area('near', 100),
      area('far', 40, { points: [metresEast(9000)] }),
      area('few', 3),
      area('unknown', null),
    ],
    offers: [
      offer('kita', 50),
      offer('visit', 10, { fields: ['early-help'], steps: ['age-1-3'] }),
      offer('club', 10, { fields: ['vocation'] }),
    ],
  }),
)
const place = (...positions: number[]): ChainPlace => ({
  areaId: positions.length,
  code: 'p',
  name: 'P',
  level: null,
  parentAreaId: null,
  positions,
})
const [near, far, few, unknown] = [0, 1, 2, 3]

describe('the cell of a place', () => {
  test.each([near, far, few, unknown])(
    'of one area says what the summary of that area says (%i)',
    (position) => {
      for (const field of [0, 1, 2]) {
        const cell = cellAt(chain, place(position), { step: 0, field })
        const summary = summarise(chain, { step: 0, field, areas: [position] })
        for (const part of [
          'judgement',
          'reason',
          'childrenAffected',
          'placesArriving',
          'coverage',
          'coveredShare',
          'staleShare',
          'offersInReach',
        ] as const)
          expect(cell[part], part).toEqual(summary[part])
      }
    },
  )

  test('of several areas knows the children of all that may be counted, also where nothing is judged', () => {
    const nothing = cellAt(chain, place(near, far, few, unknown), { step: 0, field: 1 })
    expect(nothing).toMatchObject({ judgement: 'not-known', reason: 'nothing-recorded', children: 140 })
    expect(nothing).toMatchObject({ childrenAffected: null, coverage: null, nearestMinutes: null })
    expect(cellAt(chain, place(few), { step: 0, field: 0 }).children).toBeNull()
    expect(cellAt(chain, place(few, unknown), { step: 0, field: 0 }).children).toBeNull()
  })
})

describe('the matrix of a place', () => {
  const { cells, blocks } = placeMatrix({ chain }, place(near, far))

  test('has a row per field with a cell per step', () => {
    expect(cells.map((row) => row.map(({ field, step: code }) => `${field} ${code}`))).toEqual([
      ['education age-3-6', 'education age-1-3'],
      ['early-help age-3-6', 'early-help age-1-3'],
      ['vocation age-3-6', 'vocation age-1-3'],
    ])
  })

  test('a block leaves out the steps in which no offer is to be expected', () => {
    const [education, earlyHelp, vocation] = blocks.map((row) => row[0])
    expect(education).toMatchObject({ judgement: 'thin', weakest: { step: 'age-3-6' } })
    expect(earlyHelp).toMatchObject({ stepsJudged: 1, stepsNotKnown: 0, weakest: { step: 'age-1-3' } })
    expect(vocation).toMatchObject({
      judgement: 'not-known',
      weakest: null,
      stepsJudged: 0,
      stepsNotKnown: 0,
    })
  })

  test('the worst are those of the worst judgement, and never where nothing is to be expected', () => {
    const worst = worstCells(cells, 10)
    expect(worst.every(({ isExpected }) => isExpected)).toBe(true)
    expect(worst.map(({ field, step: code }) => `${field} ${code}`)).toEqual([
      'education age-3-6',
      'early-help age-1-3',
    ])
    expect(worstCells(cells, 1)).toHaveLength(1)
  })
})
