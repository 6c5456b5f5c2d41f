import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readScheduleText } from './read-schedule-text-rules.ts'

const weekly = (weekdays: number[], from: string, to: string, more: object = {}) => ({
  kind: 'weekly',
  weekdays,
  from,
  to,
  everyWeeks: 1,
  startsOn: null,
  endsOn: null,
  schoolHolidays: 'unknown',
  note: '',
  ...more,
})

describe('opening times are read as people write them', () => {
  test.each([
    [
      'Mo, Mi 9–12 Uhr; Fr 14:00-16:00, nicht in den Ferien',
      [weekly([1, 3], '09:00', '12:00'), weekly([5], '14:00', '16:00', { schoolHolidays: 'not' })],
    ],
    ['montags bis freitags von 8.30 bis 16 Uhr', [weekly([1, 2, 3, 4, 5], '08:30', '16:00')]],
    ['Di + Do 9-12 und 14-16 Uhr', [weekly([2, 4], '09:00', '12:00'), weekly([2, 4], '14:00', '16:00')]],
    ['Mo 9-12, Mi 14-17 Uhr', [weekly([1], '09:00', '12:00'), weekly([3], '14:00', '17:00')]],
    ['mo-fr 8-12', [weekly([1, 2, 3, 4, 5], '08:00', '12:00')]],
    ['Dienstag', [weekly([2], '', '')]],
    ['jeden Donnerstag ab 15:30 Uhr', [weekly([4], '15:30', '')]],
    ['14-tägig mittwochs, 10–11.30 Uhr', [weekly([3], '10:00', '11:30', { everyWeeks: 2 })]],
    ['Mo 20-24 Uhr', [weekly([1], '20:00', '23:59')]],
    [
      'Mi 9–11 Uhr, ab 1.9.2026 bis 16.12.2026',
      [weekly([3], '09:00', '11:00', { startsOn: '2026-09-01', endsOn: '2026-12-16' })],
    ],
    [
      'dienstags vom 12. Januar 2027 - 30.3.27 um 9 Uhr',
      [weekly([2], '09:00', '', { startsOn: '2027-01-12', endsOn: '2027-03-30' })],
    ],
    ['12.03.2027, 15–17 Uhr', [{ kind: 'date', date: '2027-03-12', from: '15:00', to: '17:00', note: '' }]],
    [
      'Fr, 12.03.2027, 15–17 Uhr',
      [{ kind: 'date', date: '2027-03-12', from: '15:00', to: '17:00', note: '' }],
    ],
    [
      'Mon, Wed 9:00-12:00 except school holidays',
      [weekly([1, 3], '09:00', '12:00', { schoolHolidays: 'not' })],
    ],
    ['Mo 9–12 Uhr; nur in den Ferien', [weekly([1], '09:00', '12:00', { schoolHolidays: 'only' })]],
    ['Mo bis 12 Uhr', [weekly([1], '', '12:00')]],
    ['Mo ab 9 Uhr bis 12 Uhr', [weekly([1], '09:00', '12:00')]],
    ['Mo 9–12 Uhr (nicht in den Ferien)', [weekly([1], '09:00', '12:00', { schoolHolidays: 'not' })]],
    [
      'Mo 9–12 Uhr (außer am 1. Montag im Monat; 10–11 Uhr (Raum 2)); Di',
      [
        weekly([1], '09:00', '12:00', { note: 'außer am 1. Montag im Monat; 10–11 Uhr (Raum 2)' }),
        weekly([2], '', ''),
      ],
    ],
  ])('%s', (text, schedules) => {
    expect(readScheduleText(text)).toEqual({ schedules, unread: [] })
  })

  test('what is not understood stays as the note of its times', () => {
    expect(readScheduleText('Mo 9–12 Uhr nach Vereinbarung, für Kinder von 3-6 Jahren')).toEqual({
      schedules: [weekly([1], '09:00', '12:00', { note: 'nach Vereinbarung, für Kinder von 3-6 Jahren' })],
      unread: ['nach Vereinbarung, für Kinder von 3-6 Jahren'],
    })
    expect(readScheduleText('Mo 9–12 Uhr; so lange Plätze frei sind').schedules).toEqual([
      weekly([1], '09:00', '12:00', { note: 'so lange Plätze frei sind' }),
    ])
  })
})

test.each([
  'jeden 1. Montag im Monat, 10–12 Uhr',
  'täglich außer mittwochs 9–12 Uhr',
  'Mo 12–9 Uhr',
  'Mo ab 12 Uhr bis 9 Uhr',
  'Mo 9–12 Uhr bis 14 Uhr',
  'Mo in geraden Wochen 9–12 Uhr',
  'Mo, 12.03.2027, 15–17 Uhr',
  '31.2.2027',
  '9–12 Uhr',
  'nach Vereinbarung',
  'Fr–Mo 9–12 Uhr',
])('%s is not read at all rather than wrongly', (text) => {
  const { schedules, unread } = readScheduleText(text)
  expect(schedules).toEqual([])
  expect(unread).toHaveLength(1)
})

test('a schedule written out is read back as it was', () => {
  const minutes = fc.integer({ min: 0, max: 23 * 60 + 58 })
  const names = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']
  const clock = (of: number) =>
    `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((found) => found.sort())
  fc.assert(
    fc.property(days, fc.uniqueArray(minutes, { minLength: 2, maxLength: 2 }), (weekdays, times) => {
      const [from = 0, to = 0] = times.sort((a, b) => a - b)
      const text = `${weekdays.map((of) => names[of - 1]).join(', ')} ${clock(from)}–${clock(to)} Uhr, auch in den Ferien`
      expect(readScheduleText(text)).toEqual({
        schedules: [weekly(weekdays, clock(from), clock(to), { schoolHolidays: 'also' })],
        unread: [],
      })
    }),
  )
})

test('whatever the text, nothing is thrown, and what was not read is told', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { schedules, unread } = readScheduleText(text)
      if (/[\p{L}\p{N}]/u.test(text)) expect(schedules.length + unread.length).toBeGreaterThan(0)
    }),
  )
})
