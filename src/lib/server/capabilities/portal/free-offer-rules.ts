import type { OfferDetails } from '../offers/index.ts'

const words = String.raw`^(?:kosten(?:los|frei)|gratis|unentgeltlich|gebührenfrei|beitragsfrei|keine(?: kosten|$)|0(?:[,.]00?)? ?(?:€|euro))`
const nothingToPay = new RegExp(String.raw`${words}(?![\p{L}\d])`, 'iu')

/** The same for the database, whose regular expressions say letters another way. */
export const nothingToPaySql = `${words}(?![[:alpha:]\\d])`

/** Whether an offer costs nothing: what was chosen counts, else what its cost says in words. */
export function isFreeOffer(offer: {
  readonly cost: string
  readonly details: Pick<OfferDetails, 'costKind'>
}): boolean {
  const { costKind } = offer.details
  return costKind === null ? nothingToPay.test(offer.cost.trim()) : costKind === 'free'
}
