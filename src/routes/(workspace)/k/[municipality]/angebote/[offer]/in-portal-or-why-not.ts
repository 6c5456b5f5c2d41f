import { messages, type Locale } from '#lib/messages/index.ts'
import { portalAddress } from '#lib/portal/address.ts'
import type { Offer } from '#lib/server/capabilities/offers/index.ts'
import { confirmationState, readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

/** Whether families see an offer, and where; or why they do not. */
export async function inPortalOrWhyNot(
  tx: Tx,
  { slug }: Municipality,
  { offer, today, locale }: { offer: Offer; today: string; locale: Locale },
): Promise<{ sentence: string; href: string | null }> {
  const settings = await readDirectorySettings(tx)
  const { portal } = messages(locale).offersPages.offer
  const state = confirmationState(offer, settings, today)
  if (!settings.portalOpen) return { sentence: portal.closed, href: null }
  if (!offer.inPortal) return { sentence: portal.notMeant, href: null }
  if (state === 'hidden') return { sentence: portal.hidden, href: null }
  const href = portalAddress({ language: 'de', kommune: slug, path: `angebot/${offer.offerId}` })
  return { sentence: state === 'marked' ? portal.marked : portal.shown, href }
}
