import { messages, type Locale } from '#lib/messages/index.ts'
import { portalAddress } from '#lib/portal/address.ts'
import type { Offer } from '#lib/server/capabilities/offers/index.ts'
import { confirmationState, type DirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import type { Municipality } from '#lib/server/platform/database/tenancy.ts'

/** Whether families see an offer, and where; or why they do not. */
export function inPortalOrWhyNot(
  offer: Offer,
  {
    municipality: { slug },
    settings,
    today,
    locale,
  }: { municipality: Municipality; settings: DirectorySettings; today: string; locale: Locale },
): { sentence: string; href: string | null } {
  const { portal } = messages(locale).offersPages.offer
  const state = confirmationState(offer, settings, today)
  if (!settings.portalOpen) return { sentence: portal.closed, href: null }
  if (!offer.inPortal) return { sentence: portal.notMeant, href: null }
  if (state === 'hidden') return { sentence: portal.hidden, href: null }
  const href = portalAddress({ language: 'de', kommune: slug, path: `angebot/${offer.offerId}` })
  return { sentence: state === 'marked' ? portal.marked : portal.shown, href }
}
