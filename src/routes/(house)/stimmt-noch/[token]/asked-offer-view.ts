import { messages, type Locale } from '#lib/messages/index.ts'
import type { AskedOffer } from '#lib/server/capabilities/upkeep/index.ts'
import { formatDate, formatInstant, formatNumber } from '#lib/ui/format.ts'
import { agesText } from '#lib/ui/offers/ages.ts'
import { scheduleText } from '#lib/ui/offers/schedule-text.ts'

/** An offer as its provider reads it by the link: in plain words, and what the small form begins with. */
export function askedOfferView(offer: AskedOffer, locale: Locale) {
  const texts = messages(locale).stillRight
  const { details, answer, lastConfirmedOn } = offer
  const address = [offer.street, `${offer.postalCode} ${offer.town}`.trim()].filter((part) => part !== '')
  return {
    offerId: offer.offerId,
    version: offer.version,
    name: offer.name,
    description: offer.description,
    howItGoes: details.howItGoes,
    facts: [
      { term: texts.facts.provider, text: offer.providerName ?? '' },
      { term: texts.facts.address, text: address.join(', ') },
      { term: texts.facts.ages, text: agesText(offer, locale) },
      {
        term: texts.facts.times,
        text: details.schedules.map((one) => scheduleText(one, locale, 'full')).join('; '),
      },
      { term: texts.facts.cost, text: offer.cost },
      { term: texts.facts.phone, text: offer.phone },
      { term: texts.facts.email, text: details.email },
      { term: texts.facts.website, text: offer.website },
      {
        term: texts.facts.places,
        text: details.placesFree === null ? '' : formatNumber(details.placesFree, locale),
      },
    ],
    values: {
      description: offer.description,
      howItGoes: details.howItGoes,
      times: '',
      cost: offer.cost,
      website: offer.website,
      phone: offer.phone,
      email: details.email,
      placesFree: details.placesFree === null ? '' : String(details.placesFree),
      note: '',
    },
    confirmed:
      lastConfirmedOn === null
        ? texts.neverConfirmed
        : texts.lastConfirmed(formatDate(lastConfirmedOn, locale)),
    answer: answer && {
      kind: answer.kind,
      says: texts.already[answer.kind](formatInstant(answer.at, locale)),
    },
  }
}

export type AskedOfferView = ReturnType<typeof askedOfferView>
