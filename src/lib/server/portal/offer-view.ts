import { offerTexts } from '#lib/messages/portal/offer/index.ts'
import { termsTexts } from '#lib/messages/portal/terms/index.ts'
import { ageWords } from '#lib/portal/age-words.ts'
import { formatDay } from '#lib/portal/format-day.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import { occurrenceWords, scheduleWords } from '#lib/portal/schedule-words.ts'
import { phoneLink } from '#lib/portal/phone-link.ts'
import { wayThere, websiteAddress } from '#lib/portal/ways-out.ts'
import {
  DAYS_AHEAD,
  isInCalendar,
  occurrences,
  type CalendarDays,
  type OpenPortal,
  type PortalOffer,
} from '../capabilities/portal/index.ts'
import { confirmationState } from '../capabilities/upkeep/index.ts'
import { shownTexts } from './shown-texts.ts'

type Wanted = CalendarDays & {
  readonly language: PortalLanguage
  readonly portal: Pick<OpenPortal, 'confirmEveryMonths' | 'markAfterDays'>
}

const DATES_SHOWN = 3

/** Everything that a family reads about one offer, in words. Texts of the provider that nobody translates are German. */
export function offerView(offer: PortalOffer, wanted: Wanted) {
  const { language } = wanted
  const { details, provider } = offer
  const website = websiteAddress(offer.website) ?? websiteAddress(provider?.website ?? '')
  return {
    offerId: offer.offerId,
    ...shownTexts(offer, language),
    confirmed: confirmedWords(offer, wanted),
    forWhom: forWhom(offer, language),
    call: offer.phone === '' ? null : { phone: offer.phone, href: phoneLink(offer.phone) },
    email: details.email,
    website: website === null ? null : { href: website, host: new URL(website).host.replace(/^www\./, '') },
    contacts: details.contacts.map((contact) => ({
      ...contact,
      call: contact.phone === '' ? null : { phone: contact.phone, href: phoneLink(contact.phone) },
    })),
    schedules: details.schedules.map((schedule) => scheduleWords(schedule, language)),
    dates: occurrences(details.schedules, {
      from: wanted.today,
      days: DAYS_AHEAD,
      isHoliday: wanted.isHoliday,
      most: DATES_SHOWN,
    }).map((time) => occurrenceWords(time, language)),
    isInCalendar: isInCalendar(details.schedules, wanted),
    where: whereWords(offer),
    cost: costWords(offer, language),
    registration: {
      kind: details.registration === null ? '' : termsTexts(language).registration[details.registration],
      note: details.registrationNote,
    },
    know: goodToKnow(offer, language),
    provider: provider === null ? null : { name: provider.name, description: provider.description },
  }
}

export type OfferView = ReturnType<typeof offerView>

function confirmedWords(offer: PortalOffer, { language, portal, today }: Wanted) {
  const texts = offerTexts(language).confirmed
  const rhythm = { ...portal, hideAfterDays: null }
  return {
    text: offer.lastConfirmedOn === null ? texts.never : texts.on(formatDay(offer.lastConfirmedOn, language)),
    maybeOld: confirmationState(offer, rhythm, today) === 'marked',
  }
}

function forWhom(offer: PortalOffer, language: PortalLanguage): string[] {
  const { ages, forAll } = offerTexts(language)
  const age = ageWords(offer, language)
  const groups = named(termsTexts(language).targetGroups, offer.details.targetGroups)
  const words = [...(age === '' ? [] : [`${ages.title}: ${age}`]), ...groups]
  return words.length === 0 ? [forAll] : words
}

function whereWords({ place, details }: PortalOffer) {
  const isElsewhere = details.delivery.length > 0 && !details.delivery.includes('place')
  if (place === null || isElsewhere) return null
  const town = `${place.postalCode} ${place.town}`.trim()
  const { longitude, latitude } = place
  const point = longitude === null || latitude === null ? null : { longitude, latitude }
  if (place.street === '' && town === '' && point === null) return null
  return {
    lines: [place.street, town].filter((line) => line !== ''),
    quarter: place.areaName,
    way: point === null ? null : wayThere(point),
    hasMap: point !== null,
  }
}

const saysFree = /^\s*(kosten(los|frei)|gratis|frei|umsonst)\.?\s*$/i

function costWords({ cost, details }: PortalOffer, language: PortalLanguage) {
  return {
    kind: details.costKind === null ? '' : termsTexts(language).costs[details.costKind],
    // Files often say twice that nothing is to be paid.
    note: details.costKind === 'free' && saysFree.test(cost) ? '' : cost,
    but: details.butEligible === true ? offerTexts(language).cost.but : '',
  }
}

function goodToKnow({ details, outreach }: PortalOffer, language: PortalLanguage) {
  const { know } = offerTexts(language)
  const terms = termsTexts(language)
  const { placesFree, placesFreeOn } = details
  return {
    languages: named(terms.spokenLanguages, details.languages),
    accessibility: named(terms.accessibility, details.accessibility),
    accessibilityNote: details.accessibilityNote,
    how: details.delivery.map((kind) => terms.delivery[kind]),
    sentences: [
      details.anonymous === true ? know.anonymous : '',
      outreach && !details.delivery.includes('home') ? know.comesHome : '',
      placesFree === null || placesFreeOn === null
        ? ''
        : placesFree === 0
          ? know.noPlaces(formatDay(placesFreeOn, language))
          : know.placesFree(String(placesFree), formatDay(placesFreeOn, language)),
    ].filter((sentence) => sentence !== ''),
  }
}

/** What has no name (a code of a later catalogue) is left out. */
function named(names: Readonly<Record<string, string>>, codes: readonly string[]): string[] {
  return codes.flatMap((code) => names[code] ?? [])
}
