import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { createOffer } from './create-offer.ts'
import { findKnownElsewhere } from './known-elsewhere-store.ts'
import { anOffer, aPlace } from './offer-builders.ts'
import { noDetails } from './offer-details-types.ts'
import type { OfferContent } from './offer-types.ts'
import { aTown, type TestTown } from './offers-test-town.ts'

let database: FreshDatabase
let town: TestTown
let other: TestTown

const house = aPlace({
  street: 'Wallstraße 1',
  postalCode: '10179',
  town: 'A-Stadt',
  longitude: 13.05,
  latitude: 52.5,
})

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  other = await aTown(database, 'b-stadt', '05000002')
  const enter = (content: Partial<OfferContent>) =>
    town.inside((tx, m) => createOffer(tx, m, { content: anOffer(content), today: '2026-11-30' }))
  const provider = { name: 'pad gGmbH', kind: 'free' } as const
  await enter({
    place: house,
    provider,
    phone: '0234 1111',
    website: 'https://pad.example',
    lastConfirmedOn: '2025-01-01',
    details: { ...noDetails, accessibility: ['lift'], accessibilityNote: 'Hintereingang' },
  })
  await enter({
    place: house,
    provider,
    phone: '0234 2222',
    website: 'https://pad.example',
    lastConfirmedOn: '2026-01-01',
    details: { ...noDetails, accessibility: ['step-free'], email: 'info@pad.example' },
  })
})
afterAll(() => database.close())

const known = (asked: { street?: string; postalCode?: string; provider?: string }, at = town) =>
  at.inside(
    (tx) => findKnownElsewhere(tx, { street: '', postalCode: '', provider: '', ...asked }),
    'offers.read',
  )

test('an address is known however its street is spelt; what was confirmed last wins', async () => {
  expect(await known({ street: 'wallstr. 1', postalCode: '10179' })).toMatchObject({
    town: 'A-Stadt',
    longitude: 13.05,
    latitude: 52.5,
    accessibility: ['step-free'],
    accessibilityNote: '',
  })
  expect(await known({ street: 'Wallstr. 2', postalCode: '10179' })).toMatchObject({
    longitude: null,
    accessibility: [],
  })
})

test('of a provider only what all its offers share is taken, or what it says itself', async () => {
  expect(await known({ provider: 'PAD gGmbh' })).toMatchObject({
    providerKind: 'free',
    phone: '',
    email: 'info@pad.example',
    website: 'https://pad.example',
  })
  await database.asOwner(`update provider set phone = '0234 0' where name = 'pad gGmbH'`)
  expect(await known({ provider: 'pad gGmbH' })).toMatchObject({ phone: '0234 0' })
})

test('nothing is known in another municipality', async () => {
  const nothing = { longitude: null, accessibility: [], providerKind: null, website: '' }
  expect(
    await known({ street: 'Wallstraße 1', postalCode: '10179', provider: 'pad gGmbH' }, other),
  ).toMatchObject(nothing)
})
