import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { anEntry, thursdays } from './calendar-builders.ts'
import type { CalendarDays } from './calendar-events.ts'
import { calendarFile, type CalendarEntry } from './calendar-file.ts'
import { holidaysOf } from './offer-times.ts'

const noHolidays = { today: '2026-01-01', isHoliday: () => null }
const fileOf = (entry: Partial<CalendarEntry>, days: CalendarDays = noHolidays) =>
  calendarFile({ name: 'Termine', entries: [anEntry(entry)], ...days })

/** As an independent reader of RFC 5545 understands the file. */
function eventsIn(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (zone !== null) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

function firstInstants(file: string, most: number): string[] {
  const [event] = eventsIn(file)
  if (event === undefined) return []
  const dates = event.iterator()
  const found: string[] = []
  for (let date = dates.next(); date && found.length < most; date = dates.next())
    found.push(date.isDate ? date.toString() : date.toJSDate().toISOString())
  return found
}

describe('a weekly offer', () => {
  test('stays at half past nine over the change to summer time', () => {
    const file = fileOf({ schedules: [{ ...thursdays, startsOn: '2026-03-19' }] })
    expect(firstInstants(file, 3)).toEqual([
      '2026-03-19T08:30:00.000Z',
      '2026-03-26T08:30:00.000Z',
      '2026-04-02T07:30:00.000Z',
    ])
  })

  test('stays at half past nine over the change to winter time', () => {
    const file = fileOf({ schedules: [{ ...thursdays, startsOn: '2026-10-22' }] })
    expect(firstInstants(file, 2)).toEqual(['2026-10-22T07:30:00.000Z', '2026-10-29T08:30:00.000Z'])
  })

  test('every other week goes on over the turn of the year, also with 53 weeks', () => {
    const schedules = [{ ...thursdays, weekdays: [2], everyWeeks: 2, startsOn: '2026-12-01' } as const]
    expect(firstInstants(fileOf({ schedules }), 4).map((instant) => instant.slice(0, 10))).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
      '2027-01-12',
    ])
  })

  test('every other week is counted from the week of its first day, even where that week has none left', () => {
    const schedules = [{ ...thursdays, weekdays: [1, 5], everyWeeks: 2, startsOn: '2026-12-02' } as const]
    expect(firstInstants(fileOf({ schedules }), 3).map((instant) => instant.slice(0, 10))).toEqual([
      '2026-12-04',
      '2026-12-14',
      '2026-12-18',
    ])
  })

  test('takes place on its last day, and not later', () => {
    const schedules = [{ ...thursdays, startsOn: '2026-06-04', endsOn: '2026-06-18' }]
    expect(firstInstants(fileOf({ schedules }), 9)).toHaveLength(3)
  })

  test('of the evening takes place on its last day, which is another one in UTC', () => {
    const evening = { ...thursdays, from: '22:30', to: '23:30', startsOn: '2026-06-04', endsOn: '2026-06-04' }
    expect(firstInstants(fileOf({ schedules: [evening] }), 9)).toEqual(['2026-06-04T20:30:00.000Z'])
  })

  test('without times takes whole days', () => {
    const schedules = [{ ...thursdays, from: '', to: '', startsOn: '2026-06-04', endsOn: '2026-06-11' }]
    expect(firstInstants(fileOf({ schedules }), 9)).toEqual(['2026-06-04', '2026-06-11'])
  })

  test('that has begun goes on from today', () => {
    const file = fileOf({}, { ...noHolidays, today: '2026-06-05' })
    expect(firstInstants(file, 1)).toEqual(['2026-06-11T07:30:00.000Z'])
  })

  // Christmas holidays in North Rhine-Westphalia 2026/27: 23 December to 6 January.
  const inDortmund = { today: '2026-12-10', isHoliday: holidaysOf({ ags: '05913000' }) }

  test('that does not take place in school holidays leaves out those that are known', () => {
    const file = fileOf({ schedules: [{ ...thursdays, schoolHolidays: 'not' }] }, inDortmund)
    expect(firstInstants(file, 4).map((instant) => instant.slice(0, 10))).toEqual([
      '2026-12-10',
      '2026-12-17',
      '2027-01-07',
      '2027-01-14',
    ])
  })

  test('that takes place in school holidays only is written out, each day as an event of its own', () => {
    const schedules = [{ ...thursdays, schoolHolidays: 'only' } as const]
    const events = eventsIn(fileOf({ schedules }, inDortmund))
    expect(events.slice(0, 3).map(({ startDate }) => startDate.toString().slice(0, 10))).toEqual([
      '2026-12-24',
      '2026-12-31',
      '2027-03-25',
    ])
    expect(events.some((event) => event.isRecurring())).toBe(false)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect(eventsIn(fileOf({ schedules }))).toEqual([])
  })

  test('of every other week that nobody knows is left out', () => {
    expect(eventsIn(fileOf({ schedules: [{ ...thursdays, everyWeeks: 2 }] }))).toEqual([])
  })
})

test('a single date has its day and its end', () => {
  const date = { kind: 'date', date: '2026-07-01', from: '15:00', to: '17:30', note: '' } as const
  const [event] = eventsIn(fileOf({ schedules: [date] }))
  expect(event?.isRecurring()).toBe(false)
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-07-01T13:00:00.000Z')
  expect(event?.endDate.toJSDate().toISOString()).toBe('2026-07-01T15:30:00.000Z')
})

test('a calendar says what it is called, where, and where to read more', () => {
  const [event] = eventsIn(
    fileOf({
      name: 'Café; Kurse, Treffs',
      location: 'Weg 1, 12345 Au',
      longitude: 7.2,
      latitude: 51.5,
      description: 'Zeile 1\nZeile 2',
      notes: ['Nicht in den Ferien'],
    }),
  )
  expect(event).toMatchObject({ summary: 'Café; Kurse, Treffs', location: 'Weg 1, 12345 Au' })
  expect(event?.description).toBe(
    'Nicht in den Ferien\n\nZeile 1\nZeile 2\n\nhttps://familien.example/auenstadt/angebot/7',
  )
  expect(event?.component.getFirstPropertyValue('geo')).toEqual([51.5, 7.2])
  expect(event?.uid).toBe('angebot-7@auenstadt.example-1')
})
