import { expect, it } from 'vitest'
import { isSchoolHoliday, schoolHolidayCalendars } from './school-holidays.ts'

it.each([
  ['2026-12-22', false],
  ['2026-12-23', true],
  ['2027-01-06', true],
  ['2027-01-07', false],
  ['2026-10-31', true],
  ['2026-11-02', false],
  ['2028-04-23', null],
  ['2024-12-24', null],
])('in Dortmund the %s is a school holiday: %s', (day, expected) => {
  expect(isSchoolHoliday({ ags: '05913000', day })).toBe(expected)
})

it('of other Länder nothing is known', () => {
  expect(isSchoolHoliday({ ags: '11000000', day: '2026-12-24' })).toBeNull()
})

it('holidays follow one another and lie in what is known', () => {
  for (const { knownFrom, knownTo, holidays } of schoolHolidayCalendars) {
    const days = holidays.flatMap(({ from, to }) => [from, to])
    expect(days).toEqual(days.toSorted())
    expect(days[0]).toBe(knownFrom)
    expect(days.at(-1)).toBe(knownTo)
  }
})
