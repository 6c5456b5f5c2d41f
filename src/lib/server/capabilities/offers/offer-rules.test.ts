import { expect, test } from 'vitest'
import { anOffer } from './offer-builders.ts'
import { checkOffer, inOrder } from './offer-rules.ts'
import type { OfferContent } from './offer-types.ts'

const today = '2026-11-22'
const problems = (change: Partial<OfferContent>) =>
  checkOffer(anOffer(change), today).map(({ field, code }) => [field, code])

test('an offer that only has a name is in order', () => {
  expect(problems({})).toEqual([])
})

test('everything that is wrong is told at once', () => {
  const wrong = { name: '', capacity: -1, ageFromMonths: 72, ageToMonths: 36, lastConfirmedOn: '2026-11-23' }
  expect(problems(wrong)).toEqual([
    ['name', 'offers/no-name'],
    ['ageToMonths', 'offers/ages-reversed'],
    ['capacity', 'offers/capacity-negative'],
    ['lastConfirmedOn', 'offers/date-in-future'],
  ])
})

test('the end of the ages is exclusive: from 36 to 36 months nobody is left', () => {
  expect(problems({ ageFromMonths: 36, ageToMonths: 36 })).toEqual([['ageToMonths', 'offers/ages-reversed']])
  expect(problems({ ageFromMonths: 36, ageToMonths: 37 })).toEqual([])
})

test('a code that the catalogue does not have is told with those it has', () => {
  expect(checkOffer(anOffer({ standards: ['outreach', 'transition'] }), today)).toEqual([
    {
      field: 'standards',
      code: 'offers/unknown-standard',
      details: {
        value: 'transition',
        known: 'participation, strengthen, outreach, unequal, inclusion, transitions, multiprofessional',
      },
    },
  ])
})

test('half a pair of coordinates and coordinates beyond the Earth are told', () => {
  const place = { street: '', postalCode: '', town: '', longitude: 13.4, latitude: null }
  expect(problems({ place })).toEqual([['latitude', 'offers/coordinate-missing']])
  expect(problems({ place: { ...place, latitude: 91 } })).toEqual([
    ['latitude', 'offers/coordinate-not-degrees'],
  ])
})

test('a name of 10,000 characters is refused with the length that is possible', () => {
  expect(checkOffer(anOffer({ name: 'x'.repeat(10_000) }), today)).toEqual([
    { field: 'name', code: 'offers/text-too-long', details: { field: 'name', length: 10_000, longest: 250 } },
  ])
})

test('codes come into the order of the catalogue, each once, unknown ones last', () => {
  expect(inOrder(['b', 'new', 'a', 'b'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'new'])
})
