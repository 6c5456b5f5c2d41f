import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { asPublic } from '../../platform/database/tenancy.ts'
import { anOffer, aPlace } from '../offers/offer-builders.ts'
import { createOffer, noDetails, type OfferContent } from '../offers/index.ts'
import { aTown, withAreas, type TestTown } from '../offers/offers-test-town.ts'
import { usualDirectorySettings, writeDirectorySettings } from '../upkeep/index.ts'
import { offerTextHash } from '../offers/index.ts'
import { findSimilarOffers, listPortalOffers, type PortalFilter } from './portal-list-store.ts'
import { findPortalOffer } from './portal-offer-store.ts'
import { readSituation } from './situation-store.ts'

const today = '2026-11-22'
let database: FreshDatabase
let town: TestTown
let other: TestTown
let closed: TestTown
let areas: Awaited<ReturnType<typeof withAreas>>

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  other = await aTown(database, 'b-stadt', '05000002')
  closed = await aTown(database, 'c-stadt', '05000003')
  areas = await withAreas(database, town)
  for (const open of [town, other])
    await open.inside(
      (tx, municipality) =>
        writeDirectorySettings(tx, municipality, {
          ...usualDirectorySettings,
          portalOpen: true,
          hideAfterDays: 30,
        }),
      'directory.change',
    )
})
afterAll(() => database.close())

async function entered(content: Partial<OfferContent>, at: TestTown = town): Promise<number> {
  const saved = await at.inside((tx, municipality) =>
    createOffer(tx, municipality, { content: anOffer(content), today }),
  )
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return saved.value.offerId
}

const seen = (offerId: number, { municipalityId }: TestTown = town, language: 'de' | 'ar' = 'de') =>
  asPublic(database.kysely, (tx) => findPortalOffer(tx, { municipalityId, offerId, language }))

const at = (longitude: number) => aPlace({ street: 'Weg 1', town: 'A-Stadt', longitude, latitude: 52.5 })

describe('families see', () => {
  test('an offer of an open portal with its place and quarter, and nothing that planners keep', async () => {
    const offerId = await entered({ name: 'Elterncafé', place: at(13.05), planning: aSecret() })
    const offer = await seen(offerId)
    expect(offer).toMatchObject({ name: 'Elterncafé', place: { street: 'Weg 1', areaName: 'Gebiet 0101' } })
    expect(JSON.stringify(offer)).not.toContain('Geheim')
  })

  test('none that is not meant for them, that is too old, or whose municipality has closed its portal', async () => {
    expect(await seen(await entered({ inPortal: false }))).toBeUndefined()
    const old = await entered({ lastConfirmedOn: '2020-01-01' })
    expect(await seen(old)).toBeUndefined()
    expect(await seen(await entered({}, closed), closed)).toBeUndefined()
  })

  test('none under the address of another municipality', async () => {
    const offerId = await entered({})
    expect(await seen(offerId, other)).toBeUndefined()
  })

  test('a translation, and whether the German text has changed since', async () => {
    const german = { name: 'Krabbelgruppe', description: '', howItGoes: '', whatToBring: '' }
    const offerId = await entered({})
    await database.asOwner(
      `insert into offer_translation (municipality_id, offer_id, language, name, made_by, of_text_hash) values ($1, $2, 'ar', $3, 'machine', $4)`,
      [town.municipalityId, offerId, 'مجموعة الحبو', offerTextHash({ ...german, details: german })],
    )
    expect((await seen(offerId))?.translation).toBeNull()
    const translated = await seen(offerId, town, 'ar')
    expect(translated?.translation).toMatchObject({ name: 'مجموعة الحبو', madeBy: 'machine' })
    // SHA-256 of ["Krabbelgruppe","","",""], computed elsewhere.
    expect(translated?.translation?.ofTextHash).toBe(
      '44494c1722de80b6810482577b4ed61739b554d2715456dee2c21d190ddbfe83',
    )
  })
})

describe('lists', () => {
  test('are narrowed down by step, field, area and provider, and never hold another municipality', async () => {
    const wanted = { steps: ['age-1-3'], fields: ['family-education'], place: at(13.15) }
    await entered({ ...wanted, name: 'Spielkreis', provider: { name: 'AWO', kind: 'free' } })
    await entered({ ...wanted, name: 'Spielkreis woanders' }, other)
    const { municipalityId } = town
    const filter = { steps: ['age-1-3', 'pregnancy'], fields: ['family-education'], area: 'viertel/0102' }
    const listed = (given: typeof filter) =>
      asPublic(database.kysely, (tx) =>
        listPortalOffers(tx, { municipalityId, language: 'de', filter: given, most: 50 }),
      )
    expect((await listed(filter)).map(({ name }) => name)).toEqual(['Spielkreis'])
    expect((await listed({ ...filter, area: 'bezirk/01' })).map(({ name }) => name)).toEqual(['Spielkreis'])
    expect(await listed({ ...filter, area: 'viertel/0101' })).toEqual([])
    expect(await listed({ ...filter, area: '0102' })).toEqual([])
    expect(await listed({ ...filter, fields: ['health'] })).toEqual([])
  })

  test('are narrowed down by what families ask for, as the search does it', async () => {
    const { municipalityId } = town
    const languages = ['tr']
    const all = { anonymous: true, accessibility: ['step-free'], delivery: ['online'], languages } as const
    const field = { fields: ['vocation'] }
    await entered({ ...field, name: 'Alles', cost: 'kostenlos', details: { ...noDetails, ...all } })
    await entered({ ...field, name: 'Kostet', cost: 'kostenfreies Essen, sonst 3 €' })
    await entered({ ...field, name: 'Frei', details: { ...noDetails, costKind: 'free', languages } })
    await entered({
      ...field,
      name: 'Doch nicht',
      cost: 'gratis',
      details: { ...noDetails, costKind: 'paid' },
    })
    const names = async (given: PortalFilter) =>
      (
        await asPublic(database.kysely, (tx) =>
          listPortalOffers(tx, { municipalityId, language: 'de', filter: { ...field, ...given }, most: 50 }),
        )
      ).map(({ name }) => name)
    expect(await names({})).toEqual(['Alles', 'Doch nicht', 'Frei', 'Kostet'])
    expect(await names({ free: true })).toEqual(['Alles', 'Frei'])
    expect(await names({ languages: ['tr', 'pl'] })).toEqual(['Alles', 'Frei'])
    for (const one of ['anonymous', 'barrierFree', 'online'] as const)
      expect(await names({ [one]: true })).toEqual(['Alles'])
  })

  test('begin with those whose name somebody has translated', async () => {
    const { municipalityId } = town
    await entered({ name: 'Alphabet', fields: ['integration'] })
    const offerId = await entered({ name: 'Sprachcafé', fields: ['integration'] })
    await database.asOwner(
      `insert into offer_translation (municipality_id, offer_id, language, name, made_by, of_text_hash) values ($1, $2, 'ar', $3, 'person', '')`,
      [municipalityId, offerId, 'مقهى اللغة'],
    )
    const shown = (language: 'ar' | 'de') =>
      asPublic(database.kysely, (tx) =>
        listPortalOffers(tx, { municipalityId, language, filter: { fields: ['integration'] }, most: 5 }),
      )
    expect(await shown('ar')).toMatchObject([
      { name: 'مقهى اللغة', isTranslated: true },
      { name: 'Alphabet', isTranslated: false },
    ])
    expect(await shown('de')).toMatchObject([
      { name: 'Alphabet', isTranslated: false },
      { name: 'Sprachcafé', isTranslated: false },
    ])
  })

  test('of similar offers begin with the nearest', async () => {
    const alike = { steps: ['pregnancy'], fields: ['health'] }
    const offerId = await entered({ ...alike, name: 'Sprechstunde', place: at(13.02) })
    for (const [name, longitude] of [
      ['fern', 13.19],
      ['nah', 13.03],
      ['mittel', 13.1],
    ] as const)
      await entered({ ...alike, name, place: at(longitude) })
    await entered({ ...alike, name: 'irgendwo' })
    await entered({ ...alike, name: 'anderes Feld', fields: ['leisure'], place: at(13.02) })
    const offer = await seen(offerId)
    const similar = await asPublic(database.kysely, (tx) =>
      findSimilarOffers(tx, {
        municipalityId: town.municipalityId,
        language: 'ar',
        offer: offer ?? fail(),
        most: 4,
      }),
    )
    expect(similar.map(({ name }) => name)).toEqual(['nah', 'mittel', 'fern', 'irgendwo'])
  })
})

test('where nothing is drawn there is no picture', async () => {
  const { municipalityId } = other
  const situation = await asPublic(database.kysely, (tx) =>
    readSituation(tx, { municipalityId, positions: [[13.05, 52.5]], quarterId: null, today }),
  )
  expect(situation).toBeNull()
  expect(areas.west).toBeGreaterThan(0)
})

function aSecret() {
  return { funding: [], networks: ['Geheim'], evidence: null, evidenceNote: '', note: 'Geheim' }
}

function fail(): never {
  throw new Error('not seen')
}
