import { describe, expect, test } from 'vitest'
import { noDetails, noPlanning, type OfferDetails, type OfferSchedule } from './offer-details-types.ts'
import { anOffer } from './offer-builders.ts'
import { checkOffer } from './offer-rules.ts'

const today = '2026-11-30'
const problemsOf = (details: Partial<OfferDetails>, capacity: number | null = null) =>
  checkOffer(anOffer({ capacity, details: { ...noDetails, ...details } }), today).map(({ field, code }) => [
    field,
    code,
  ])

const weekly: OfferSchedule = {
  kind: 'weekly',
  weekdays: [2],
  from: '09:00',
  to: '11:00',
  everyWeeks: 1,
  startsOn: null,
  endsOn: null,
  schoolHolidays: 'unknown',
  note: '',
}
const date: OfferSchedule = { kind: 'date', date: '2026-12-24', from: '14:00', to: '16:00', note: '' }

describe('schedules', () => {
  test('that say something are right', () => {
    expect(problemsOf({ schedules: [weekly, { ...weekly, from: '', to: '' }, date] })).toEqual([])
  })

  test('are told by their row, weekly ones and single dates numbered apart', () => {
    const schedules = [
      weekly,
      { ...weekly, weekdays: [] },
      date,
      { ...date, from: '16:00', to: '16:00' },
      { ...weekly, startsOn: '2026-12-01', endsOn: '2026-11-30' },
    ]
    expect(problemsOf({ schedules })).toEqual([
      ['schedules-1-weekdays', 'offers/schedule-without-weekday'],
      ['dates-1-to', 'offers/times-reversed'],
      ['schedules-2-endsOn', 'offers/days-reversed'],
    ])
  })

  test('of which nobody enters that many are refused', () => {
    expect(problemsOf({ schedules: Array.from({ length: 101 }, () => weekly) })).toEqual([
      ['schedules', 'offers/too-many-rows'],
    ])
  })
})

describe('free places', () => {
  test.each([
    [{ placesFree: 3, placesFreeOn: today }, 12, []],
    [{ placesFree: 0, placesFreeOn: '2026-01-01' }, null, []],
    [{ placesFree: 3 }, 12, [['placesFreeOn', 'offers/places-free-without-day']]],
    [{ placesFreeOn: today }, 12, [['placesFree', 'offers/places-free-missing']]],
    [{ placesFree: 3, placesFreeOn: '2026-12-01' }, 12, [['placesFreeOn', 'offers/places-free-in-future']]],
    [{ placesFree: 13, placesFreeOn: today }, 12, [['placesFree', 'offers/more-free-than-places']]],
    [{ placesFree: -1, placesFreeOn: today }, 12, [['placesFree', 'offers/capacity-negative']]],
  ])('%j of %s places', (details, capacity, problems) => {
    expect(problemsOf(details, capacity)).toEqual(problems)
  })
})

test('codes that the catalogue does not have are refused with their list', () => {
  expect(checkOffer(anOffer({ details: { ...noDetails, languages: ['de', 'tlh'] } }), today)).toEqual([
    { field: 'languages', code: 'offers/unknown-entry', details: { field: 'languages', value: 'tlh' } },
  ])
})

test('a contact is somebody, and money comes from somewhere', () => {
  const nobody = { name: '', phone: '', email: '', hours: 'montags' }
  const planning = { ...noPlanning, funding: [{ kind: '', name: 'Projekt', until: null }] }
  expect(checkOffer(anOffer({ details: { ...noDetails, contacts: [nobody] }, planning }), today)).toEqual([
    { field: 'contacts-0-name', code: 'offers/contact-nobody' },
    { field: 'funding-0-kind', code: 'offers/funding-without-kind' },
  ])
})

test('texts of any length are told, not cut off', () => {
  const long = 'x'.repeat(10_000)
  expect(checkOffer(anOffer({ name: long }), today)).toEqual([
    { field: 'name', code: 'offers/text-too-long', details: { field: 'name', length: 10_000, longest: 250 } },
  ])
  expect(problemsOf({ howItGoes: long, whatToBring: long })).toEqual([
    ['whatToBring', 'offers/text-too-long'],
  ])
})
