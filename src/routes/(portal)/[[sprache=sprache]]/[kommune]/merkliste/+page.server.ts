import { portalAddress } from '#lib/portal/address.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import { briefSchedule } from '#lib/portal/schedule-words.ts'
import {
  isInCalendar,
  readPortalOffers,
  type CalendarDays,
  type PortalOffer,
} from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { calendarDays } from '#lib/server/portal/offer-calendar.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inPortal(event, async (tx, { portal, language, kept }) => {
    const { municipalityId, slug, name } = portal
    const offers = await readPortalOffers(tx, { municipalityId, offerIds: kept, language })
    const address = portalAddress({ language, kommune: slug, path: 'merkliste', kept })
    return {
      language,
      kept,
      slug,
      name,
      offers: offers.map((offer) => keptOffer(offer, { language, days: calendarDays(portal) })),
      address: context().origin + address,
    }
  })

/** What one needs on the way there. */
function keptOffer(offer: PortalOffer, { language, days }: { language: PortalLanguage; days: CalendarDays }) {
  const { offerId, name, translation, provider, place, phone, details } = offer
  return {
    offerId,
    name,
    /** null = not translated, or German is read. */
    translatedName: translation?.name ?? null,
    providerName: provider?.name ?? null,
    place: [place?.street ?? '', `${place?.postalCode ?? ''} ${place?.town ?? ''}`.trim()].filter(
      (line) => line !== '',
    ),
    phone,
    times: details.schedules.map((schedule) => briefSchedule(schedule, language)),
    isInCalendar: isInCalendar(details.schedules, days),
  }
}
