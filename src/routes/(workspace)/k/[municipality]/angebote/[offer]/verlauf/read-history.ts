import { error } from '@sveltejs/kit'
import type { Locale } from '#lib/messages/index.ts'
import { listOfferVersions } from '#lib/server/capabilities/offers/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { seesPlanning } from '../../sees-planning.ts'

/** All versions of an offer and what is needed to tell them in words; 404 where there is no such offer. */
export async function readHistory(
  tx: Tx,
  municipality: Municipality,
  { offerId, today, locale }: { offerId: number; today: string; locale: Locale },
) {
  const versions = await listOfferVersions(tx, offerId)
  const [present] = versions
  if (present === undefined) error(404)
  const seen = {
    directory: await areaDirectory(tx, municipality, today),
    names: await namesOfMembers(tx),
    withPlanning: seesPlanning(municipality.role),
    locale,
  }
  return { versions, present, seen }
}
