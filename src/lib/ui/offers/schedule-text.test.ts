import { expect, test } from 'vitest'
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
