import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfferSchedule } from '../../server/capabilities/offers/offer-details-types.ts'
import { readScheduleText } from '../../server/capabilities/offers/read-schedule-text-rules.ts'
import { scheduleText } from './schedule-text.ts'

const weekly = {
  kind: 'weekly',
  weekdays: [1, 3],
  from: '09:00',
  to: '11:00',
  everyWeeks: 1,
  startsOn: null,
  endsOn: null,
  schoolHolidays: 'unknown',
  note: '',
} as const

test.each([
  [weekly, 'Mo, Mi 09:00–11:00'],
  [{ ...weekly, to: '' }, 'Mo, Mi ab 09:00'],
  [
    { ...weekly, everyWeeks: 2, startsOn: '2026-09-01', schoolHolidays: 'not', note: 'im Garten' },
    'Mo, Mi 09:00–11:00, alle zwei Wochen, ab 01.09.2026, nicht in den Ferien (im Garten)',
  ],
  [
    { ...weekly, from: '', to: '', startsOn: '2026-09-01', endsOn: '2026-12-01' },
    'Mo, Mi, vom 01.09.2026 bis 01.12.2026',
  ],
  [{ kind: 'date', date: '2026-12-24', from: '14:00', to: '', note: '' }, '24.12.2026 ab 14:00'],
] as const)('%j is said in words', (schedule, words) => {
  expect(scheduleText(schedule, 'de')).toBe(words)
})

test.each([
  [
    { ...weekly, endsOn: '2027-03-31', schoolHolidays: 'not' },
    'montags und mittwochs, 09:00 bis 11:00 Uhr, bis 31.03.2027, nicht in den Ferien',
  ],
  [
    { ...weekly, weekdays: [5], from: '', to: '', everyWeeks: 2, note: 'im Saal' },
    'freitags, alle zwei Wochen (im Saal)',
  ],
  [{ kind: 'date', date: '2027-01-05', from: '15:30', to: '', note: '' }, 'am 05.01.2027, ab 15:30 Uhr'],
] as const)('%j is said in full', (schedule, words) => {
  expect(scheduleText(schedule, 'de', 'full')).toBe(words)
})

/** Notes that say a time and nothing else are read as that time. */
const notes = fc.constantFrom(
  '',
  'im Garten',
  'Raum 2; bitte klingeln',
  'nicht am 24.12.2026 (Heiligabend)',
  'außer mittwochs',
)
const times = fc.constantFrom(['', ''], ['09:00', ''], ['', '11:30'], ['09:05', '23:59'])
const spans = fc.constantFrom(
  [null, null],
  ['2026-09-01', null],
  [null, '2027-03-04'],
  ['2026-09-01', '2027-03-04'],
)
const weeklies = fc
  .record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    time: times,
    span: spans,
    everyWeeks: fc.constantFrom(1, 2),
    schoolHolidays: fc.constantFrom('also', 'not', 'only', 'unknown'),
    note: notes,
  })
  .map(({ time, span, ...rest }) => ({ kind: 'weekly', ...rest, from: time[0], to: time[1], startsOn: span[0], endsOn: span[1] }) as OfferSchedule) // prettier-ignore
const singles = fc
  .record({ date: fc.constantFrom('2026-12-24', '2027-02-03'), time: times, note: notes })
  .map(({ time, ...rest }) => ({ kind: 'date', ...rest, from: time[0], to: time[1] }) as OfferSchedule)

test.each(['de', 'en'] as const)('what is said in words (%s) an import reads back as it was', (locale) => {
  fc.assert(
    fc.property(fc.array(fc.oneof(weeklies, singles), { maxLength: 4 }), (schedules) => {
      const text = schedules.map((one) => scheduleText(one, locale)).join('; ')
      expect(readScheduleText(text)).toEqual({ schedules, unread: [] })
    }),
    { numRuns: 500 },
  )
})
