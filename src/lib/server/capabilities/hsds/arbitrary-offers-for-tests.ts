import {
  accessibilityFeatures,
  fields,
  lifePhaseSteps,
  spokenLanguages,
  standards,
  targetGroups,
} from '@gelingen/catalogue'
import fc from 'fast-check'
import {
  costKinds,
  deliveryKinds,
  registrationKinds,
  schoolHolidayRules,
  type OfferDetails,
  type OfferSchedule,
} from '../offers/index.ts'

/** Texts as people and machines write them: words, quotes, markup, other scripts; no NUL, which the database cannot hold. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    'Beratung für Eltern',
    '<script>alert(1)</script>',
    '"Müller & Söhne"',
    'مقهى الأهل',
    'a\nb',
    '🙂',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((given) => given.replaceAll('\0', '')),
)
const some = (entries: readonly { code: string }[]) =>
  fc.subarray(
    entries.map(({ code }) => code),
    { maxLength: 4 },
  )
const clock = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-11-${String(one).padStart(2, '0')}`)
const orNull = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null })

const schedule: fc.Arbitrary<OfferSchedule> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    from: clock,
    to: fc.constant('23:00'),
    everyWeeks: fc.constantFrom(1 as const, 2 as const),
    startsOn: orNull(day),
    endsOn: fc.constant(null),
    schoolHolidays: fc.constantFrom(...schoolHolidayRules),
    note: text,
  }),
  fc.record({ kind: fc.constant('date' as const), date: day, from: clock, to: fc.constant(''), note: text }),
)

const details: fc.Arbitrary<OfferDetails> = fc.record({
  howItGoes: text,
  whatToBring: text,
  registration: orNull(fc.constantFrom(...registrationKinds)),
  registrationNote: text,
  targetGroups: some(targetGroups),
  languages: some(spokenLanguages),
  costKind: orNull(fc.constantFrom(...costKinds)),
  butEligible: orNull(fc.boolean()),
  anonymous: orNull(fc.boolean()),
  delivery: fc.subarray([...deliveryKinds]),
  accessibility: some(accessibilityFeatures),
  accessibilityNote: text,
  schedules: fc.array(schedule, { maxLength: 3 }),
  placesFree: orNull(fc.nat(20)),
  placesFreeOn: orNull(day),
  email: fc.constantFrom('', 'info@traeger.example', 'Müller@träger.example', 'keine'),
  contacts: fc.array(
    fc.record({ name: text, phone: text, email: fc.constantFrom('', 'a@b.example'), hours: text }),
    { maxLength: 2 },
  ),
})

/** Whatever may be stored of an offer that families see. */
export const arbitraryOffer = fc.record({
  name: text.map((name) => name.trim() || 'Angebot'),
  description: text,
  details,
  steps: some(lifePhaseSteps),
  fields: some(fields),
  standards: some(standards),
  ages: orNull(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 300 }))),
  capacity: orNull(fc.nat(500)),
  outreach: fc.boolean(),
  mainstream: fc.boolean(),
  cost: text,
  website: fc.constantFrom(
    '',
    'https://www.müller.de/ä b?x=[1]|2#a#b',
    'http://a.example/100%',
    'https://a_b.example',
    'kein Netz',
  ),
  phone: fc.constantFrom('', '0123 456'),
  confirmedOn: orNull(day),
})
export type ArbitraryOffer = typeof arbitraryOffer extends fc.Arbitrary<infer Offer> ? Offer : never
