import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { noPlanning } from './offer-details-types.ts'
import { insertOffer } from './offer-store.ts'
import { ownEntrySource, type ChangeWay, type OfferProblem } from './offer-types.ts'
import { problemsOf, storeSurroundings, type Entry } from './store-content.ts'

export type OfferSaved =
  { ok: true; value: { offerId: number; version: number } } | { ok: false; problems: OfferProblem[] }

/** Enters an offer, by hand unless a source is named. What planners keep about it, no provider enters. */
export async function createOffer(
  tx: Tx,
  municipality: Municipality,
  { how = 'entry', source = ownEntrySource, ...given }: Entry & { how?: ChangeWay; source?: string },
): Promise<OfferSaved> {
  const entry =
    municipality.role === 'provider'
      ? { ...given, content: { ...given.content, planning: noPlanning } }
      : given
  const problems = await problemsOf(tx, municipality, entry)
  if (problems.length > 0) return { ok: false, problems }
  const content = await storeSurroundings(tx, municipality, entry)
  return { ok: true, value: await insertOffer(tx, municipality, { source, content, how }) }
}
