import { describe, expect, test } from 'vitest'
import type { OfferSchedule } from '#lib/server/capabilities/offers/index.ts'
import { ageWords } from './age-words.ts'
import { portalLanguages, type PortalLanguage } from './languages.ts'
import { briefSchedule, occurrenceWords, scheduleWords } from './schedule-words.ts'
import { wayThere, websiteAddress } from './ways-out.ts'

describe('ages as families say them', () => {
  test.each<[number | null, number | null, PortalLanguage, string]>([
    [12, 84, 'de', '1–6 Jahre'],
    [0, 12, 'de', '0–12 Monate'],
    [3, 18, 'de', '3–18 Monate'],
    [36, 48, 'de', '3 Jahre'],
    [36, null, 'de', '3 Jahre und älter'],
    [null, 216, 'de', 'bis 17 Jahre'],
    [null, null, 'de', ''],
    [12, 84, 'tr', '1–6 yaş'],
    [36, null, 'uk', '3 роки і старше'],
    [12, 84, 'pl', '1–6 lat'],
    [12, 84, 'ar', '1–6 سنوات'],
  ])('from %s to below %s months in %s: %s', (ageFromMonths, ageToMonths, language, words) => {
    expect(ageWords({ ageFromMonths, ageToMonths }, language)).toBe(words)
  })
})

const weekly: OfferSchedule = {
  kind: 'weekly',
  weekdays: [2, 4],
  from: '09:30',
  to: '11:00',
  everyWeeks: 1,
  startsOn: null,
  endsOn: null,
  schoolHolidays: 'not',
  note: 'Eingang im Hof',
}

describe('schedules in words', () => {
  test('say rhythm, days, times and holidays', () => {
    expect(scheduleWords(weekly, 'de')).toEqual({
      when: 'Jede Woche: Dienstag und Donnerstag, 9:30 bis 11:00 Uhr',
      holidays: 'Nicht in den Ferien',
      note: 'Eingang im Hof',
    })
  })

  test('say from when to when, and in which weeks one has to ask for', () => {
    const course = { ...weekly, everyWeeks: 2, startsOn: '2026-03-03', endsOn: '2026-06-30' } as const
    expect(scheduleWords(course, 'de').when).toBe(
      'Alle zwei Wochen: Dienstag und Donnerstag, 9:30 bis 11:00 Uhr, ab 3. März 2026, bis 30. Juni 2026',
    )
    const vague = { ...weekly, everyWeeks: 2, from: '', to: '' } as const
    expect(scheduleWords(vague, 'de')).toMatchObject({
      when: 'Alle zwei Wochen: Dienstag und Donnerstag',
      holidays: 'In welcher Woche? Bitte fragen Sie nach. Nicht in den Ferien',
    })
  })

  test('use western digits in Arabic, as signs in Germany do', () => {
    const words = occurrenceWords({ day: '2026-12-01', from: '09:30', to: '', sure: true }, 'ar')
    expect(words).toBe('الثلاثاء، 1 ديسمبر 2026، من الساعة 9:30')
  })

  test('say that one has to ask where a day may fall out', () => {
    const time = { day: '2026-12-01', from: '09:30', to: '11:00', sure: false }
    expect(occurrenceWords(time, 'de')).toBe(
      'Dienstag, 1. Dezember 2026, 9:30 bis 11:00 Uhr, bitte vorher nachfragen',
    )
    expect(occurrenceWords({ ...time, sure: true }, 'de', 'Heute')).toBe('Heute, 9:30 bis 11:00 Uhr')
  })

  test.each([
    [{}, 'de', 'Dienstag, Donnerstag, 9:30 bis 11:00 Uhr'],
    [{ weekdays: [2], everyWeeks: 2, to: '' }, 'de', 'Alle zwei Wochen: Dienstag, ab 9:30 Uhr'],
    [{ weekdays: [2], from: '', to: '' }, 'fr', 'mardi'],
  ] as const)('fit on one line: %j in %s', (more, language, words) => {
    expect(briefSchedule({ ...weekly, ...more }, language)).toBe(words)
  })

  test('of a single day fit on one line', () => {
    const day = { kind: 'date', date: '2026-12-03', from: '15:00', to: '17:00', note: '' } as const
    expect(briefSchedule(day, 'en')).toBe('3 December 2026, 15:00 to 17:00')
  })

  test('are there in each language', () => {
    const words = portalLanguages.map((language) => scheduleWords(weekly, language).when)
    expect(new Set(words).size).toBe(portalLanguages.length)
    for (const one of words) expect(one).toMatch(/9:30.*11:00/)
  })
})

test.each([
  ['https://awo.example/kurse', 'https://awo.example/kurse'],
  ['www.awo.example', 'https://www.awo.example'],
  ['javascript:alert(1)', null],
  ['awo', null],
  ['', null],
])('the website %j is opened as %j', (written, address) => {
  expect(websiteAddress(written)).toBe(address)
})

test('the way leads to the place, latitude first', () => {
  expect(wayThere({ longitude: 7.204426, latitude: 51.617048 })).toBe(
    'https://www.openstreetmap.org/directions?to=51.61705%2C7.20443#map=16/51.61705/7.20443',
  )
})
