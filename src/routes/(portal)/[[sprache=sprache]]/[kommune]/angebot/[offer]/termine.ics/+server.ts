import type { RequestHandler } from '@sveltejs/kit'
import { calendarFile } from '#lib/server/capabilities/portal/index.ts'
import { findOfferOfAddress } from '#lib/server/portal/offer-address.ts'
import { calendarAnswer, calendarDays, calendarEntry } from '#lib/server/portal/offer-calendar.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'

/** When the offer takes place, for a calendar. */
export const GET: RequestHandler<{ kommune: string; offer: string }> = (event) =>
  inPortal(event, async (tx, { portal, language }) => {
    const offer = await findOfferOfAddress(tx, { portal, language, offer: event.params.offer })
    const entry = calendarEntry(offer, { portal, language })
    const file = calendarFile({ name: entry.name, entries: [entry], ...calendarDays(portal) })
    return calendarAnswer(file, `angebot-${offer.offerId}`)
  })
