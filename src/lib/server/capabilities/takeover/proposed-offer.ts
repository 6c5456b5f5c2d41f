import { providerKinds, type OfferContent } from '../offers/index.ts'
import { emptyOffer, offerWith } from './offer-facts.ts'
import type { Known, Proposal } from './takeover-types.ts'

/** What an offer says once its proposal is taken over. */
export function proposedOffer({ facts, targetIds, endNames }: Proposal, { offers }: Known): OfferContent {
  const { providerKind, ...own } = facts
  const stored = offers.find(({ offerId }) => offerId === targetIds[0])
  if (stored !== undefined) return offerWith(stored.content, own)
  const [name = ''] = endNames
  const kind = providerKinds.find((one) => one === providerKind) ?? null
  return offerWith({ ...emptyOffer, provider: name === '' ? null : { name, kind } }, own)
}
