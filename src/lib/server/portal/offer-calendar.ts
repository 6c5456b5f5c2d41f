import type { PortalLanguage } from '#lib/portal/languages.ts'
import { scheduleWords } from '#lib/portal/schedule-words.ts'
import {
  holidaysOf,
  type CalendarDays,
  type CalendarEntry,
  type OpenPortal,
  type PortalOffer,
} from '../capabilities/portal/index.ts'
import { context } from '../context.ts'
import { offerAddress } from './offer-address.ts'
import { shownTexts } from './shown-texts.ts'

/** Today, and the school holidays of the municipality. */
export function calendarDays(portal: OpenPortal): CalendarDays {
  return { today: context().today(), isHoliday: holidaysOf(portal) }
}

/** What a calendar says about an offer, in the reader's language. */
export function calendarEntry(
  offer: PortalOffer,
  { portal, language }: { portal: OpenPortal; language: PortalLanguage },
): CalendarEntry {
  const { texts } = shownTexts(offer, language)
  const { place, provider, details } = offer
  const town = `${place?.postalCode ?? ''} ${place?.town ?? ''}`.trim()
  return {
    id: `angebot-${offer.offerId}@${portal.slug}.${new URL(context().origin).hostname}`,
    name: texts.name,
    description: [offer.phone, provider?.name ?? ''].filter((part) => part !== '').join('\n'),
    location: [place?.street ?? '', town].filter((part) => part !== '').join(', '),
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    address: offerAddress({ portal, language, offerId: offer.offerId }),
    updatedAt: offer.updatedAt,
    schedules: details.schedules,
    notes: details.schedules.map((schedule) => {
      const { holidays, note } = scheduleWords(schedule, language)
      return [holidays, note].filter((part) => part !== '').join('\n')
    }),
  }
}

/** A calendar file as it is answered. */
export function calendarAnswer(file: string, name: string): Response {
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.ics"`,
      'cache-control': 'public, max-age=3600',
    },
  })
}
