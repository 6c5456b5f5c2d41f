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
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  costKinds,
  deliveryKinds,
  providerKinds,
  registrationKinds,
  schoolHolidayRules,
  type OfferContent,
} from '#lib/server/capabilities/offers/index.ts'
import { withEmptyRows } from './form-rows.ts'
import { readOfferForm, valuesOf, valuesSent } from './form-values.ts'

/** Texts as they are stored: control characters and runs of blanks are gone. */
const line = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
const named = line.filter((text) => text !== '')
const paragraphs = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n').trim())
const codes = <Code extends string>(all: readonly Code[]) => fc.subarray([...all])
const codesOf = (entries: readonly { code: string }[]) => codes(entries.map(({ code }) => code))
const oneOf = (entries: readonly { code: string }[]) => fc.constantFrom(...entries.map(({ code }) => code))
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const timeOrNot = fc.oneof(fc.constant(''), time)
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((micro) => micro / 1e6)
const count = fc.integer({ min: 0, max: 1_000_000 })
const email = fc.constantFrom('', 'cafe@example.org', 'früh-e.hilfen+a@stadt.example')
const phone = fc.constantFrom('', '0234 / 12 34', '+49 234 1234')

const weekly = fc.record({
  kind: fc.constant('weekly' as const),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  from: timeOrNot,
  to: timeOrNot,
  everyWeeks: fc.constantFrom(1 as const, 2 as const),
  startsOn: maybe(day),
  endsOn: maybe(day),
  schoolHolidays: fc.constantFrom(...schoolHolidayRules),
  note: line,
})
const date = fc.record({
  kind: fc.constant('date' as const),
  date: day,
  from: timeOrNot,
  to: timeOrNot,
  note: line,
})

const offers: fc.Arbitrary<OfferContent> = fc.record({
  name: named,
  description: paragraphs,
  provider: maybe(fc.record({ name: named, kind: maybe(fc.constantFrom(...providerKinds)) })),
  place: maybe(
    fc
      .record({
        street: named,
        postalCode: line,
        town: line,
        point: maybe(fc.tuple(degrees(180), degrees(90))),
      })
      .map(({ point, ...address }) => ({
        ...address,
        longitude: point?.[0] ?? null,
        latitude: point?.[1] ?? null,
      })),
  ),
  ageFromMonths: maybe(fc.integer({ min: 0, max: 1200 })),
  ageToMonths: maybe(fc.integer({ min: 0, max: 1200 })),
  steps: codesOf(lifePhaseSteps),
  fields: codesOf(fields),
  standards: codesOf(standards),
  capacity: maybe(count),
  outreach: fc.boolean(),
  mainstream: fc.boolean(),
  cost: line,
  website: fc.constantFrom('', 'https://example.org/a?b=c#d'),
  phone,
  lastConfirmedOn: maybe(day),
  areasServed: fc
    .uniqueArray(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { maxLength: 5 })
    .map((ids) => ids.sort((a, b) => a - b)),
  details: fc.record({
    howItGoes: paragraphs,
    whatToBring: paragraphs,
    registration: maybe(fc.constantFrom(...registrationKinds)),
    registrationNote: line,
    targetGroups: codesOf(targetGroups),
    languages: codesOf(spokenLanguages),
    costKind: maybe(fc.constantFrom(...costKinds)),
    butEligible: maybe(fc.boolean()),
    anonymous: maybe(fc.boolean()),
    delivery: codes(deliveryKinds),
    accessibility: codesOf(accessibilityFeatures),
    accessibilityNote: line,
    schedules: fc
      .tuple(fc.array(weekly, { maxLength: 4 }), fc.array(date, { maxLength: 4 }))
      .map((parts) => parts.flat()),
    placesFree: maybe(count),
    placesFreeOn: maybe(day),
    email,
    contacts: fc.array(fc.record({ name: named, phone, email, hours: line }), { maxLength: 3 }),
  }),
  planning: fc.record({
    funding: fc.array(fc.record({ kind: oneOf(fundingKinds), name: line, until: maybe(day) }), {
      maxLength: 3,
    }),
    networks: fc.uniqueArray(named, { maxLength: 4 }),
    evidence: maybe(oneOf(evidenceKinds)),
    evidenceNote: paragraphs,
    note: paragraphs,
  }),
  inPortal: fc.boolean(),
})

/** As a browser sends the form: line ends of its own, boxes that are not ticked not at all. */
function asSent(values: ReturnType<typeof valuesOf>): FormData {
  const form = new FormData()
  const put = (name: string, value: string | readonly string[]) => {
    for (const one of [value].flat()) form.append(name, one.replaceAll('\n', '\r\n'))
  }
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' ? value !== '' : value.every((one) => typeof one === 'string'))
      put(name, value as string | readonly string[])
    else
      [value]
        .flat()
        .forEach((row, at) =>
          Object.entries(row).forEach(([part, said]) => put(`${name}-${at}-${part}`, said)),
        )
  }
  return form
}

test.each(['de', 'en'] as const)(
  'what the form shows of an offer is read as the same offer (%s)',
  (locale) => {
    fc.assert(
      fc.property(offers, (offer) => {
        const sent = asSent(withEmptyRows(valuesOf(offer, locale), 'schedules'))
        expect(readOfferForm(valuesSent(sent))).toEqual({ ok: true, content: offer })
      }),
      { numRuns: 300 },
    )
  },
)
