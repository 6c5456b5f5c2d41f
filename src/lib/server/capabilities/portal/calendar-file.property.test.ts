import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { anEntry, thursdays } from './calendar-builders.ts'
import { calendarFile } from './calendar-file.ts'
import { nextDates } from './schedule-dates.ts'

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

test('an independent reader finds the same days in the file that the page shows', () => {
  fc.assert(
    fc.property(weeklies, (schedule) => {
      const file = calendarFile({ name: '', entries: [anEntry({ schedules: [schedule] })] })
      const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
      const found: string[] = []
      const dates = event && new ICAL.Event(event).iterator()
      for (let date = dates?.next(); date && found.length < 6; date = dates?.next())
        found.push(date.toString().slice(0, 10))
      const shown = nextDates([schedule], { today: schedule.startsOn, most: 6 })
      expect(found).toEqual(shown.map(({ date }) => date))
    }),
  )
})

test('whatever an offer is called, no line is longer than 75 octets, and a reader gets the name back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const name = text.replaceAll(/\p{Cc}/gu, '')
      const file = calendarFile({ name, entries: [anEntry({ name })] })
      const lines = file.split('\r\n')
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
      expect(lines.at(-1)).toBe('')
      const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')
      expect(event && new ICAL.Event(event).summary).toBe(name)
    }),
  )
})
