import { describe, expect, test } from 'vitest'
import type { OfferSchedule } from '../offers/index.ts'
import { DAYS_AHEAD, holidaysOf, occurrences, takesPlaceOn } from './offer-times.ts'

type Weekly = Extract<OfferSchedule, { kind: 'weekly' }>
const mondays = (more: Partial<Weekly> = {}): Weekly => ({
  kind: 'weekly',
  weekdays: [1],
  from: '10:00',
  to: '11:30',
  everyWeeks: 1,
  startsOn: null,
  endsOn: null,
  schoolHolidays: 'also',
  note: '',
  ...more,
})
// 30 November 2026 is a Monday.
const term = { isHoliday: () => false }
const holidays = { isHoliday: () => true }
const unknown = { isHoliday: () => null }

describe('a weekly time', () => {
  test.each([
    ['2026-11-30', mondays(), term, 'yes'],
    ['2026-12-01', mondays(), term, 'no'],
    ['2026-12-06', mondays({ weekdays: [7] }), term, 'yes'],
    ['2026-11-30', mondays({ startsOn: '2026-12-01' }), term, 'no'],
    ['2026-11-30', mondays({ startsOn: '2026-11-30', endsOn: '2026-11-30' }), term, 'yes'],
    ['2026-12-07', mondays({ endsOn: '2026-11-30' }), term, 'no'],
    ['2026-12-07', mondays({ everyWeeks: 2, startsOn: '2026-11-30' }), term, 'no'],
    ['2026-12-14', mondays({ everyWeeks: 2, startsOn: '2026-11-30' }), term, 'yes'],
    ['2026-12-14', mondays({ everyWeeks: 2, startsOn: '2026-12-02' }), term, 'yes'],
    ['2026-12-14', mondays({ everyWeeks: 2 }), term, 'perhaps'],
    ['2026-11-30', mondays({ schoolHolidays: 'not' }), holidays, 'no'],
    ['2026-11-30', mondays({ schoolHolidays: 'not' }), term, 'yes'],
    ['2026-11-30', mondays({ schoolHolidays: 'only' }), term, 'no'],
    ['2026-11-30', mondays({ schoolHolidays: 'only' }), holidays, 'yes'],
    ['2026-11-30', mondays({ schoolHolidays: 'unknown' }), holidays, 'perhaps'],
    ['2026-11-30', mondays({ schoolHolidays: 'unknown' }), term, 'yes'],
    ['2026-11-30', mondays({ schoolHolidays: 'only' }), unknown, 'perhaps'],
    ['2026-11-30', mondays({ schoolHolidays: 'not' }), unknown, 'perhaps'],
    ['2026-11-30', mondays({ schoolHolidays: 'unknown' }), unknown, 'yes'],
  ] as const)('on %s %j: %s', (day, schedule, calendar, expected) => {
    expect(takesPlaceOn(schedule, { day, ...calendar })).toBe(expected)
  })
})

test('times of a week come in order, those of a day by the clock', () => {
  const dated: OfferSchedule = { kind: 'date', date: '2026-12-03', from: '15:00', to: '', note: '' }
  const twice = mondays({ weekdays: [1, 4], from: '09:00', to: '10:00' })
  expect(
    occurrences([dated, twice], { from: '2026-12-01', days: 7, ...term }).map(({ day, from }) => [day, from]),
  ).toEqual([
    ['2026-12-03', '09:00'],
    ['2026-12-03', '15:00'],
    ['2026-12-07', '09:00'],
  ])
})

test('today counts, yesterday does not', () => {
  const date = { kind: 'date', date: '2026-11-30', from: '', to: '', note: '' } as const
  const on = (from: string) => occurrences([date], { from, days: DAYS_AHEAD, ...term })
  expect(on('2026-11-30')).toEqual([{ day: '2026-11-30', from: '', to: '', sure: true }])
  expect(on('2026-12-01')).toEqual([])
})

test('what begins next year is found, what has ended is not, and no more than were asked for', () => {
  const next = (more: Partial<Weekly>) =>
    occurrences([mondays(more)], { from: '2026-11-30', days: DAYS_AHEAD, most: 1, ...term }).map(
      ({ day }) => day,
    )
  expect(next({ startsOn: '2027-09-01' })).toEqual(['2027-09-06'])
  expect(next({ endsOn: '2026-11-29' })).toEqual([])
})

test('in school holidays that are known nothing is announced of what falls out in them', () => {
  const inDortmund = { from: '2026-12-14', days: DAYS_AHEAD, most: 3 }
  const days = (ags: string) =>
    occurrences([mondays({ schoolHolidays: 'not' })], { ...inDortmund, isHoliday: holidaysOf({ ags }) })
  // Holidays from 23 December to 6 January.
  expect(days('05913000').map(({ day, sure }) => [day, sure])).toEqual([
    ['2026-12-14', true],
    ['2026-12-21', true],
    ['2027-01-11', true],
  ])
  // Of Berlin nothing is known here.
  expect(days('11000000').map(({ day, sure }) => [day, sure])).toEqual([
    ['2026-12-14', false],
    ['2026-12-21', false],
    ['2026-12-28', false],
  ])
})
