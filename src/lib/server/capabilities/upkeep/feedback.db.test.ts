import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember } from '../../../../../testing/people.ts'
import { asPublic, inMunicipality } from '../../platform/database/tenancy.ts'
import { createOffer, type OfferContent } from '../offers/index.ts'
import { anOffer } from '../offers/offer-builders.ts'
import { aTown, type TestTown } from '../offers/offers-test-town.ts'
import { writeDirectorySettings } from './directory-settings-store.ts'
import { usualDirectorySettings } from './directory-settings-types.ts'
import { countFeedback, forgetOldFeedback, listFeedback, settleFeedback } from './feedback-store.ts'
import { sendFeedback } from './send-feedback.ts'

const today = '2026-11-22'
const wrongPhone = { kind: 'phone', note: 'Kein Anschluss', language: 'tr' } as const
let database: FreshDatabase
let town: TestTown
let other: TestTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  other = await aTown(database, 'b-stadt', '05000002')
  for (const open of [town, other])
    await open.inside(
      (tx, municipality) =>
        writeDirectorySettings(tx, municipality, { ...usualDirectorySettings, portalOpen: true }),
      'directory.change',
    )
})
afterAll(() => database.close())
beforeEach(() => database.asOwner('delete from offer_feedback'))

async function entered(content: Partial<OfferContent> = {}, at: TestTown = town): Promise<number> {
  const saved = await at.inside((tx, municipality) =>
    createOffer(tx, municipality, { content: anOffer(content), today }),
  )
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return saved.value.offerId
}

const send = (offerId: number, { municipalityId }: TestTown = town) =>
  asPublic(database.kysely, (tx) => sendFeedback(tx, { municipalityId, offerId, ...wrongPhone }))
const listed = (at: TestTown = town) =>
  at.inside((tx) => listFeedback(tx, { state: 'all', most: 100 }), 'feedback.read')

test('what a family tells is read by the planners of the municipality, and by no other', async () => {
  const offerId = await entered({
    name: 'Elterncafé',
    provider: { name: 'AWO', kind: 'free' },
    phone: '0123 4',
  })
  expect(await send(offerId)).toEqual({ ok: true, value: null })
  expect(await listed()).toMatchObject([
    { ...wrongPhone, offerId, offerName: 'Elterncafé', providerName: 'AWO', phone: '0123 4', doneAt: null },
  ])
  expect(await listed(other)).toEqual([])
})

test('the public cannot read what was told, nor change or delete it', async () => {
  await send(await entered())
  for (const statement of [
    'select * from offer_feedback',
    'select count(*) from offer_feedback',
    `update offer_feedback set done_by = 'x'`,
    'delete from offer_feedback',
  ]) {
    const client = await database.pool.connect()
    try {
      await client.query('begin')
      await client.query('set local role gelingen_public')
      await expect(client.query(statement), statement).rejects.toMatchObject({ code: '42501' })
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
})

test('nothing is taken about an offer that families do not see, or under another municipality', async () => {
  const hidden = await entered({ inPortal: false })
  await expect(send(hidden)).rejects.toMatchObject({ code: '42501' })
  const seen = await entered()
  await expect(send(seen, other)).rejects.toMatchObject({ code: '42501' })
  expect(await listed()).toEqual([])
})

test('within a day one offer takes ten, others still take some', async () => {
  const offerId = await entered()
  for (let sent = 0; sent < 10; sent++) expect(await send(offerId)).toMatchObject({ ok: true })
  expect(await send(offerId)).toEqual({ ok: false, refusal: { code: 'feedback/too-many', details: {} } })
  expect(await send(await entered())).toMatchObject({ ok: true })
  await database.asOwner(`update offer_feedback set sent_at = sent_at - interval '25 hours'`)
  expect(await send(offerId)).toMatchObject({ ok: true })
})

test('what is done is counted apart, and can be opened again', async () => {
  await send(await entered())
  const [hint] = await listed()
  const settle = (done: boolean) =>
    town.inside((tx) => settleFeedback(tx, { feedbackId: hint?.feedbackId ?? 0, done }), 'feedback.change')
  const count = () => town.inside(countFeedback, 'feedback.read')
  expect(await settle(true)).toBe(true)
  expect(await count()).toEqual({ open: 0, done: 1 })
  expect(await settle(false)).toBe(true)
  expect(await count()).toEqual({ open: 1, done: 0 })
  const elsewhere = other.inside(
    (tx) => settleFeedback(tx, { feedbackId: hint?.feedbackId ?? 0, done: true }),
    'feedback.change',
  )
  expect(await elsewhere).toBe(false)
})

test('a provider reads and settles hints about its own offers only', async () => {
  const own = await entered({ name: 'Eigenes', provider: { name: 'Unser Verein', kind: 'free' } })
  const foreign = await entered({ name: 'Fremdes', provider: { name: 'Andere', kind: 'free' } })
  await send(own)
  await send(foreign)
  const principal = await aMember(database, {
    municipalityId: town.municipalityId,
    role: 'provider',
    userId: 'verein',
  })
  await database.asOwner(
    `insert into provider_account (municipality_id, user_id, provider_id)
     select municipality_id, 'verein', provider_id from provider where municipality_id = $1 and name = 'Unser Verein'`,
    [town.municipalityId],
  )
  const asProvider = { database: database.kysely, principal, municipality: 'a-stadt' }
  const read = await inMunicipality({ ...asProvider, permission: 'feedback.read' }, (tx) =>
    listFeedback(tx, { state: 'all', most: 100 }),
  )
  expect(read.map(({ offerName }) => offerName)).toEqual(['Eigenes'])
  const foreignHint = (await listed()).find(({ offerName }) => offerName === 'Fremdes')
  const settled = await inMunicipality({ ...asProvider, permission: 'feedback.change' }, (tx) =>
    settleFeedback(tx, { feedbackId: foreignHint?.feedbackId ?? 0, done: true }),
  )
  expect(settled).toBe(false)
})

test('after twelve months it is forgotten', async () => {
  const offerId = await entered()
  await send(offerId)
  await send(offerId)
  await database.asOwner(
    `update offer_feedback set sent_at = now() - interval '366 days' where feedback_id = (select min(feedback_id) from offer_feedback)`,
  )
  await forgetOldFeedback(database.kysely)
  expect(await listed()).toHaveLength(1)
})
