import type { Place } from './offer-types.ts'

/**
 * What makes two spellings one provider: capitals and blanks don't tell providers apart
 * ("pad gGmbH", "Pad gGmbh", "padgGmbH").
 */
export function providerKey(name: string): string {
  return fold(name).replaceAll(' ', '')
}

export function sameProvider(one: string, other: string): boolean {
  return providerKey(one) === providerKey(other)
}

/** What makes two places one site: the same address, however "Straße" is written, at the same coordinates. */
export function siteKey({ street, postalCode, town, longitude, latitude }: Place): string {
  const coordinates = longitude === null || latitude === null ? '' : `${longitude} ${latitude}`
  return [foldStreet(street), postalCode, providerKey(town), coordinates].join('|')
}

/** What makes two spellings one address, wherever it lies on the map; '' where there is no street. */
export function siteAddress({
  street,
  postalCode,
  town,
}: Pick<Place, 'street' | 'postalCode' | 'town'>): string {
  const folded = foldStreet(street)
  return folded === '' ? '' : [folded, postalCode || providerKey(town)].join('|')
}

/** A key for an offer whose source has none: it stays the same as long as name and address do. */
export function stableKey({ name, place }: { name: string; place: Place | null }): string {
  return [fold(name), foldStreet(place?.street ?? ''), place?.postalCode ?? ''].join('|')
}

/** The spelling that most of them have, of equally frequent ones the first in code-point order; the order given plays no part. */
export function commonSpelling(spellings: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  let [best, most] = ['', 0]
  for (const [spelling, count] of counts) {
    if (count > most || (count === most && spelling < best)) [best, most] = [spelling, count]
  }
  return best
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('de').replace(/\s+/g, ' ').trim()
}

function foldStreet(street: string): string {
  return fold(street)
    .replace(/str(\.|aße|asse)(?![a-zäöüß])/g, 'straße')
    .replaceAll(' ', '')
}
