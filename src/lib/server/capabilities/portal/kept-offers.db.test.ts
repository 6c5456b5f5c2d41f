import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { asPublic } from '../../platform/database/tenancy.ts'
import { createOffer } from '../offers/index.ts'
import { anOffer, aPlace } from '../offers/offer-builders.ts'
import { noDetails } from '../offers/offer-details-types.ts'
import type { OfferContent } from '../offers/offer-types.ts'
import { aTown, type TestTown } from '../offers/offers-test-town.ts'
import { usualDirectorySettings, writeDirectorySettings } from '../upkeep/index.ts'
import { choosePortals } from './choose-portals.ts'
import { readPortalOffers } from './portal-offer-store.ts'

const today = '2026-11-22'
let database: FreshDatabase
let town: TestTown
let other: TestTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  other = await aTown(database, 'b-stadt', '05000002')
  for (const { inside } of [town, other])
    await inside(
      (tx, municipality) =>
        writeDirectorySettings(tx, municipality, { ...usualDirectorySettings, portalOpen: true }),
      'directory.change',
    )
})
afterAll(() => database.close())

async function entered(content: Partial<OfferContent>, at = town): Promise<number> {
  const saved = await at.inside((tx, municipality) =>
    createOffer(tx, municipality, { content: anOffer(content), today }),
  )
  if (!saved.ok) throw new Error(JSON.stringify(saved))
  return saved.value.offerId
}
const kept = (ids: number[], language: 'de' | 'tr' = 'de') =>
  asPublic(database.kysely, (tx) =>
    readPortalOffers(tx, { municipalityId: town.municipalityId, offerIds: ids, language }),
  )

test('kept offers come in the order in which they were kept, without what families do not see', async () => {
  const seen = await entered({ name: 'Krabbelgruppe' })
  const hidden = await entered({ name: 'Nur für Fachleute', inPortal: false })
  const elsewhere = await entered({ name: 'In der Nachbarstadt' }, other)
  const later = await entered({ name: 'Hebammensprechstunde' })
  const offers = await kept([later, hidden, elsewhere, seen, 999_999])
  expect(offers.map(({ name }) => name)).toEqual(['Hebammensprechstunde', 'Krabbelgruppe'])
  expect(await kept([])).toEqual([])
})

test('whoever has no number of their own is reached by the one that may be asked', async () => {
  const contact = { name: 'Büro', phone: '0209 2', email: '', hours: '' }
  const own = await entered({ phone: '0209 1', details: { ...noDetails, contacts: [contact] } })
  const asked = await entered({ name: 'Zweites', details: { ...noDetails, contacts: [contact] } })
  const nobody = await entered({ name: 'Drittes' })
  expect((await kept([own, asked, nobody])).map(({ phone }) => phone)).toEqual(['0209 1', '0209 2', ''])
})

test('the name in the language that is read stands beside the own one', async () => {
  const id = await entered({ name: 'Stillcafé' })
  await database.asOwner(
    `insert into offer_translation (municipality_id, offer_id, language, name, made_by, of_text_hash) values ($1, $2, 'tr', 'Emzirme kafesi', 'person', '')`,
    [town.municipalityId, id],
  )
  const names = async (language: 'de' | 'tr') =>
    (await kept([id], language)).map(({ name, translation }) => [name, translation?.name ?? null])
  expect(await names('tr')).toEqual([['Stillcafé', 'Emzirme kafesi']])
  expect(await names('de')).toEqual([['Stillcafé', null]])
})

test('a postal code leads to the municipality that has sites there, a name to its own', async () => {
  await entered(
    { name: 'Am Ort', place: aPlace({ street: 'Weg 1', postalCode: '45879', town: 'B-Stadt' }) },
    other,
  )
  const chosen = (place: string) =>
    asPublic(database.kysely, async (tx) => {
      const { portals, isUnknown } = await choosePortals(tx, place)
      return { slugs: portals.map(({ slug }) => slug), isUnknown }
    })
  expect(await chosen('45879')).toEqual({ slugs: ['b-stadt'], isUnknown: false })
  expect(await chosen('A-Stadt')).toEqual({ slugs: ['a-stadt'], isUnknown: false })
  expect(await chosen('')).toEqual({ slugs: ['a-stadt', 'b-stadt'], isUnknown: false })
  expect(await chosen('99999')).toEqual({ slugs: ['a-stadt', 'b-stadt'], isUnknown: true })
})
