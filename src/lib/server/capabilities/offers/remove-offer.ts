import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { deleteOffer, findOffer } from './offer-store.ts'
import { deleteUnusedSites } from './sites-store.ts'

/** Removes an offer, and its site if no other offer is there. @returns `offers/not-found` or `offers/stale-version` if refused */
export async function removeOffer(
  tx: Tx,
  municipality: Municipality,
  { offerId, version }: { offerId: number; version: number },
): Promise<Outcome<null>> {
  const offer = await findOffer(tx, offerId)
  if (offer === undefined) return refuse('offers/not-found')
  if (!(await deleteOffer(tx, { offerId, version })))
    return refuse('offers/stale-version', { name: offer.name })
  if (offer.siteId !== null) await deleteUnusedSites(tx, municipality, [offer.siteId])
  return { ok: true, value: null }
}
