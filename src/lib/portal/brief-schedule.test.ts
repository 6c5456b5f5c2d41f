import { expect, test } from 'vitest'
import type { OfferSchedule } from '#lib/server/capabilities/offers/index.ts'
import { briefSchedule } from './brief-schedule.ts'

const weekly: OfferSchedule = {
  kind: 'weekly',
  weekdays: [2],
  from: '09:30',
  to: '11:00',
  everyWeeks: 1,
  startsOn: null,
  endsOn: null,
  schoolHolidays: 'unknown',
  note: '',
}

test.each([
  [weekly, 'de', 'Dienstag, 09:30 bis 11:00 Uhr'],
  [{ ...weekly, everyWeeks: 2, to: '' }, 'de', 'Dienstag, 09:30 (alle zwei Wochen)'],
  [{ ...weekly, from: '', to: '' }, 'fr', 'mardi'],
  [
    { kind: 'date', date: '2026-12-03', from: '15:00', to: '17:00', note: '' },
    'en',
    '3 December 2026, 15:00 to 17:00',
  ],
] as const)('%j in %s', (schedule, language, words) => {
  expect(briefSchedule(schedule, language)).toBe(words)
})
