import fc from 'fast-check'
import { expect, test } from 'vitest'
import { area, metresEast, offer, town } from './chain-builders.ts'
import { computeChain } from './chain-compute-rules.ts'
import { stepFieldAt } from './chain-coverage-rules.ts'
import { readCell } from './chain-cell-rules.ts'
import { offersBehind } from './chain-offers-behind-rules.ts'
import { offersReaching } from './chain-offers-in-reach-rules.ts'

const places = fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 1, maxLength: 8 })

test('law: an offer reaches some areas exactly if it reaches one of them, and each counts once', () => {
  fc.assert(
    fc.property(places, places, fc.array(fc.nat(7), { maxLength: 8 }), (areasAt, offersAt, chosen) => {
      const chain = computeChain(
        town({
          areas: areasAt.map((metres, at) => area(`a${at}`, 50, { points: [metresEast(metres)] })),
          offers: offersAt.map((metres, at) =>
            offer(`o${at}`, 10, { site: { code: `s${at}`, position: metresEast(metres) } }),
          ),
        }),
      )
      const stepField = stepFieldAt(chain, { step: 0, field: 0 })
      const wanted = [...new Set(chosen.filter((position) => position < areasAt.length))]
      const { start, demand } = stepField.reach.weights
      const expected = offersAt
        .map((_, at) => at)
        .filter((at) =>
          [...demand.subarray(start[at], start[at + 1])].some((reached) => wanted.includes(reached)),
        )
      expect(offersReaching(stepField, wanted)).toEqual(expected)
      for (const position of wanted)
        expect(readCell(chain, { area: position, step: 0, field: 0 }).offersInReach).toBe(
          offersReaching(stepField, [position]).length,
        )
      const behind = offersBehind(chain, { step: 0, field: 0, areas: wanted })
      expect(behind.map(({ offerId }) => offerId).sort()).toEqual(expected.map((at) => `o${at}`))
      const shares = behind.reduce((sum, { shareOfArriving }) => sum + shareOfArriving, 0)
      expect(shares).toBeCloseTo(behind.length === 0 ? 0 : 1, 9)
    }),
  )
})
