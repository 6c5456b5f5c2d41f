import { expect, test } from 'vitest'
import { noDetails } from './offer-details-types.ts'
import { anOffer } from './offer-builders.ts'
import { changeWayOf, contentOfVersion } from './offer-version-content.ts'

test('what an earlier program did not keep is not known', () => {
  expect(
    contentOfVersion({ name: 'Krabbelgruppe', offer_id: 7, details: { howItGoes: 'Wir singen.' } }),
  ).toEqual(anOffer({ details: { ...noDetails, howItGoes: 'Wir singen.' } }))
})

test('columns become what the offer said, in the order of the house', () => {
  expect(
    contentOfVersion({
      name: 'Elterncafé',
      provider: { name: 'Nachbarn e.V.', kind: 'guild' },
      place: { street: 'Wallstr. 1', postalCode: '10179', town: 'A-Stadt', longitude: 13.05, latitude: 52.5 },
      age_from_months: 0,
      age_to_months: 36,
      steps: ['birth'],
      last_confirmed_on: '2026-10-01',
      areasServed: [9, 3],
      in_portal: false,
      capacity: 'viele',
    }),
  ).toEqual(
    anOffer({
      name: 'Elterncafé',
      provider: { name: 'Nachbarn e.V.', kind: null },
      place: { street: 'Wallstr. 1', postalCode: '10179', town: 'A-Stadt', longitude: 13.05, latitude: 52.5 },
      ageFromMonths: 0,
      ageToMonths: 36,
      steps: ['birth'],
      lastConfirmedOn: '2026-10-01',
      areasServed: [3, 9],
      inPortal: false,
    }),
  )
})

test('a way of a later program is read as a change by form', () => {
  expect([changeWayOf('merge'), changeWayOf('telepathy')]).toEqual(['merge', 'form'])
})
