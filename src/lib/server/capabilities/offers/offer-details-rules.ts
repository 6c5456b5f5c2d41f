import {
  accessibilityCodes,
  evidenceCodes,
  fundingCodes,
  languageCodes,
  targetGroupCodes,
} from './offer-codes.ts'
import type { OfferDetails, OfferPlanning, OfferSchedule } from './offer-details-types.ts'
import { checkCapacity } from './offer-texts-rules.ts'
import type { OfferContent, OfferProblem } from './offer-types.ts'

/** Longest texts in characters, by the input that they stand in; those in rows by the part behind the row's number. */
const longest = {
  howItGoes: 10_000,
  whatToBring: 2000,
  registrationNote: 1000,
  accessibilityNote: 1000,
  email: 200,
  evidenceNote: 2000,
  planningNote: 10_000,
  network: 200,
  scheduleNote: 300,
  contactName: 200,
  contactPhone: 100,
  contactHours: 200,
  fundingName: 200,
} as const

const mostRows = { schedules: 100, contacts: 20, funding: 20, networks: 50 } as const

/**
 * What cannot be right about details and planning. Fields of rows are named as the form names them: `schedules-0-to` for the
 * first weekly schedule, `dates-0-to` for the first single date, `contacts-0-…`, `funding-0-…`.
 * @param today ISO date
 */
export function checkDetails(
  { details, planning, capacity }: Pick<OfferContent, 'details' | 'planning' | 'capacity'>,
  today: string,
): OfferProblem[] {
  const rows = rowsOf(details.schedules)
  return [
    ...tooLong('howItGoes', details.howItGoes, longest.howItGoes),
    ...tooLong('whatToBring', details.whatToBring, longest.whatToBring),
    ...tooLong('registrationNote', details.registrationNote, longest.registrationNote),
    ...tooLong('accessibilityNote', details.accessibilityNote, longest.accessibilityNote),
    ...tooLong('email', details.email, longest.email),
    ...unknown('targetGroups', details.targetGroups, targetGroupCodes),
    ...unknown('languages', details.languages, languageCodes),
    ...unknown('accessibility', details.accessibility, accessibilityCodes),
    ...tooMany('schedules', details.schedules),
    ...rows.flatMap(({ row, schedule }) => checkSchedule(row, schedule)),
    ...checkFree(details, { capacity, today }),
    ...tooMany('contacts', details.contacts),
    ...details.contacts.flatMap(({ name, phone, email, hours }, at) => [
      ...tooLong(`contacts-${at}-name`, name, longest.contactName),
      ...tooLong(`contacts-${at}-phone`, phone, longest.contactPhone),
      ...tooLong(`contacts-${at}-email`, email, longest.email),
      ...tooLong(`contacts-${at}-hours`, hours, longest.contactHours),
      ...(name + phone + email === ''
        ? [{ field: `contacts-${at}-name`, code: 'offers/contact-nobody' }]
        : []),
    ]),
    ...checkPlanning(planning),
  ]
}

function checkPlanning({ funding, networks, evidence, evidenceNote, note }: OfferPlanning): OfferProblem[] {
  return [
    ...tooMany('funding', funding),
    ...funding.flatMap(({ kind, name }, at) => [
      ...(kind === ''
        ? [{ field: `funding-${at}-kind`, code: 'offers/funding-without-kind' }]
        : unknown(`funding-${at}-kind`, [kind], fundingCodes)),
      ...tooLong(`funding-${at}-name`, name, longest.fundingName),
    ]),
    ...tooMany('networks', networks),
    ...networks.flatMap((name) => tooLong('networks', name, longest.network)),
    ...unknown('evidence', evidence === null ? [] : [evidence], evidenceCodes),
    ...tooLong('evidenceNote', evidenceNote, longest.evidenceNote),
    ...tooLong('planningNote', note, longest.planningNote),
  ]
}

function checkSchedule(row: string, schedule: OfferSchedule): OfferProblem[] {
  const { from, to, note } = schedule
  const problems = [
    ...(from !== '' && to !== '' && to <= from
      ? [{ field: `${row}-to`, code: 'offers/times-reversed', details: { from, to } }]
      : []),
    ...tooLong(`${row}-note`, note, longest.scheduleNote),
  ]
  if (schedule.kind === 'date') return problems
  const { weekdays, startsOn, endsOn } = schedule
  return [
    ...(weekdays.length === 0 ? [{ field: `${row}-weekdays`, code: 'offers/schedule-without-weekday' }] : []),
    ...problems,
    ...(startsOn !== null && endsOn !== null && endsOn < startsOn
      ? [{ field: `${row}-endsOn`, code: 'offers/days-reversed', details: { from: startsOn, to: endsOn } }]
      : []),
  ]
}

function checkFree(
  { placesFree, placesFreeOn }: OfferDetails,
  { capacity, today }: { capacity: number | null; today: string },
): OfferProblem[] {
  if (placesFree === null)
    return placesFreeOn === null ? [] : [{ field: 'placesFree', code: 'offers/places-free-missing' }]
  const reading = checkCapacity(placesFree)
  if (!reading.ok) return [{ field: 'placesFree', code: reading.code, details: { value: placesFree } }]
  if (capacity !== null && placesFree > capacity)
    return [{ field: 'placesFree', code: 'offers/more-free-than-places', details: { placesFree, capacity } }]
  if (placesFreeOn === null) return [{ field: 'placesFreeOn', code: 'offers/places-free-without-day' }]
  return placesFreeOn > today
    ? [{ field: 'placesFreeOn', code: 'offers/places-free-in-future', details: { value: placesFreeOn } }]
    : []
}

/** Schedules with the name of their row in the form, where weekly ones and single dates are numbered apart. */
function rowsOf(schedules: readonly OfferSchedule[]): { row: string; schedule: OfferSchedule }[] {
  const numbers = { weekly: 0, date: 0 }
  return schedules.map((schedule) => ({
    row: `${schedule.kind === 'weekly' ? 'schedules' : 'dates'}-${numbers[schedule.kind]++}`,
    schedule,
  }))
}

function tooLong(field: string, text: string, most: number): OfferProblem[] {
  return text.length > most
    ? [{ field, code: 'offers/text-too-long', details: { field, length: text.length, longest: most } }]
    : []
}

function unknown(field: string, given: readonly string[], known: readonly string[]): OfferProblem[] {
  return given
    .filter((code) => !known.includes(code))
    .map((value) => ({ field, code: 'offers/unknown-entry', details: { field, value } }))
}

function tooMany(field: keyof typeof mostRows, rows: readonly unknown[]): OfferProblem[] {
  const most = mostRows[field]
  return rows.length > most
    ? [{ field, code: 'offers/too-many-rows', details: { field, count: rows.length, most } }]
    : []
}
