import { accessibilityCodes, languageCodes, targetGroupCodes } from './offer-codes.ts'
import {
  deliveryKinds,
  type OfferDetails,
  type OfferPlanning,
  type OfferSchedule,
} from './offer-details-types.ts'
import { inOrder } from './offer-rules.ts'
import { cleanLine, cleanText, readCapacity, readDate, readEmail, readPhone } from './offer-texts-rules.ts'
import { readTime } from './offer-times-rules.ts'
import { isEmptyRow, type OfferFields } from './offers-form-fields.ts'
import type { ReadField } from './offers-form-reader.ts'

/** What families read, out of the page's fields; rows in which nothing was entered are left out. */
export function detailsOf(fields: OfferFields, read: ReadField): OfferDetails {
  return {
    howItGoes: cleanText(fields.howItGoes),
    whatToBring: cleanText(fields.whatToBring),
    registration: fields.registration || null,
    registrationNote: cleanLine(fields.registrationNote),
    targetGroups: inOrder(fields.targetGroups, targetGroupCodes),
    languages: inOrder(fields.languages, languageCodes),
    costKind: fields.costKind || null,
    butEligible: yesOrNo(fields.butEligible),
    anonymous: yesOrNo(fields.anonymous),
    delivery: deliveryKinds.filter((kind) => fields.delivery.includes(kind)),
    accessibility: inOrder(fields.accessibility, accessibilityCodes),
    accessibilityNote: cleanLine(fields.accessibilityNote),
    schedules: [...weeklyOf(fields, read), ...datesOf(fields, read)],
    placesFree: read('placesFree', fields.placesFree, (given) => readCapacity(given, ',')),
    placesFreeOn: read('placesFreeOn', fields.placesFreeOn, readDate),
    email: read('email', fields.email, readEmail) ?? '',
    contacts: filled(fields.contacts).map(({ row, at }) => ({
      name: cleanLine(row.name),
      phone: read(`contacts-${at}-phone`, row.phone, readPhone) ?? '',
      email: read(`contacts-${at}-email`, row.email, readEmail) ?? '',
      hours: cleanLine(row.hours),
    })),
  }
}

/** What planners keep, out of the page's fields. */
export function planningOf(fields: OfferFields, read: ReadField): OfferPlanning {
  return {
    funding: filled(fields.funding).map(({ row, at }) => ({
      kind: row.kind,
      name: cleanLine(row.name),
      until: read(`funding-${at}-until`, row.until, readDate),
    })),
    networks: [...new Set(fields.networks.split('\n').map(cleanLine))].filter((name) => name !== ''),
    evidence: fields.evidence || null,
    evidenceNote: cleanText(fields.evidenceNote),
    note: cleanText(fields.planningNote),
  }
}

function weeklyOf({ schedules }: OfferFields, read: ReadField): OfferSchedule[] {
  return filled(schedules).map(({ row, at }) => ({
    kind: 'weekly',
    weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => row.weekdays.includes(String(day))),
    ...timesOf(`schedules-${at}`, row, read),
    everyWeeks: row.everyWeeks === '2' ? 2 : 1,
    startsOn: read(`schedules-${at}-startsOn`, row.startsOn, readDate),
    endsOn: read(`schedules-${at}-endsOn`, row.endsOn, readDate),
    schoolHolidays: row.schoolHolidays || 'unknown',
    note: cleanLine(row.note),
  }))
}

function datesOf({ dates }: OfferFields, read: ReadField): OfferSchedule[] {
  return filled(dates).map(({ row, at }) => ({
    kind: 'date',
    date: read(`dates-${at}-date`, row.date, readDateNeeded) ?? '',
    ...timesOf(`dates-${at}`, row, read),
    note: cleanLine(row.note),
  }))
}

function timesOf(name: string, { from, to }: { from: string; to: string }, read: ReadField) {
  return {
    from: read(`${name}-from`, from, readTime) ?? '',
    to: read(`${name}-to`, to, readTime) ?? '',
  }
}

/** A single date without its day says nothing. */
function readDateNeeded(text: string) {
  const reading = readDate(text)
  return reading.ok && reading.value === null
    ? ({ ok: false, code: 'offers/date-missing' } as const)
    : reading
}

const yesOrNo = (given: 'yes' | 'no' | '') => (given === '' ? null : given === 'yes')

/** Rows in which something stands, each with its number on the page. */
function filled<Row extends Parameters<typeof isEmptyRow>[0]>(
  rows: readonly Row[],
): { row: Row; at: number }[] {
  return rows.map((row, at) => ({ row, at })).filter(({ row }) => !isEmptyRow(row))
}
