import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember } from '../../../../../testing/people.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import { changeOffer } from './change-offer.ts'
import { createOffer } from './create-offer.ts'
import { anOffer } from './offer-builders.ts'
import { noPlanning } from './offer-details-types.ts'
import { findOffer } from './offer-store.ts'
import { aTown, type TestTown } from './offers-test-town.ts'

const today = '2026-11-30'
const provider = { name: 'Nachbarn e.V.', kind: null }
const planning = { ...noPlanning, note: 'Antrag läuft' }
let database: FreshDatabase
let town: TestTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
})
afterAll(() => database.close())

test('what planners keep about an offer stays as it is where its provider changes it, and no provider enters it', async () => {
  const content = anOffer({ provider, planning })
  const saved = await town.inside((tx, m) => createOffer(tx, m, { content, today }))
  const offerId = saved.ok ? saved.value.offerId : 0
  const principal = await aMember(database, { municipalityId: town.municipalityId, role: 'provider' })
  await database.asOwner(
    `insert into provider_account (municipality_id, user_id, provider_id) select municipality_id, $1, provider_id from provider`,
    [principal.userId],
  )
  // Where nothing has to be approved, a provider stores by itself.
  await database.asOwner(`insert into directory_settings (municipality_id, approval) values ($1, 'none')`, [
    town.municipalityId,
  ])
  const [changed, entered] = await inMunicipality(
    { database: database.kysely, principal, municipality: 'a-stadt', permission: 'offers.own' },
    async (tx, municipality) => {
      const own = anOffer({ name: 'Neuer Name', provider, planning: { ...noPlanning, note: 'egal' } })
      return [
        await changeOffer(tx, municipality, { offerId, version: 1, content: own, today }),
        await createOffer(tx, municipality, { content: own, today }),
      ]
    },
  )
  const planningOf = async (id: number) =>
    (await town.inside((tx) => findOffer(tx, id), 'offers.read'))?.planning.note
  expect(changed).toMatchObject({ ok: true })
  expect(await planningOf(offerId)).toBe('Antrag läuft')
  expect(entered.ok && (await planningOf(entered.value.offerId))).toBe('')
})
