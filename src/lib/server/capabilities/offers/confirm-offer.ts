import type { Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { findOffer, updateConfirmation } from './offer-store.ts'

type Confirmation = {
  offerId: number
  /** The version that the person saw: they confirm what they read. */
  version: number
  /** ISO date of today. */
  today: string
}

/**
 * Records that the offer is still right.
 * @returns the new version, or `offers/not-found`, `offers/stale-version`
 */
export async function confirmOffer(
  tx: Tx,
  { offerId, version, today }: Confirmation,
): Promise<Outcome<{ version: number }>> {
  const changed = await updateConfirmation(tx, { offerId, version, confirmedOn: today })
  if (changed !== undefined) return { ok: true, value: { version: changed } }
  const offer = await findOffer(tx, offerId)
  return offer === undefined
    ? refuse('offers/not-found')
    : refuse('offers/stale-version', { name: offer.name })
}
