import { expect, test } from 'vitest'
import { area, metresEast, offer, step, town } from './chain-builders.ts'
import { computeChain } from './chain-compute-rules.ts'
import { cellAt } from './chain-place-cell-rules.ts'
import { supplyOfPlace } from './chain-supply-of-place-rules.ts'

const chain = computeChain(
  town({
    steps: [step('age-3-6', 3, 6), step('age-6-10', 6, 10)],
    fields: ['education', 'early-help'],
    areas: [area('near', 100), area('far', 40, { points: [metresEast(9000)] })],
    offers: [
      offer('kita', 50),
      offer('both', 10, { ageToYears: 10, fields: ['education', 'early-help'] }),
      offer('far off', 10, { site: { code: 's', position: metresEast(9000) } }),
      offer('nowhere', 10, { site: null }),
    ],
  }),
)
const place = (...positions: number[]) => ({
  areaId: 1,
  code: 'p',
  name: 'P',
  level: null,
  parentAreaId: null,
  positions,
})

test('an offer stands once in each of its fields, with the steps in which it reaches the place', () => {
  expect([...supplyOfPlace({ chain }, place(0))]).toEqual([
    [
      'education',
      [
        { offerId: 'kita', steps: ['age-3-6'] },
        { offerId: 'both', steps: ['age-3-6', 'age-6-10'] },
      ],
    ],
    ['early-help', [{ offerId: 'both', steps: ['age-3-6', 'age-6-10'] }]],
  ])
})

test('in each step there are as many as the cell says', () => {
  for (const positions of [[0], [1], [0, 1]]) {
    const supply = supplyOfPlace({ chain }, place(...positions))
    for (const [field, code] of chain.input.fields.entries())
      for (const [at, { code: stepCode }] of chain.input.steps.entries())
        expect(supply.get(code)?.filter(({ steps }) => steps.includes(stepCode)).length).toBe(
          cellAt(chain, place(...positions), { step: at, field }).offersInReach,
        )
  }
})
