import { stepFieldAt } from './chain-coverage-rules.ts'
import { offersReaching } from './chain-offers-in-reach-rules.ts'
import type { Chain } from './chain-result-types.ts'
import type { ChainPlace } from './municipal-chain-types.ts'

/** An offer that reaches a place, with the steps of one field in which it does, in their order. */
export type OfferReaching = { readonly offerId: string; readonly steps: readonly string[] }

/**
 * All offers that reach any of the areas of a place, by field, each once, in the order in which they are kept. An offer
 * without a place of its own reaches nobody.
 */
export function supplyOfPlace(
  { chain }: { chain: Chain },
  { positions }: Pick<ChainPlace, 'positions'>,
): ReadonlyMap<string, readonly OfferReaching[]> {
  const { steps, fields, offers } = chain.input
  return new Map(
    fields.map((code, field) => {
      const stepsOfOffer = new Map<number, string[]>()
      for (const [step, { code: stepCode }] of steps.entries()) {
        const stepField = stepFieldAt(chain, { step, field })
        for (const order of offersReaching(stepField, positions)) {
          const offer = stepField.supply.offers[order] ?? -1
          stepsOfOffer.set(offer, [...(stepsOfOffer.get(offer) ?? []), stepCode])
        }
      }
      const reaching = [...stepsOfOffer]
        .toSorted(([a], [b]) => a - b)
        .map(([offer, served]) => ({ offerId: offers[offer]?.id ?? '', steps: served }))
      return [code, reaching]
    }),
  )
}
