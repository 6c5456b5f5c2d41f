import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Refusal } from '../../platform/refusal.ts'
import {
  changeOffer,
  removeOffer,
  type OfferContent,
  type OfferProblem,
  type SeenOffer,
} from '../offers/index.ts'
import { keepKeys } from './duplicate-store.ts'

type Merge = {
  readonly stays: SeenOffer
  readonly goes: SeenOffer
  /** What the one that stays says from now on. */
  readonly content: OfferContent
  /** ISO date. */
  readonly today: string
}

/**
 * Makes one offer of two. The one that goes stays in the history; a later import does not bring it back.
 * Stale versions and what is wrong with the content are told as problems.
 */
export async function mergeOffers(
  tx: Tx,
  municipality: Municipality,
  { stays, goes, content, today }: Merge,
): Promise<{ ok: true; value: { offerId: number } } | { ok: false; problems: OfferProblem[] }> {
  if (stays.offerId === goes.offerId) return asProblem(refuse('offers/not-found').refusal)
  const changed = await changeOffer(tx, municipality, { ...stays, content, today, how: 'merge' })
  if (!changed.ok) return changed
  await keepKeys(tx, municipality, { goes: goes.offerId, stays: stays.offerId })
  const removed = await removeOffer(tx, municipality, goes)
  if (!removed.ok) return asProblem(removed.refusal)
  return { ok: true, value: { offerId: stays.offerId } }
}

function asProblem(refusal: Refusal): { ok: false; problems: OfferProblem[] } {
  return { ok: false, problems: [{ field: 'version', ...refusal }] }
}
