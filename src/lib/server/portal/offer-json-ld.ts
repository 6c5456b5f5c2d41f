import { languageTag, type PortalLanguage } from '#lib/portal/languages.ts'
import { phoneLink } from '#lib/portal/phone-link.ts'
import { websiteAddress } from '#lib/portal/ways-out.ts'
import {
  DAYS_AHEAD,
  isoInstant,
  occurrences,
  type CalendarDays,
  type PortalOffer,
} from '../capabilities/portal/index.ts'
import { shownTexts } from './shown-texts.ts'

type Wanted = CalendarDays & {
  readonly language: PortalLanguage
  /** Of the page. */
  readonly address: string
  readonly town: string
}

const MOST_EVENTS = 3

/** What takes place on more days of the week is open then; it is no event. */
const MOST_DAYS_OF_EVENTS = 2

/**
 * What search engines read of an offer: a `Service` of schema.org, and an `Event` for each of the next dates at a known place.
 * Empty values are left out.
 */
export function offerJsonLd(offer: PortalOffer, wanted: Wanted): string {
  const { texts } = shownTexts(offer, wanted.language)
  const service = {
    '@type': 'Service',
    '@id': `${wanted.address}#angebot`,
    url: wanted.address,
    name: texts.name,
    description: texts.description,
    inLanguage: languageTag(wanted.language),
    provider: providerOf(offer),
    areaServed: { '@type': 'City', name: wanted.town },
    audience: audienceOf(offer),
    isAccessibleForFree: offer.details.costKind === null ? undefined : offer.details.costKind === 'free',
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceLocation: placeOf(offer),
      servicePhone: offer.phone === '' ? undefined : contactPoint(offer.phone),
      serviceUrl: websiteAddress(offer.website) ?? undefined,
      availableLanguage: offer.details.languages,
    },
    hoursAvailable: hoursOf(offer),
  }
  const graph = [service, ...eventsOf(offer, wanted)]
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, leaveOutEmpty)
  // Nothing in a text may end the element that it stands in.
  return json.replaceAll('<', String.raw`\u003c`)
}

function eventsOf(offer: PortalOffer, { language, address, today, isHoliday }: Wanted) {
  const location = placeOf(offer)
  if (location === undefined) return []
  const schedules = offer.details.schedules.filter(
    (schedule) => schedule.kind === 'date' || schedule.weekdays.length <= MOST_DAYS_OF_EVENTS,
  )
  // Nothing is announced that may fall out.
  const sure = occurrences(schedules, { from: today, days: DAYS_AHEAD, isHoliday }).filter(({ sure }) => sure)
  return sure.slice(0, MOST_EVENTS).map(({ day, from, to }) => ({
    '@type': 'Event',
    name: shownTexts(offer, language).texts.name,
    url: address,
    startDate: from === '' ? day : isoInstant(day, from),
    endDate: from === '' || to <= from ? undefined : isoInstant(day, to),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location,
    organizer: providerOf(offer),
  }))
}

function providerOf({ provider }: PortalOffer) {
  if (provider === null) return undefined
  const { name, phone, website } = provider
  return {
    '@type': 'Organization',
    name,
    telephone: phone,
    url: websiteAddress(website) ?? undefined,
  }
}

function placeOf({ place, details }: PortalOffer) {
  if (place === null || place.street === '') return undefined
  const { street, postalCode, town, longitude, latitude } = place
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      postalCode,
      addressLocality: town,
      addressCountry: 'DE',
    },
    geo: longitude === null ? undefined : { '@type': 'GeoCoordinates', longitude, latitude },
    amenityFeature: details.accessibility.map((code) => ({
      '@type': 'LocationFeatureSpecification',
      name: code,
      value: true,
    })),
  }
}

function audienceOf({ ageFromMonths, ageToMonths }: PortalOffer) {
  if (ageFromMonths === null && ageToMonths === null) return undefined
  return {
    '@type': 'PeopleAudience',
    suggestedMinAge: ageFromMonths === null ? undefined : Math.floor(ageFromMonths / 12),
    suggestedMaxAge: ageToMonths === null ? undefined : Math.ceil(ageToMonths / 12) - 1,
  }
}

function contactPoint(phone: string) {
  return { '@type': 'ContactPoint', telephone: phoneLink(phone).slice('tel:'.length) }
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Of what takes place every week, whatever holidays there are; other rhythms the vocabulary cannot say. */
function hoursOf({ details }: PortalOffer) {
  return details.schedules.flatMap((schedule) =>
    schedule.kind === 'weekly' &&
    schedule.everyWeeks === 1 &&
    (schedule.schoolHolidays === 'also' || schedule.schoolHolidays === 'unknown') &&
    schedule.to > schedule.from
      ? [
          {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: schedule.weekdays.map((weekday) => `https://schema.org/${days[weekday - 1]}`),
            opens: schedule.from,
            closes: schedule.to,
            validFrom: schedule.startsOn ?? undefined,
            validThrough: schedule.endsOn ?? undefined,
          },
        ]
      : [],
  )
}

function leaveOutEmpty(_key: string, value: unknown): unknown {
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value
}
