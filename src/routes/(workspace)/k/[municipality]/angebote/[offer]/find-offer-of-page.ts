import { error } from '@sveltejs/kit'
import { findOffer, type Offer } from '#lib/server/capabilities/offers/index.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'

/** The id in the address; 404 where it is none. */
export function offerIdOf(params: { offer: string }): number {
  const offerId = /^\d{1,9}$/.test(params.offer) ? Number(params.offer) : 0
  if (offerId === 0) error(404)
  return offerId
}

/** The offer of the address; 404 where the municipality has none with this id. */
export async function findOfferOfPage(tx: Tx, params: { offer: string }): Promise<Offer> {
  const offer = await findOffer(tx, offerIdOf(params))
  if (offer === undefined) error(404)
  return offer
}
