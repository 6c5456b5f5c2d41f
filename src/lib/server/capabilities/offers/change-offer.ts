import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { OfferSaved } from './create-offer.ts'
import { findOffer, updateOffer } from './offer-store.ts'
import type { ChangeWay } from './offer-types.ts'
import { deleteUnusedSites } from './sites-store.ts'
import { problemsOf, storeSurroundings, type Entry } from './store-content.ts'

/**
 * Replaces what an offer says, unless somebody else has changed it since the version that the person saw
 * (`offers/stale-version`) or it is gone (`offers/not-found`); both come as a problem of the field `version`.
 */
export async function changeOffer(
  tx: Tx,
  municipality: Municipality,
  { offerId, version, how = 'form', ...entry }: Entry & { offerId: number; version: number; how?: ChangeWay },
): Promise<OfferSaved> {
  const before = await findOffer(tx, offerId)
  if (before === undefined) return { ok: false, problems: [{ field: 'version', code: 'offers/not-found' }] }
  const stale = { field: 'version', code: 'offers/stale-version', details: { name: before.name } }
  if (before.version !== version) return { ok: false, problems: [stale] }
  const problems = await problemsOf(tx, municipality, entry)
  if (problems.length > 0) return { ok: false, problems }
  const content = await storeSurroundings(tx, municipality, entry)
  const changed = await updateOffer(tx, municipality, { offerId, version, content, how })
  if (changed === undefined) return { ok: false, problems: [stale] }
  if (before.siteId !== null && before.siteId !== content.siteId)
    await deleteUnusedSites(tx, municipality, [before.siteId])
  return { ok: true, value: { offerId, version: changed } }
}
