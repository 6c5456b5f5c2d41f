import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Outcome } from '../../platform/refusal.ts'
import { confirmOffer } from '../offers/index.ts'
import { listProposals } from './list-proposals.ts'

/**
 * Notes of all offers that answers leave as they are that they are still right, on the day of the answer.
 * @param today ISO date
 * @returns of how many, or what `confirmOffer` refuses
 */
export async function confirmUnchanged(
  tx: Tx,
  municipality: Municipality,
  { survey, today }: { survey: { readonly surveyId: number; readonly anonymous: boolean }; today: string },
): Promise<Outcome<number>> {
  const { confirmations } = await listProposals(tx, municipality, { ...survey, today })
  for (const { offerId, version, confirmedOn } of confirmations) {
    const confirmed = await confirmOffer(tx, { offerId, version, today: confirmedOn })
    if (!confirmed.ok) return confirmed
  }
  return { ok: true, value: confirmations.length }
}
