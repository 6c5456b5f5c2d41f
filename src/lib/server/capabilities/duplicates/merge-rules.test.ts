import { expect, test } from 'vitest'
import { noDetails, noPlanning, type OfferContent } from '../offers/index.ts'
import { mergeChoices, mergedContent } from './merge-rules.ts'

const empty: OfferContent = {
  name: 'Krabbelgruppe',
  description: '',
  provider: null,
  place: null,
  ageFromMonths: null,
  ageToMonths: null,
  steps: [],
  fields: [],
  standards: [],
  capacity: null,
  outreach: false,
  mainstream: false,
  cost: '',
  website: '',
  phone: '',
  lastConfirmedOn: null,
  areasServed: [],
  details: noDetails,
  planning: noPlanning,
  inPortal: true,
}
const at = (day: string) => new Date(`${day}T12:00:00Z`)

const older = {
  ...empty,
  cost: '3 Euro',
  ageFromMonths: 6,
  ageToMonths: 36,
  lastConfirmedOn: '2026-01-01',
  details: { ...noDetails, languages: ['tr'], placesFree: 2, placesFreeOn: '2026-01-01' },
  updatedAt: at('2026-05-01'),
}
const newer = {
  ...empty,
  cost: 'kostenlos',
  ageToMonths: 48,
  phone: '030 1',
  lastConfirmedOn: '2026-06-01',
  planning: { ...noPlanning, note: 'verlängert' },
  updatedAt: at('2026-02-01'),
}

test('what says something is taken before what says nothing, and what was confirmed later before what is older', () => {
  expect(Object.fromEntries(mergeChoices(older, newer).map(({ key, usual }) => [key, usual]))).toEqual({
    ages: 'second',
    cost: 'second',
    phone: 'second',
    'details.languages': 'first',
    'details.placesFree': 'first',
    'planning.note': 'second',
  })
})

test('the merged offer says of each part what was chosen, and keeps the later confirmation', () => {
  const merged = mergedContent(older, newer, (key) =>
    key === 'cost' || key === 'phone' ? 'second' : 'first',
  )
  expect(merged).toMatchObject({
    cost: 'kostenlos',
    phone: '030 1',
    ageFromMonths: 6,
    ageToMonths: 36,
    lastConfirmedOn: '2026-06-01',
    details: { languages: ['tr'], placesFree: 2, placesFreeOn: '2026-01-01' },
    planning: { note: '' },
  })
})

test('two that say the same leave nothing to choose, also where stored objects have another order of keys', () => {
  const place = { street: 'A 1', postalCode: '1', town: 'B', longitude: null, latitude: null }
  const turned = { latitude: null, longitude: null, town: 'B', postalCode: '1', street: 'A 1' }
  expect(mergeChoices({ ...older, place }, { ...older, place: turned })).toEqual([])
})
