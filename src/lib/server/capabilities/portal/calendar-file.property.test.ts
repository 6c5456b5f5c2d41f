import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { anEntry, thursdays } from './calendar-builders.ts'
import { calendarFile } from './calendar-file.ts'
import { daysAfter } from '../../platform/calendar-days.ts'
import { DAYS_AHEAD, holidaysOf, occurrences } from './offer-times.ts'

const days = fc
  .integer({ min: 0, max: 1500 })
  .map((offset) => new Date(Date.UTC(2025, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10))

const weeklies = fc
  .record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    everyWeeks: fc.constantFrom(1 as const, 2 as const),
    startsOn: days,
    length: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    from: fc.constantFrom('', '00:15', '09:30', '23:45'),
    schoolHolidays: fc.constantFrom('also' as const, 'not' as const, 'only' as const, 'unknown' as const),
  })
  .map(({ length, startsOn, from, ...rest }) => ({
    ...thursdays,
    ...rest,
    startsOn,
    from,
    to: '',
    endsOn:
      length === null
        ? null
        : new Date(Date.parse(startsOn) + length * 86_400_000).toISOString().slice(0, 10),
  }))

/** Days in the file as an independent reader finds them, in order. */
function daysIn(file: string, until: string): string[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').flatMap((component) => {
    const found: string[] = []
    const dates = new ICAL.Event(component).iterator()
    for (let date = dates.next(); date; date = dates.next()) {
      const day = date.toString().slice(0, 10)
      if (day >= until) break
      found.push(day)
    }
    return found
  })
}

test('an independent reader finds the same days in the file that the page shows', () => {
  const isHoliday = holidaysOf({ ags: '05913000' })
  fc.assert(
    fc.property(weeklies, days, (schedule, today) => {
      const file = calendarFile({
        name: '',
        entries: [anEntry({ schedules: [schedule] })],
        today,
        isHoliday,
      })
      const shown = occurrences([schedule], { from: today, days: DAYS_AHEAD, isHoliday })
      // Where nobody knows the holidays, what takes place in them only has no day that one can be sure of.
      const said = schedule.schoolHolidays === 'only' ? shown.filter(({ sure }) => sure) : shown
      expect(daysIn(file, daysAfter(today, DAYS_AHEAD))).toEqual(said.map(({ day }) => day))
    }),
  )
})

test('whatever an offer is called, no line is longer than 75 octets, and a reader gets the name back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const name = text.replaceAll(/\p{Cc}/gu, '')
      const file = calendarFile({
        name,
        entries: [anEntry({ name })],
        today: '2026-01-01',
        isHoliday: () => null,
      })
      const lines = file.split('\r\n')
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
      expect(lines.at(-1)).toBe('')
      const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
      expect(event && new ICAL.Event(event).summary).toBe(name)
    }),
  )
})
