import { mainstreamPostOf } from '@gelingen/catalogue'
import { supplyOfPlace, type ChainPlace, type ComputedChain } from '#lib/server/capabilities/chain/index.ts'
import type { PicturedOffer } from '#lib/ui/chain-picture/bundle-offers.ts'
import type { PictureChoice } from './picture-query.ts'

/** The offers that reach a place, as a picture tells them apart. */
export type OffersOfPlace = {
  /** By field: those that the choice leaves, with those of their steps that are shown. */
  readonly byField: ReadonlyMap<string, readonly PicturedOffer[]>
  /** By post, whatever is chosen. */
  readonly byPost: ReadonlyMap<string, readonly PicturedOffer[]>
  readonly shownCount: number
  readonly allCount: number
}

/** @param steps the steps that are shown */
export function picturedOffers(
  computed: ComputedChain,
  place: ChainPlace,
  { standard, steps }: Pick<PictureChoice, 'standard'> & { steps: readonly string[] },
): OffersOfPlace {
  const supply = supplyOfPlace(computed, place)
  const byField = new Map<string, PicturedOffer[]>()
  const stepsOfOffer = new Map<string, Set<string>>()
  const [shown, all] = [new Set<string>(), new Set<string>()]
  for (const [field, reaching] of supply) {
    const ofField: PicturedOffer[] = []
    for (const { offerId, steps: served } of reaching) {
      const known = stepsOfOffer.get(offerId) ?? new Set()
      stepsOfOffer.set(offerId, known)
      for (const step of served) known.add(step)
      const shownSteps = served.filter((step) => steps.includes(step))
      if (shownSteps.length === 0) continue
      all.add(offerId)
      if (standard !== null && !hasStandard(computed, offerId, standard)) continue
      shown.add(offerId)
      ofField.push(pictured(computed, offerId, shownSteps))
    }
    byField.set(field, ofField)
  }
  const byPost = new Map<string, PicturedOffer[]>()
  for (const [offerId, served] of stepsOfOffer) {
    const offer = computed.offers.get(offerId)
    const post =
      offer?.mainstream === true ? mainstreamPostOf({ fields: offer.fields, steps: [...served] }) : null
    if (post !== null)
      byPost.set(post.code, [...(byPost.get(post.code) ?? []), pictured(computed, offerId, [...served])])
  }
  return { byField, byPost, shownCount: shown.size, allCount: all.size }
}

/** That an offer comes to the family is said by a field of its own as well as by the standard. */
function hasStandard({ offers }: ComputedChain, offerId: string, standard: string): boolean {
  const offer = offers.get(offerId)
  return offer?.standards.includes(standard) === true || (standard === 'outreach' && offer?.outreach === true)
}

function pictured({ offers }: ComputedChain, offerId: string, steps: readonly string[]): PicturedOffer {
  const offer = offers.get(offerId)
  const kind = offer?.mainstream === true ? 'mainstream' : offer?.outreach === true ? 'outreach' : 'other'
  return { offerId, name: offer?.name ?? offerId, kind, steps }
}
