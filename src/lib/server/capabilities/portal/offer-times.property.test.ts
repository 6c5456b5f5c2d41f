import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OfferSchedule } from '../offers/index.ts'
import { daysAfter } from '../../platform/calendar-days.ts'
import { occurrences, takesPlaceOn } from './offer-times.ts'

const day = fc.integer({ min: 0, max: 1_000 }).map((offset) => daysAfter('2026-01-01', offset))
const weekly = fc.record({
  kind: fc.constant('weekly' as const),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  from: fc.constantFrom('', '09:00', '16:30'),
  to: fc.constant(''),
  everyWeeks: fc.constantFrom(1 as const, 2 as const),
  startsOn: fc.option(day, { nil: null }),
  endsOn: fc.option(day, { nil: null }),
  schoolHolidays: fc.constantFrom('also' as const, 'not' as const, 'only' as const, 'unknown' as const),
  note: fc.constant(''),
}) satisfies fc.Arbitrary<OfferSchedule>
const isHoliday = fc.constantFrom(...([true, false, null] as const)).map((answer) => () => answer)

test('every other week: never two weeks in a row, and as often as not', () => {
  fc.assert(
    fc.property(weekly, day, (schedule, from) => {
      const one = { ...schedule, everyWeeks: 2 as const, startsOn: '2025-01-06', endsOn: null }
      const calendar = { isHoliday: () => false }
      const weeks = Array.from({ length: 7 }, (_, at) => daysAfter(from, at)).map((first) => [
        takesPlaceOn(one, { day: first, ...calendar }),
        takesPlaceOn(one, { day: daysAfter(first, 7), ...calendar }),
        takesPlaceOn(one, { day: daysAfter(first, 14), ...calendar }),
      ])
      for (const [first, second, third] of weeks) {
        expect(third).toBe(first)
        if (first === 'yes') expect(second).toBe('no')
      }
    }),
  )
})

test('what happens lies on its weekdays, between its first and its last day', () => {
  fc.assert(
    fc.property(weekly, day, isHoliday, (schedule, from, holiday) => {
      for (const found of occurrences([schedule], { from, days: 30, isHoliday: holiday })) {
        expect(schedule.weekdays).toContain(new Date(`${found.day}T12:00:00Z`).getUTCDay() || 7)
        expect(found.day >= (schedule.startsOn ?? found.day)).toBe(true)
        expect(found.day <= (schedule.endsOn ?? found.day)).toBe(true)
      }
    }),
  )
})

test('a time is either in holidays only or not in them: together the two rules are like "also"', () => {
  fc.assert(
    fc.property(weekly, day, fc.boolean(), (schedule, from, holiday) => {
      const on = (schoolHolidays: 'also' | 'not' | 'only') =>
        takesPlaceOn({ ...schedule, schoolHolidays }, { day: from, isHoliday: () => holiday }) !== 'no'
      expect(on('not') || on('only')).toBe(on('also'))
      expect(on('not') && on('only')).toBe(false)
    }),
  )
})

test('looking at more days only adds later ones', () => {
  fc.assert(
    fc.property(fc.array(weekly, { maxLength: 3 }), day, fc.nat(20), (schedules, from, days) => {
      const calendar = { from, isHoliday: () => false }
      const short = occurrences(schedules, { ...calendar, days })
      expect(occurrences(schedules, { ...calendar, days: days + 5 }).slice(0, short.length)).toEqual(short)
    }),
  )
})
