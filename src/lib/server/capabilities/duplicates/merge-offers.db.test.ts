import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { contentOf, findOffers, listOffers } from '../offers/index.ts'
import { aRow } from '../offers/offer-builders.ts'
import { aTown, type TestTown } from '../offers/offers-test-town.ts'
import { distinctPairs, forgetApart, keepApart } from './duplicate-store.ts'
import { findDuplicates } from './find-duplicates.ts'
import { mergeOffers } from './merge-offers.ts'

const today = '2026-11-22'
let database: FreshDatabase
let town: TestTown
let other: TestTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  other = await aTown(database, 'b-stadt', '05000002')
})
afterAll(() => database.close())

const columns = { externalId: 'Nr', name: 'Name', provider: 'Träger', street: 'Straße', phone: 'Telefon' }
const importFrom = (source: string, name: string, phone = '') =>
  town.importRows({ source, columns, missing: 'remove' }, [
    aRow({ Nr: '7', Name: name, Träger: 'Wir e.V.', Straße: 'Wallstr. 1', Telefon: phone }),
  ])
const offers = () => town.inside(async (tx) => (await listOffers(tx, {})).rows, 'offers.read')
const pair = async () => {
  const rows = (await offers()).toSorted((a, b) => a.offerId - b.offerId)
  const [first, second] = rows
  if (first === undefined || second === undefined) throw new Error('no pair')
  return { first, second }
}

beforeEach(async () => {
  await database.asOwner('delete from offer')
  await importFrom('Liste A', 'Krabbelgruppe')
  await importFrom('Liste B', 'Krabbelgruppe', '030 1')
})

test('two sources that have the same offer are suspected; merged into one, neither brings the other back', async () => {
  const { first, second } = await pair()
  const [suspicion] = await town.inside(findDuplicates, 'offers.read')
  expect(suspicion).toMatchObject({
    first: first.offerId,
    second: second.offerId,
    reason: 'same-name-same-address',
  })
  const merged = await town.inside(async (tx, municipality) => {
    const [, stored] = await findOffers(tx, [first.offerId, second.offerId])
    if (stored === undefined) throw new Error('gone')
    return mergeOffers(tx, municipality, { stays: first, goes: second, content: contentOf(stored), today })
  })
  expect(merged).toEqual({ ok: true, value: { offerId: first.offerId } })
  expect(await importFrom('Liste B', 'Krabbelgruppe', '030 2')).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 1,
  })
  await importFrom('Liste A', 'Krabbelgruppe', '030 1')
  expect((await offers()).map(({ offerId }) => offerId)).toEqual([first.offerId])
  const [kept] = await town.inside((tx) => findOffers(tx, [first.offerId]), 'offers.read')
  expect(kept).toMatchObject({ phone: '030 1', changedHow: 'merge' })
  const history = await database.asOwner<{ was_removed: boolean }>(
    'select was_removed from offer_version where offer_id = $1',
    [second.offerId],
  )
  expect(history.at(-1)).toEqual({ was_removed: true })
})

test('keys lead on where the one that stayed is merged in turn', async () => {
  const { first, second } = await pair()
  await importFrom('Liste C', 'Krabbelgruppe')
  const third = (await offers()).find(({ source }) => source === 'Liste C')
  if (third === undefined) throw new Error('no third')
  const merge = (stays: { offerId: number; version: number }, goes: { offerId: number; version: number }) =>
    town.inside(async (tx, municipality) => {
      const [stored] = await findOffers(tx, [stays.offerId])
      if (stored === undefined) throw new Error('gone')
      const done = await mergeOffers(tx, municipality, { stays, goes, content: contentOf(stored), today })
      if (!done.ok) throw new Error(JSON.stringify(done.problems))
    })
  await merge(first, second)
  await merge(third, { offerId: first.offerId, version: first.version + 1 })
  for (const source of ['Liste A', 'Liste B'])
    expect(await importFrom(source, 'Krabbelgruppe')).toMatchObject({ added: 0 })
  expect((await offers()).map(({ offerId }) => offerId)).toEqual([third.offerId])
})

test('what somebody changed meanwhile is not merged, and nothing is half done', async () => {
  const { first, second } = await pair()
  await importFrom('Liste B', 'Krabbelgruppe', '030 3')
  const merged = town.inside(async (tx, municipality) => {
    const [stored] = await findOffers(tx, [first.offerId])
    if (stored === undefined) throw new Error('gone')
    const done = await mergeOffers(tx, municipality, {
      stays: first,
      goes: second,
      content: contentOf(stored),
      today,
    })
    if (!done.ok) throw new Error(done.problems.map(({ code }) => code).join())
  })
  await expect(merged).rejects.toThrow('offers/stale-version')
  expect(await offers()).toHaveLength(2)
})

test('two that are two are asked about no more, until somebody wants it; other municipalities see nothing of it', async () => {
  const { first, second } = await pair()
  const ids = { first: first.offerId, second: second.offerId }
  await other.inside((tx, municipality) => keepApart(tx, municipality, ids))
  expect(await town.inside(distinctPairs, 'offers.read')).toEqual([])
  await town.inside((tx, municipality) => keepApart(tx, municipality, ids))
  expect(await town.inside(findDuplicates, 'offers.read')).toEqual([])
  expect(await other.inside(distinctPairs, 'offers.read')).toEqual([])
  await other.inside((tx) => forgetApart(tx, ids))
  expect(await town.inside(distinctPairs, 'offers.read')).toEqual([ids])
  await town.inside((tx) => forgetApart(tx, ids))
  expect(await town.inside(findDuplicates, 'offers.read')).toHaveLength(1)
})
