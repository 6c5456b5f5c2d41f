import type { Locale } from '#lib/messages/index.ts'
import {
  parseOfferForm,
  type OfferContent,
  type OfferDetails,
  type OfferFormResult,
  type OfferPlanning,
} from '#lib/server/capabilities/offers/index.ts'
import type { OfferFormRows, OfferFormValues } from '#lib/ui/offers/form-types.ts'
import { rowsSent } from './form-rows.ts'

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
  'howItGoes',
  'whatToBring',
  'registration',
  'registrationNote',
  'costKind',
  'butEligible',
  'anonymous',
  'accessibilityNote',
  'placesFree',
  'placesFreeOn',
  'email',
  'networks',
  'evidence',
  'evidenceNote',
  'planningNote',
  'notInPortal',
] as const
const several = [
  'steps',
  'fields',
  'standards',
  'areasServed',
  'targetGroups',
  'languages',
  'delivery',
  'accessibility',
] as const

/** What a browser sent; what it did not send is empty. Rows in which nothing was entered are left out. */
export function valuesSent(form: FormData): OfferFormValues {
  const single = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  return {
    ...fromNames(singles, single),
    ...fromNames(several, all),
    ...rowsSent(form),
  }
}

export const emptyValues: OfferFormValues = valuesSent(new FormData())

/** What an offer says, as the form shows it. */
export function valuesOf(offer: OfferContent, locale: Locale): OfferFormValues {
  const { place, provider } = offer
  const degrees = (value: number | null | undefined) => {
    if (value == null) return ''
    return locale === 'de' ? plainNumber(value).replace('.', ',') : plainNumber(value)
  }
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
    outreach: ticked(offer.outreach),
    mainstream: ticked(offer.mainstream),
    cost: offer.cost,
    website: offer.website,
    phone: offer.phone,
    lastConfirmedOn: offer.lastConfirmedOn ?? '',
    steps: offer.steps,
    fields: offer.fields,
    standards: offer.standards,
    areasServed: offer.areasServed.map(String),
    notInPortal: ticked(!offer.inPortal),
    ...valuesOfDetails(offer.details),
    ...valuesOfPlanning(offer.planning),
  }
}

function valuesOfDetails(details: OfferDetails) {
  return {
    howItGoes: details.howItGoes,
    whatToBring: details.whatToBring,
    registration: details.registration ?? '',
    registrationNote: details.registrationNote,
    targetGroups: details.targetGroups,
    languages: details.languages,
    costKind: details.costKind ?? '',
    butEligible: yesOrNo(details.butEligible),
    anonymous: yesOrNo(details.anonymous),
    delivery: details.delivery,
    accessibility: details.accessibility,
    accessibilityNote: details.accessibilityNote,
    ...rowsOfSchedules(details.schedules),
    placesFree: details.placesFree === null ? '' : String(details.placesFree),
    placesFreeOn: details.placesFreeOn ?? '',
    email: details.email,
    contacts: details.contacts,
  }
}

function rowsOfSchedules(schedules: OfferDetails['schedules']): Pick<OfferFormRows, 'schedules' | 'dates'> {
  return {
    schedules: schedules
      .filter((schedule) => schedule.kind === 'weekly')
      .map(({ weekdays, from, to, everyWeeks, startsOn, endsOn, schoolHolidays, note }) => ({
        weekdays: weekdays.map(String),
        from,
        to,
        everyWeeks: String(everyWeeks),
        startsOn: startsOn ?? '',
        endsOn: endsOn ?? '',
        schoolHolidays,
        note,
      })),
    dates: schedules
      .filter((schedule) => schedule.kind === 'date')
      .map(({ date, from, to, note }) => ({ date, from, to, note })),
  }
}

function valuesOfPlanning({ funding, networks, evidence, evidenceNote, note }: OfferPlanning) {
  return {
    funding: funding.map(({ kind, name, until }) => ({ kind, name, until: until ?? '' })),
    networks: networks.join('\n'),
    evidence: evidence ?? '',
    evidenceNote,
    planningNote: note,
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
const ticked = (holds: boolean) => (holds ? 'on' : '')
const yesOrNo = (holds: boolean | null) => (holds === null ? '' : holds ? 'yes' : 'no')
/** Never `1e-7`: the form reads digits. */
const plainNumber = (value: number) => String(Number(value.toFixed(6)))

function fromNames<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  // Object.fromEntries forgets the keys' type.
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>
}
