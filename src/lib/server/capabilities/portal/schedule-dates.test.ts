import { expect, test } from 'vitest'
import { thursdays } from './calendar-builders.ts'
import { nextDates } from './schedule-dates.ts'

const daysOf = (...given: Parameters<typeof nextDates>) => nextDates(...given).map(({ date }) => date)

test('the next days of several schedules follow one another by day and hour', () => {
  const schedules = [
    { ...thursdays, from: '15:00', to: '' },
    thursdays,
    { kind: 'date', date: '2026-12-02', from: '', to: '', note: '' },
  ] as const
  expect(nextDates(schedules, { today: '2026-11-30', most: 3 })).toEqual([
    { date: '2026-12-02', from: '', to: '' },
    { date: '2026-12-03', from: '09:30', to: '11:00' },
    { date: '2026-12-03', from: '15:00', to: '' },
  ])
})

test('today counts, yesterday does not', () => {
  const date = { kind: 'date', date: '2026-11-30', from: '', to: '', note: '' } as const
  expect(daysOf([date], { today: '2026-11-30', most: 3 })).toEqual(['2026-11-30'])
  expect(daysOf([date], { today: '2026-12-01', most: 3 })).toEqual([])
})

test('what begins next year is shown, what has ended is not', () => {
  const later = { ...thursdays, startsOn: '2027-09-01' }
  expect(daysOf([later], { today: '2026-11-30', most: 1 })).toEqual(['2027-09-02'])
  expect(daysOf([{ ...thursdays, endsOn: '2026-11-26' }], { today: '2026-11-30', most: 1 })).toEqual([])
})

test('of every other week without a first day nothing is promised', () => {
  expect(daysOf([{ ...thursdays, everyWeeks: 2 }], { today: '2026-11-30', most: 1 })).toEqual([])
})
