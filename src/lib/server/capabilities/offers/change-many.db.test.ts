import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { changeMany, wouldChange } from './change-many.ts'
import { offerIdsFound } from './change-many-store.ts'
import type { ManyChange } from './change-many-types.ts'
import { confirmOffer } from './confirm-offer.ts'
import { createOffer } from './create-offer.ts'
import { anOffer, aPlace } from './offer-builders.ts'
import { noDetails } from './offer-details-types.ts'
import { findOffer } from './offer-store.ts'
import { aTown, type TestTown } from './offers-test-town.ts'

const today = '2026-11-22'
let database: FreshDatabase
let town: TestTown
let other: TestTown
let ids: number[]

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  other = await aTown(database, 'b-stadt', '05000002')
})
afterAll(() => database.close())

beforeEach(async () => {
  await database.asOwner('delete from offer; delete from site; delete from offer_version')
  for (const name of ['Alpha', 'Beta', 'Gamma'])
    await town.inside((tx, municipality) =>
      createOffer(tx, municipality, {
        content: anOffer({
          name,
          fields: name === 'Beta' ? ['health'] : [],
          place: aPlace({ street: `${name}weg 1` }),
          details: { ...noDetails, languages: ['tr'] },
        }),
        today,
      }),
    )
  ids = await town.inside((tx) => offerIdsFound(tx, {}), 'offers.read')
})

const toHealth: ManyChange = { kind: 'codes', list: 'fields', how: 'add', codes: ['health'] }
const preview = (change: ManyChange) =>
  town.inside((tx) => wouldChange(tx, { offerIds: ids, change, today }), 'offers.read')
const names = (offers: readonly { name: string }[]) => offers.map(({ name }) => name)

test('the preview tells those that would change; done, each has a new version and the old one in its history', async () => {
  const seen = await preview(toHealth)
  expect(names(seen)).toEqual(['Alpha', 'Gamma'])
  const done = await town.inside((tx, municipality) =>
    changeMany(tx, municipality, { seen, change: toHealth, today }),
  )
  expect(done).toEqual({ changed: 2, leftOut: [] })
  expect(await preview(toHealth)).toEqual([])
  const alpha = await town.inside((tx) => findOffer(tx, ids[0] ?? 0), 'offers.read')
  expect(alpha).toMatchObject({
    fields: ['health'],
    version: 2,
    changedHow: 'bulk',
    details: { languages: ['tr'] },
  })
  const history = await database.asOwner<{ fields: string[] }>(
    `select content->'fields' as fields from offer_version order by offer_id`,
  )
  expect(history).toEqual([{ fields: [] }, { fields: [] }])
})

test('what somebody changed since the preview is left out and named', async () => {
  const change: ManyChange = { kind: 'codes', list: 'targetGroups', how: 'set', codes: ['fathers'] }
  const seen = await preview(change)
  await town.inside((tx) => confirmOffer(tx, { offerId: ids[1] ?? 0, version: 1, today }))
  const done = await town.inside((tx, municipality) => changeMany(tx, municipality, { seen, change, today }))
  expect(done).toEqual({ changed: 2, leftOut: ['Beta'] })
  const groups = async (at: number) =>
    (await town.inside((tx) => findOffer(tx, ids[at] ?? 0), 'offers.read'))?.details.targetGroups
  expect([await groups(0), await groups(1)]).toEqual([['fathers'], []])
})

test('removed ones are in the history, and their sites are gone', async () => {
  const change: ManyChange = { kind: 'remove' }
  const seen = await preview(change)
  expect(
    await town.inside((tx, municipality) => changeMany(tx, municipality, { seen, change, today })),
  ).toEqual({
    changed: 3,
    leftOut: [],
  })
  expect(await database.asOwner('select from site')).toEqual([])
  expect(await database.asOwner('select from offer_version where was_removed')).toHaveLength(3)
})

test('the offers of another municipality are not there', async () => {
  const seen = await preview({ kind: 'confirm' })
  const change: ManyChange = { kind: 'portal', shown: false }
  expect(
    await other.inside((tx) => wouldChange(tx, { offerIds: ids, change, today }), 'offers.read'),
  ).toEqual([])
  expect(
    await other.inside((tx, municipality) => changeMany(tx, municipality, { seen, change, today })),
  ).toEqual({
    changed: 0,
    leftOut: [],
  })
})
