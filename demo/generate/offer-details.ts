import { detailsOfEarlyYears } from './details-of-early-years.ts'
import { detailsOfSchoolAge } from './details-of-school-age.ts'
import { detailsOfYouthAndLeisure } from './details-of-youth-and-leisure.ts'
import type { KindDetails } from './offer-plan.ts'
import type { DemoOffer } from './offers.ts'
import { randomFor, wholeNumber } from './seeded-random.ts'

/** The cells of one offer's row. */
export type OfferDetailCells = Readonly<Record<(typeof detailHeader)[number], string>>

export const detailHeader = [
  'So läuft es ab',
  'Mitbringen',
  'Zielgruppen',
  'Sprachen',
  'Barrierefreiheit',
  'Kostenart',
  'Bildung und Teilhabe',
  'anonym',
  'Anmeldung',
  'So meldet man sich an',
  'Angebotsform',
  'Termine',
  'Freie Plätze',
  'Telefon',
  'E-Mail',
  'Ansprechstelle',
  'Ansprechstelle Telefon',
  'Ansprechstelle erreichbar',
] as const

const kinds: Readonly<Record<string, KindDetails>> = {
  ...detailsOfEarlyYears,
  ...detailsOfSchoolAge,
  ...detailsOfYouthAndLeisure,
}

/** The same offer gives the same cells; of about one in twelve the office knows nothing more than its first cut. */
export function detailCells(offer: DemoOffer, townSlug: string): OfferDetailCells {
  const random = randomFor(`${townSlug} details ${offer.number}`)
  const position = Number(offer.number.slice(offer.number.lastIndexOf('-') + 1)) - 1
  const isKnown = random() > 1 / 12 || position === 0
  const said: KindDetails = isKnown ? (kinds[offer.key] ?? {}) : {}
  const of = (list: readonly string[] = []) => list[position % Math.max(1, list.length)] ?? ''
  const [from, to] = said.placesFree ?? [0, 0]
  const phone = phoneOf(offer.provider, offer.street)
  return {
    'So läuft es ab': said.howItGoes ?? '',
    Mitbringen: said.whatToBring ?? '',
    Zielgruppen: said.targetGroups ?? '',
    Sprachen: of(said.languages),
    Barrierefreiheit: isKnown ? roomsOf(offer) : '',
    Kostenart: said.costKind ?? '',
    'Bildung und Teilhabe': said.butEligible ? 'ja' : '',
    anonym: said.anonymous ? 'ja' : '',
    Anmeldung: said.registration ?? '',
    'So meldet man sich an': said.registrationNote ?? '',
    Angebotsform: said.delivery ?? '',
    Termine: of(said.times),
    'Freie Plätze': said.placesFree === undefined ? '' : String(wholeNumber(random, from, to)),
    Telefon: phone,
    'E-Mail': isKnown ? `info@${hostOf(offer.provider)}.example` : '',
    Ansprechstelle: said.contact ?? '',
    'Ansprechstelle Telefon': said.contact === undefined ? '' : phone,
    'Ansprechstelle erreichbar': said.contactHours ?? '',
  }
}

/** The same rooms are as accessible for everybody who uses them. */
function roomsOf({ street, neighbourhood }: DemoOffer): string {
  const random = randomFor(`rooms ${neighbourhood.code} ${street}`)
  return rooms
    .filter(({ share }) => random() < share)
    .map(({ name }) => name)
    .join('; ')
}

const rooms = [
  { name: 'Stufenloser Zugang', share: 0.7 },
  { name: 'Aufzug', share: 0.25 },
  { name: 'Rollstuhlgerechte Toilette', share: 0.4 },
  { name: 'Behindertenparkplatz', share: 0.25 },
  { name: 'Platz für Kinderwagen', share: 0.5 },
  { name: 'Wickeltisch', share: 0.4 },
  { name: 'Haltestelle in der Nähe', share: 0.6 },
]

/** 0123 is the area code of no town. */
export function phoneOf(provider: string, street: string): string {
  const random = randomFor(`phone ${provider} ${street}`)
  return `0123 ${wholeNumber(random, 45000, 45999)}-${wholeNumber(random, 10, 99)}`
}

export function hostOf(provider: string): string {
  return provider
    .toLocaleLowerCase('de')
    .replace(/ (e\. v\.|ggmbh|eg)$/, '')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
