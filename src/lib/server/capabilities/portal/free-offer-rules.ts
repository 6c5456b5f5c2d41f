import type { OfferDetails } from '../offers/index.ts'

const nothingToPay =
  /^(?:kosten(?:los|frei)|gratis|unentgeltlich|gebührenfrei|beitragsfrei|keine(?: kosten|$)|0(?:[,.]00?)? ?(?:€|euro))(?![\p{L}\d])/iu

/** Whether an offer costs nothing: what was chosen counts, else what its cost says in words. */
export function isFreeOffer(offer: {
  readonly cost: string
  readonly details: Pick<OfferDetails, 'costKind'>
}): boolean {
  const { costKind } = offer.details
  return costKind === null ? nothingToPay.test(offer.cost.trim()) : costKind === 'free'
}
