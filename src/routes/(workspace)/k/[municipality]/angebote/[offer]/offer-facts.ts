import { standard, type StandardCode } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { servedSteps, type Offer } from '#lib/server/capabilities/offers/index.ts'
import { fieldName, stepName } from '#lib/ui/chain/say-cell.ts'
import { formatInstant, formatNumber } from '#lib/ui/format.ts'
import { agesText } from '#lib/ui/offers/ages.ts'
import { sourceName } from '../offer-choices.ts'
import { forWhomAbove, planningFacts, whenAndHow, whomToAsk, type Fact } from './details-facts.ts'

type Wanted = {
  readonly base: string
  readonly areaHref: (areaId: number) => string | null
  /** The import that wrote the offer last; null = none, or not for this reader. */
  readonly importRun: { readonly importRunId: number; readonly fileName: string; readonly at: Date } | null
  /** Whether the reader sees what planners keep. */
  readonly withPlanning: boolean
  readonly locale: Locale
}

/** Everything that is known about an offer, grouped as in the form; facts without a text are left out. */
export function offerFacts(offer: Offer, wanted: Wanted): { title: string; facts: Fact[] }[] {
  const { locale, withPlanning } = wanted
  const texts = messages(locale).offersPages.offer
  return [
    {
      title: texts.whatAndForWhom,
      facts: [...whatAndForWhom(offer, wanted), ...forWhomAbove(offer, locale)],
    },
    { title: texts.whenAndHow, facts: whenAndHow(offer, locale) },
    { title: texts.where, facts: [...where(offer, wanted), ...whomToAsk(offer, locale)] },
    { title: texts.planning, facts: withPlanning ? planningFacts(offer, locale) : [] },
    { title: texts.origin, facts: origin(offer, wanted) },
  ]
    .map(({ title, facts }) => ({ title, facts: facts.filter(({ text }) => text !== '') }))
    .filter(({ facts }) => facts.length > 0)
}

function whatAndForWhom(offer: Offer, { locale }: Wanted): Fact[] {
  const { offers, offersPages } = messages(locale)
  const texts = offersPages.offer
  const steps = servedSteps(offer)
    .map((step) => stepName(step, locale))
    .join(', ')
  const derived = offer.steps.length === 0 && steps !== '' ? ` (${texts.phasesByAge})` : ''
  return [
    { term: texts.ages, text: agesText(offer, locale) },
    { term: texts.phases, text: steps === '' ? texts.notKnown : `${steps}${derived}` },
    {
      term: offers.fieldNames.fields,
      text: listed(offer.fields, (code) => fieldName(code, locale)) || texts.notKnown,
    },
    {
      term: offers.fieldNames.standards,
      // What is stored are codes of the catalogue.
      text: listed(offer.standards, (code) => standard(code as StandardCode).name[locale]),
    },
    { term: texts.places, text: placesText(offer.capacity, locale) },
    { term: offers.fieldNames.outreach, text: offer.outreach ? texts.yes : texts.no },
    { term: offers.fieldNames.mainstream, text: offer.mainstream ? texts.yes : texts.no },
  ]
}

function where(offer: Offer, { base, areaHref, locale }: Wanted): Fact[] {
  const { offers, offersPages } = messages(locale)
  const texts = offersPages.offer
  const { place, provider, area, areasServed } = offer
  const kind = provider?.kind == null ? '' : ` (${offers.providerKinds[provider.kind]})`
  const address = [place?.street, `${place?.postalCode ?? ''} ${place?.town ?? ''}`.trim()].filter(
    (part) => part,
  )
  const href = area === null ? null : areaHref(area.areaId)
  return [
    {
      term: offers.fieldNames.provider,
      text: provider === null ? texts.notKnown : `${provider.name}${kind}`,
      ...(offer.providerId !== null && { href: `${base}/angebote?provider=${offer.providerId}` }),
    },
    { term: offers.fieldNames.street, text: address.length === 0 ? texts.noAddress : address.join(', ') },
    { term: offers.fieldNames.area, text: area?.name ?? '', ...(href !== null && { href }) },
    { term: offers.fieldNames.areasServed, text: listed(areasServed, ({ name }) => name) || texts.forAll },
    { term: texts.coordinates, text: coordinatesText(offer, locale) },
    {
      term: offers.fieldNames.website,
      text: offer.website,
      ...(/^https?:\/\//.test(offer.website) && { href: offer.website }),
    },
    {
      term: offers.fieldNames.phone,
      text: offer.phone,
      ...(offer.phone !== '' && { href: `tel:${offer.phone.replaceAll(/[^+\d]/g, '')}` }),
    },
  ]
}

function origin(offer: Offer, { base, importRun, locale }: Wanted): Fact[] {
  const { offers, offersPages } = messages(locale)
  const texts = offersPages.offer
  return [
    {
      term: offers.fieldNames.source,
      text: sourceName(offer.source, locale),
      href: `${base}/angebote?source=${encodeURIComponent(offer.source)}`,
    },
    ...(isFromFile(offer) ? [{ term: texts.key, text: offer.externalId }] : []),
    ...(importRun === null
      ? []
      : [
          {
            term: texts.imported,
            text: `${importRun.fileName}, ${formatInstant(importRun.at, locale)}`,
            href: `${base}/einlesen/${importRun.importRunId}`,
          },
        ]),
    {
      term: texts.changedAt,
      text: `${formatInstant(offer.updatedAt, locale)} (${texts.version} ${formatNumber(offer.version, locale)})`,
    },
  ]
}

export function isFromFile({ source }: Offer): boolean {
  return source !== 'own-entry'
}

function listed<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): string {
  return entries.map(nameOf).join(', ')
}

function placesText(capacity: number | null, locale: Locale): string {
  const texts = messages(locale).offersPages.offer
  if (capacity === null) return texts.notKnown
  return capacity === 0 ? texts.placesNone : formatNumber(capacity, locale)
}

function coordinatesText({ place }: Offer, locale: Locale): string {
  if (place?.longitude == null || place.latitude === null) return ''
  const degrees = (value: number) => formatNumber(value, locale, 5)
  return locale === 'de'
    ? `${degrees(place.latitude)}° N, ${degrees(place.longitude)}° O`
    : `${degrees(place.latitude)}° N, ${degrees(place.longitude)}° E`
}
