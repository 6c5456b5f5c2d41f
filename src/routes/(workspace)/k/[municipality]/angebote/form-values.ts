import type { Locale } from '#lib/messages/index.ts'
import { parseOfferForm, type Offer, type OfferFormResult } from '#lib/server/capabilities/offers/index.ts'
import type { OfferFormValues } from '#lib/ui/offers/form-types.ts'

const singles = [
  'name',
  'description',
  'provider',
  'providerKind',
  'street',
  'postalCode',
  'town',
  'longitude',
  'latitude',
  'ageFromYears',
  'ageFromMonths',
  'ageToYears',
  'ageToMonths',
  'capacity',
  'outreach',
  'mainstream',
  'cost',
  'website',
  'phone',
  'lastConfirmedOn',
] as const
const several = ['steps', 'fields', 'standards', 'areasServed'] as const

/** What a browser sent; what it did not send is empty. */
export function valuesSent(form: FormData): OfferFormValues {
  const single = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  return {
    ...fromNames(singles, single),
    ...fromNames(several, all),
  }
}

export const emptyValues: OfferFormValues = valuesSent(new FormData())

/** A stored offer as the form shows it. */
export function valuesOf(offer: Offer, locale: Locale): OfferFormValues {
  const { place, provider } = offer
  const degrees = (value: number | null | undefined) =>
    value == null ? '' : locale === 'de' ? String(value).replace('.', ',') : String(value)
  return {
    name: offer.name,
    description: offer.description,
    provider: provider?.name ?? '',
    providerKind: provider?.kind ?? '',
    street: place?.street ?? '',
    postalCode: place?.postalCode ?? '',
    town: place?.town ?? '',
    longitude: degrees(place?.longitude),
    latitude: degrees(place?.latitude),
    ageFromYears: yearsOf(offer.ageFromMonths),
    ageFromMonths: restMonthsOf(offer.ageFromMonths),
    ageToYears: yearsOf(offer.ageToMonths),
    ageToMonths: restMonthsOf(offer.ageToMonths),
    capacity: offer.capacity === null ? '' : String(offer.capacity),
    outreach: offer.outreach ? 'on' : '',
    mainstream: offer.mainstream ? 'on' : '',
    cost: offer.cost,
    website: offer.website,
    phone: offer.phone,
    lastConfirmedOn: offer.lastConfirmedOn ?? '',
    steps: offer.steps,
    fields: offer.fields,
    standards: offer.standards,
    areasServed: offer.areasServed.map(({ areaId }) => String(areaId)),
  }
}

/** Reads the values; with what cannot be read it tells at once that the name is missing. */
export function readOfferForm({ ageFromYears, ageToYears, ...same }: OfferFormValues): OfferFormResult {
  // The capability's form has ages in months.
  const read = parseOfferForm({
    ...same,
    ageFromMonths: monthsOf(ageFromYears, same.ageFromMonths),
    ageToMonths: monthsOf(ageToYears, same.ageToMonths),
  })
  if (read.ok || same.name.trim() !== '') return read
  return { ok: false, problems: [{ field: 'name', code: 'offers/no-name' }, ...read.problems] }
}

/** Years and months as months; what is no whole number stays as it was written, so that it is refused with its words. */
function monthsOf(years: string, months: string): string {
  const parts = [years.trim(), months.trim()]
  if (parts.every((part) => part === '')) return ''
  const isWhole = parts.every((part) => /^\d{0,4}$/.test(part))
  return isWhole ? String(Number(parts[0]) * 12 + Number(parts[1])) : parts.join(' ').trim()
}

const yearsOf = (months: number | null) => (months === null ? '' : String(Math.floor(months / 12)))
const restMonthsOf = (months: number | null) =>
  months === null || months % 12 === 0 ? '' : String(months % 12)

function fromNames<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  // Object.fromEntries forgets the keys' type.
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>
}
