import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { unknownAreas } from './areas-served.ts'
import { changeOffer } from './change-offer.ts'
import type { OfferSaved } from './create-offer.ts'
import { findOfferVersion, findGoneOffer, insertAgain, isInDirectory } from './offer-version-store.ts'
import type { OfferContent } from './offer-types.ts'
import { problemsOf, storeSurroundings } from './store-content.ts'

type Restoring = {
  readonly offerId: number
  /** The present version that the person saw. */
  readonly version: number
  /** The version that shall hold again. */
  readonly earlier: number
  /** ISO date. */
  readonly today: string
}

/**
 * Makes an earlier version the present one, as a new version: nothing that was said since is lost. Areas that are gone since
 * then are left out.
 * @returns refused as `changeOffer` does, and `offers/no-such-version`
 */
export async function restoreOfferVersion(
  tx: Tx,
  municipality: Municipality,
  { offerId, version, earlier, today }: Restoring,
): Promise<OfferSaved> {
  const found = await findOfferVersion(tx, { offerId, version: earlier })
  if (found === undefined)
    return { ok: false, problems: [{ field: 'version', code: 'offers/no-such-version' }] }
  const content = await withoutGoneAreas(tx, municipality, { content: found.content, today })
  return changeOffer(tx, municipality, { offerId, version, content, today, how: 'restoring' })
}

/**
 * Takes the removal of an offer back: it has its id, its history and its texts in other languages again.
 * @returns refused by the rules of every entry, `offers/not-removed`, and `offers/came-back` where its source has it again
 */
export async function bringBackOffer(
  tx: Tx,
  municipality: Municipality,
  { offerId, today }: { offerId: number; today: string },
): Promise<OfferSaved> {
  const gone = await findGoneOffer(tx, offerId)
  if (gone === undefined) return { ok: false, problems: [{ field: 'offer', code: 'offers/not-removed' }] }
  const name = gone.content.name
  if (await isInDirectory(tx, gone))
    return { ok: false, problems: [{ field: 'offer', code: 'offers/came-back', details: { name } }] }
  const content = await withoutGoneAreas(tx, municipality, { content: gone.content, today })
  const problems = await problemsOf(tx, municipality, { content, today })
  if (problems.length > 0) return { ok: false, problems }
  const row = await storeSurroundings(tx, municipality, { content, today })
  const version = await insertAgain(tx, municipality, { offerId, gone, content: row })
  return { ok: true, value: { offerId, version } }
}

async function withoutGoneAreas(
  tx: Tx,
  municipality: Municipality,
  { content, today }: { content: OfferContent; today: string },
): Promise<OfferContent> {
  const gone = await unknownAreas(tx, municipality, { areaIds: content.areasServed, date: today })
  return { ...content, areasServed: content.areasServed.filter((areaId) => !gone.includes(areaId)) }
}
