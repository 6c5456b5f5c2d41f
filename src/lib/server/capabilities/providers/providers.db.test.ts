import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember } from '../../../../../testing/people.ts'
import { createOffer } from '../offers/index.ts'
import { anOffer } from '../offers/offer-builders.ts'
import { aTown, type TestTown } from '../offers/offers-test-town.ts'
import { changeProvider, mergeProviders } from './change-provider.ts'
import { appoint, dismiss, listProviderAccounts, listProvidersInFull } from './provider-store.ts'

const today = '2026-11-22'
let database: FreshDatabase
let town: TestTown
let other: TestTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  other = await aTown(database, 'b-stadt', '05000002')
  await aMember(database, { municipalityId: town.municipalityId, role: 'provider', userId: 'carla' })
})
afterAll(() => database.close())

const enter = (provider: string, at = town, lastConfirmedOn: string | null = null) =>
  at.inside((tx, municipality) =>
    createOffer(tx, municipality, {
      content: anOffer({ provider: { name: provider, kind: null }, lastConfirmedOn }),
      today,
    }),
  )
const providers = (at = town) => at.inside((tx) => listProvidersInFull(tx, today), 'offers.read')
const byName = async (name: string) => {
  const found = (await providers()).find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

beforeEach(async () => {
  await database.asOwner('delete from offer; delete from provider; delete from offer_version')
  await enter('Caritas', town, '2026-11-01')
  await enter('Caritasverband', town, '2026-01-01')
  await enter('Caritasverband', town)
})

test('offers are counted by how old the knowledge about them is: confirmed every six months, marked after 30 days more', async () => {
  // Entered today, so not due yet.
  await database.asOwner(`update offer set entered_on = '2026-11-20'`)
  expect((await byName('Caritasverband')).offers).toEqual({ fresh: 1, due: 0, marked: 1, hidden: 0 })
})

test('merged, one has what both had; a later entry under the old name goes to the one that stayed', async () => {
  const [stays, goes] = [await byName('Caritas'), await byName('Caritasverband')]
  await town.inside((tx, municipality) =>
    appoint(tx, municipality, { userId: 'carla', providerId: goes.providerId }),
  )
  await town.inside((tx) =>
    changeProvider(tx, goes.providerId, { ...content('Caritasverband'), kind: 'free', phone: '030 1' }),
  )
  const merged = await town.inside((tx, municipality) =>
    mergeProviders(tx, municipality, { from: goes.providerId, to: stays.providerId, today }),
  )
  expect(merged).toEqual({ ok: true, value: { offers: 2 } })
  await enter('CARITAS-VERBAND'.replace('-', ''))
  const all = await providers()
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({ name: 'Caritas', kind: 'free', phone: '030 1', accounts: 1 })
  const history = await database.asOwner<{ name: string }>(
    `select distinct content->'provider'->>'name' as name from offer_version`,
  )
  expect(history).toEqual([{ name: 'Caritasverband' }])
})

test('a provider takes no name that another one has, however it is spelt', async () => {
  const { providerId } = await byName('Caritas')
  const change = (known: Partial<ReturnType<typeof content>>) =>
    town.inside((tx) => changeProvider(tx, providerId, { ...content('Caritas'), ...known }))
  expect(await change({ name: 'caritas verband' })).toMatchObject({
    refusal: { code: 'providers/name-taken' },
  })
  expect(await change({ name: '' })).toMatchObject({ refusal: { code: 'providers/no-name' } })
  expect(await change({ email: 'niemand' })).toMatchObject({
    refusal: { code: 'providers/email-not-usable' },
  })
  expect(await change({ website: 'javascript:alert(1)' })).toMatchObject({
    refusal: { code: 'providers/website-not-usable' },
  })
  expect(await change({ name: 'CARITAS' })).toEqual({ ok: true, value: null })
})

test('only members with the role provider speak for providers, and for those of their municipality', async () => {
  const { providerId } = await byName('Caritas')
  const speaking = async () =>
    (await town.inside(listProviderAccounts, 'offers.read')).map(({ userId, providerIds }) => ({
      userId,
      providerIds,
    }))
  await town.inside((tx, municipality) =>
    appoint(tx, municipality, { userId: 'planner-a-stadt', providerId }),
  )
  await other.inside((tx, municipality) => appoint(tx, municipality, { userId: 'carla', providerId }))
  expect(await speaking()).toEqual([{ userId: 'carla', providerIds: [] }])
  await town.inside((tx, municipality) => appoint(tx, municipality, { userId: 'carla', providerId }))
  expect(await speaking()).toEqual([{ userId: 'carla', providerIds: [providerId] }])
  expect(await other.inside(listProviderAccounts, 'offers.read')).toEqual([])
  await other.inside((tx) => dismiss(tx, { userId: 'carla', providerId }))
  expect(await speaking()).toEqual([{ userId: 'carla', providerIds: [providerId] }])
  await town.inside((tx) => dismiss(tx, { userId: 'carla', providerId }))
  expect(await speaking()).toEqual([{ userId: 'carla', providerIds: [] }])
})

function content(name: string) {
  return { name, kind: null as 'free' | null, email: '', phone: '', website: '', description: '' }
}
