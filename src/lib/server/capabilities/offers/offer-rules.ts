import { fieldCodes, standardCodes, stepCodes } from './offer-codes.ts'
import { checkDetails } from './offer-details-rules.ts'
import { checkCapacity } from './offer-texts-rules.ts'
import type { OfferContent, OfferProblem, Place } from './offer-types.ts'

/** Longest texts in characters. Those that make the key of an offer are short enough for an index of the database. */
export const longestTexts = {
  name: 250,
  description: 10_000,
  provider: 250,
  street: 150,
  postalCode: 20,
  town: 100,
  cost: 500,
  website: 500,
  phone: 100,
  externalId: 200,
  source: 150,
} as const

/** Everything that cannot be right about an offer; empty = it can be stored. `today` is an ISO date. */
export function checkOffer(content: OfferContent, today: string): OfferProblem[] {
  return [
    ...checkTexts(content),
    ...checkAges(content),
    ...checkPlace(content.place),
    ...unknownCodes('steps', 'offers/unknown-step', content.steps, stepCodes),
    ...unknownCodes('fields', 'offers/unknown-field', content.fields, fieldCodes),
    ...unknownCodes('standards', 'offers/unknown-standard', content.standards, standardCodes),
    ...checkPlaces(content.capacity),
    ...checkConfirmed(content.lastConfirmedOn, today),
    ...checkDetails(content, today),
  ]
}

/** Puts codes into the catalogue's order, each once, so that equal offers are stored equally. Unknown ones stay, last. */
export function inOrder(codes: readonly string[], order: readonly string[]): string[] {
  const known = order.filter((code) => codes.includes(code))
  return [...known, ...new Set(codes.filter((code) => !order.includes(code)))]
}

function checkTexts({
  name,
  description,
  provider,
  place,
  cost,
  website,
  phone,
}: OfferContent): OfferProblem[] {
  const texts = {
    name,
    description,
    provider: provider?.name ?? '',
    ...addressOf(place),
    cost,
    website,
    phone,
  }
  const tooLong = Object.entries(texts).flatMap(([field, text]) => {
    const longest = longestTexts[field as keyof typeof texts] // Object.entries forgets the keys' type
    return text.length > longest
      ? [{ field, code: 'offers/text-too-long', details: { field, length: text.length, longest } }]
      : []
  })
  return name === '' ? [{ field: 'name', code: 'offers/no-name' }, ...tooLong] : tooLong
}

function addressOf(place: Place | null) {
  return { street: place?.street ?? '', postalCode: place?.postalCode ?? '', town: place?.town ?? '' }
}

function checkAges({ ageFromMonths: from, ageToMonths: to }: OfferContent): OfferProblem[] {
  const ages = [
    ['ageFromMonths', from],
    ['ageToMonths', to],
  ] as const
  const strange = ages.flatMap(([field, months]) =>
    months !== null && !(Number.isInteger(months) && months >= 0 && months <= 1200)
      ? [{ field, code: 'offers/age-not-an-age', details: { value: months } }]
      : [],
  )
  if (strange.length > 0 || from === null || to === null || to > from) return strange
  return [{ field: 'ageToMonths', code: 'offers/ages-reversed', details: { from, to } }]
}

function checkPlace(place: Place | null): OfferProblem[] {
  if (place === null) return []
  const { longitude, latitude } = place
  if ((longitude === null) !== (latitude === null))
    return [{ field: longitude === null ? 'longitude' : 'latitude', code: 'offers/coordinate-missing' }]
  const limits = [
    ['longitude', longitude, 180],
    ['latitude', latitude, 90],
  ] as const
  return limits.flatMap(([field, degrees, limit]) =>
    degrees !== null && !(Math.abs(degrees) <= limit)
      ? [{ field, code: 'offers/coordinate-not-degrees', details: { value: degrees } }]
      : [],
  )
}

function unknownCodes(
  field: string,
  code: string,
  given: readonly string[],
  known: readonly string[],
): OfferProblem[] {
  return given
    .filter((entry) => !known.includes(entry))
    .map((value) => ({ field, code, details: { value, known: known.join(', ') } }))
}

function checkPlaces(capacity: number | null): OfferProblem[] {
  if (capacity === null) return []
  const reading = checkCapacity(capacity)
  return reading.ok ? [] : [{ field: 'capacity', code: reading.code, details: { value: capacity } }]
}

function checkConfirmed(date: string | null, today: string): OfferProblem[] {
  return date !== null && date > today
    ? [{ field: 'lastConfirmedOn', code: 'offers/date-in-future', details: { value: date } }]
    : []
}
