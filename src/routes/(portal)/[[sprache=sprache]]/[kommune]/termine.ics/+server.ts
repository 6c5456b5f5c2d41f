import type { RequestHandler } from '@sveltejs/kit'
import { offerTexts } from '#lib/messages/portal/offer/index.ts'
import { calendarFile, readPortalOffers } from '#lib/server/capabilities/portal/index.ts'
import { calendarAnswer, calendarDays, calendarEntry } from '#lib/server/portal/offer-calendar.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'

/** When the offers of a memory list (`m=`) take place; calendars may subscribe to the address. */
export const GET: RequestHandler<{ kommune: string }> = (event) =>
  inPortal(event, async (tx, { portal, language, kept }) => {
    const { municipalityId, slug, name } = portal
    const offers = await readPortalOffers(tx, { municipalityId, offerIds: kept, language })
    const file = calendarFile({
      name: offerTexts(language).embed.list(name),
      entries: offers.map((offer) => calendarEntry(offer, { portal, language })),
      ...calendarDays(portal),
    })
    return calendarAnswer(file, `termine-${slug}`)
  })
