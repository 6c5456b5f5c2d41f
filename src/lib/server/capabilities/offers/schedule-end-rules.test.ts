import { expect, test } from 'vitest'
import type { OfferSchedule } from './offer-details-types.ts'
import { lastDayOfSchedules } from './schedule-end-rules.ts'

const weekly = (endsOn: string | null): OfferSchedule => ({
  kind: 'weekly',
  weekdays: [1],
  from: '',
  to: '',
  everyWeeks: 1,
  startsOn: null,
  endsOn,
  schoolHolidays: 'unknown',
  note: '',
})
const on = (date: string): OfferSchedule => ({ kind: 'date', date, from: '', to: '', note: '' })

test.each([
  ['no times', [], null],
  ['single days', [on('2026-05-01'), on('2026-07-01'), on('2026-06-01')], '2026-07-01'],
  ['a course and a day after it', [weekly('2026-05-01'), on('2026-06-01')], '2026-06-01'],
  ['something that goes on', [on('2026-05-01'), weekly(null), on('2026-06-01')], null],
])('%s end on %s', (_, schedules, last) => {
  expect(lastDayOfSchedules(schedules)).toBe(last)
})
