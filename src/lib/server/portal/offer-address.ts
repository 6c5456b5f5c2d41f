import { error } from '@sveltejs/kit'
import { portalAddress } from '#lib/portal/address.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import { findPortalOffer, type OpenPortal, type PortalOffer } from '../capabilities/portal/index.ts'
import { context } from '../context.ts'
import type { Tx } from '../platform/database/tenancy.ts'

/** The offer of the address. @throws HttpError 404 there is none here that families see */
export async function findOfferOfAddress(
  tx: Tx,
  { portal, language, offer }: { portal: OpenPortal; language: PortalLanguage; offer: string },
): Promise<PortalOffer> {
  if (!/^[1-9]\d{0,8}$/.test(offer)) error(404)
  const { municipalityId } = portal
  const found = await findPortalOffer(tx, { municipalityId, offerId: Number(offer), language })
  return found ?? error(404)
}

/** The whole address of an offer's page, as it is passed on: without the memory list. */
export function offerAddress({
  portal,
  language,
  offerId,
}: {
  portal: OpenPortal
  language: PortalLanguage
  offerId: number
}) {
  return context().origin + portalAddress({ language, kommune: portal.slug, path: `angebot/${offerId}` })
}
