import { expect, test } from 'vitest'
import { scheduleInWords } from './schedule-in-words.ts'

const weekly = {
  kind: 'weekly',
  weekdays: [1, 3],
  from: '09:00',
  to: '11:00',
  everyWeeks: 1,
  startsOn: null,
  endsOn: '2027-03-31',
  schoolHolidays: 'not',
  note: '',
} as const

test('a weekly course is said in one line', () => {
  expect(scheduleInWords(weekly, 'de')).toBe(
    'montags und mittwochs, 09:00 bis 11:00 Uhr, bis 31.03.2027, nicht in den Schulferien',
  )
})

test('what is not known is not said', () => {
  const every = { ...weekly, weekdays: [5], from: '', to: '', everyWeeks: 2, endsOn: null } as const
  expect(scheduleInWords({ ...every, schoolHolidays: 'unknown' }, 'de')).toBe('alle zwei Wochen freitags')
})

test('a single day', () => {
  expect(
    scheduleInWords({ kind: 'date', date: '2027-01-05', from: '15:30', to: '', note: 'im Saal' }, 'de'),
  ).toBe('am 05.01.2027, 15:30 Uhr, im Saal')
})
