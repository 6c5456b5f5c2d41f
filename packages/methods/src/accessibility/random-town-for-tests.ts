import fc from 'fast-check'
import { pairsFromEntries } from './index.ts'

export type Town = { demand: number[]; capacity: number[]; weights: number[][] }

const amount = fc.oneof(fc.constant(0), fc.double({ min: 0.5, max: 1000, noNaN: true }))
const weight = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true }))

/** Places and sites with weights between them, some of them nothing. */
export const town: fc.Arbitrary<Town> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([sites, places]) =>
    fc.record({
      demand: fc.array(amount, { minLength: places, maxLength: places }),
      capacity: fc.array(amount, { minLength: sites, maxLength: sites }),
      weights: fc.array(fc.array(weight, { minLength: places, maxLength: places }), {
        minLength: sites,
        maxLength: sites,
      }),
    }),
  )

/** Pairs, demand and capacity as the measures take them. */
export function read({ demand, capacity, weights }: Town) {
  const pairs = pairsFromEntries({
    supplyCount: capacity.length,
    demandCount: demand.length,
    entries: weights.flatMap((row, supply) =>
      row.flatMap((value, place) => (value > 0 ? { supply, demand: place, value } : [])),
    ),
  })
  return { pairs, demand, capacity }
}
