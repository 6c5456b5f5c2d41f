import {
  accessibilityFeatures,
  evidenceKinds,
  fields,
  fundingKinds,
  lifePhaseSteps,
  spokenLanguages,
  standards,
  targetGroups,
} from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import type { OfferFormRows, OfferFormValues } from '#lib/ui/offers/form-types.ts'
import { scheduleText } from '#lib/ui/offers/schedule-text.ts'

export type Difference = { readonly field: string; readonly before: string; readonly after: string }

type FieldName = keyof OfferFormValues
type Words = {
  readonly areaName: (areaId: number) => string
  /** Whether the reader sees what planners keep. */
  readonly withPlanning: boolean
  readonly locale: Locale
}

/** They are told with the years. */
const notTold: ReadonlySet<FieldName> = new Set(['ageFromMonths', 'ageToMonths'])
const planning: ReadonlySet<FieldName> = new Set([
  'funding',
  'networks',
  'evidence',
  'evidenceNote',
  'planningNote',
])

/** Where two versions of an offer say different things, in words. */
export function differences(
  { before, after }: { before: OfferFormValues; after: OfferFormValues },
  words: Words,
): Difference[] {
  // Object.keys forgets the keys' type.
  return (Object.keys(before) as FieldName[])
    .filter((name) => !notTold.has(name) && (words.withPlanning || !planning.has(name)))
    .map((name) => ({
      field: labelOf(name, words.locale),
      before: wordsOf(before, name, words),
      after: wordsOf(after, name, words),
    }))
    .filter((one) => one.before !== one.after)
}

function labelOf(name: FieldName, locale: Locale): string {
  const { offers, offersPages, offerForm } = messages(locale)
  const own: Partial<Record<FieldName, string>> = {
    ageFromYears: offersPages.form.ageFrom,
    ageToYears: offersPages.form.ageTo,
    schedules: offerForm.weekly,
  }
  return own[name] ?? offers.fieldNames[name as keyof typeof offers.fieldNames]
}

function wordsOf(values: OfferFormValues, name: FieldName, words: Words): string {
  const { locale } = words
  switch (name) {
    case 'ageFromYears':
      return ageInWords(values.ageFromYears, values.ageFromMonths, locale)
    case 'ageToYears':
      return ageInWords(values.ageToYears, values.ageToMonths, locale)
    case 'schedules':
    case 'dates':
    case 'contacts':
    case 'funding':
      return rowsInWords[name](values, locale).join('\n')
    default: {
      const value = values[name]
      return typeof value === 'string'
        ? textInWords(name, value, locale)
        : value.map((code) => nameOf(name, code, words)).join(', ')
    }
  }
}

function ageInWords(years: string, months: string, locale: Locale): string {
  const { ages } = messages(locale).offersPages
  return [
    years.trim() === '' ? '' : ages.years(Number(years)),
    months.trim() === '' ? '' : ages.months(Number(months)),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const rowsInWords: {
  readonly [group in keyof OfferFormRows]: (values: OfferFormValues, locale: Locale) => string[]
} = {
  schedules: ({ schedules }, locale) =>
    schedules.map((row) =>
      scheduleText(
        {
          ...row,
          kind: 'weekly',
          weekdays: row.weekdays.map(Number),
          everyWeeks: Number(row.everyWeeks),
          startsOn: row.startsOn || null,
          endsOn: row.endsOn || null,
          schoolHolidays: holidayRule(row.schoolHolidays),
        },
        locale,
      ),
    ),
  dates: ({ dates }, locale) => dates.map((row) => scheduleText({ ...row, kind: 'date' }, locale)),
  contacts: ({ contacts }) =>
    contacts.map(({ name, phone, email, hours }) => filledParts([name, phone, email, hours])),
  funding: ({ funding }, locale) =>
    funding.map(({ kind, name, until }) =>
      filledParts([
        nameIn(fundingKinds, kind, locale),
        name,
        until === '' ? '' : messages(locale).offerForm.span.to(dayInWords(until, locale)),
      ]),
    ),
}

function textInWords(name: FieldName, value: string, locale: Locale): string {
  const { offers, offersPages, offerForm } = messages(locale)
  const choices: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
    providerKind: { ...offers.providerKinds, '': offersPages.form.kindNotKnown },
    registration: offerForm.registration,
    costKind: offerForm.costKinds,
    butEligible: { yes: offerForm.yes, no: offerForm.no },
    anonymous: { yes: offerForm.yes, no: offerForm.no },
  }
  if (name === 'outreach' || name === 'mainstream' || name === 'notInPortal')
    return value === '' ? offerForm.no : offerForm.yes
  if (name === 'evidence') return nameIn(evidenceKinds, value, locale)
  if (name === 'lastConfirmedOn' || name === 'placesFreeOn') return dayInWords(value, locale)
  return choices[name]?.[value] ?? value.replaceAll('\r\n', '\n').trim()
}

type Named = { readonly code: string; readonly name: Readonly<Record<Locale, string>> }

const lists: Partial<Record<FieldName, readonly Named[]>> = {
  steps: lifePhaseSteps,
  fields,
  standards,
  targetGroups,
  languages: spokenLanguages,
  accessibility: accessibilityFeatures,
}

function nameOf(name: FieldName, code: string, { areaName, locale }: Words): string {
  if (name === 'areasServed') return areaName(Number(code))
  const { delivery } = messages(locale).offerForm
  if (name === 'delivery') return delivery[code as keyof typeof delivery] ?? code // unknown ones as they are
  return nameIn(lists[name] ?? [], code, locale)
}

function nameIn(entries: readonly Named[], code: string, locale: Locale): string {
  return entries.find((entry) => entry.code === code)?.name[locale] ?? code
}

function dayInWords(day: string, locale: Locale): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formatDate(day, locale) : day
}

function holidayRule(value: string): 'also' | 'not' | 'only' | 'unknown' {
  return value === 'also' || value === 'not' || value === 'only' ? value : 'unknown'
}

function filledParts(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(', ')
}
