import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { changeOffer } from './change-offer.ts'
import { confirmOffer } from './confirm-offer.ts'
import { createOffer } from './create-offer.ts'
import { exportOffers } from './export-store.ts'
import { locateSites } from './locate-sites.ts'
import { anOffer, aPlace } from './offer-builders.ts'
import { listOffers, listOfferSources } from './offer-list-store.ts'
import { listOfferPlaces } from './offer-places-store.ts'
import { findOffer } from './offer-store.ts'
import type { OfferContent, OfferFilter } from './offer-types.ts'
import { aTown, withAreas, type TestTown } from './offers-test-town.ts'
import { listProviders } from './providers-store.ts'
import { removeOffer } from './remove-offer.ts'
import { chainOffers } from './supply-store.ts'

const today = '2026-11-22'
let database: FreshDatabase
let town: TestTown
let other: TestTown
let areas: Awaited<ReturnType<typeof withAreas>>

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  other = await aTown(database, 'b-stadt', '05000002')
  areas = await withAreas(database, town)
})
afterAll(() => database.close())

const west = aPlace({
  street: 'Wallstr. 1',
  postalCode: '10179',
  town: 'A-Stadt',
  longitude: 13.05,
  latitude: 52.5,
})
const east = aPlace({
  street: 'Ostweg 2',
  postalCode: '10179',
  town: 'A-Stadt',
  longitude: 13.15,
  latitude: 52.5,
})

async function entered(content: Partial<OfferContent>, at: TestTown = town) {
  const saved = await at.inside((tx, municipality) =>
    createOffer(tx, municipality, { content: anOffer(content), today }),
  )
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return saved.value
}
const found = (filter: OfferFilter) =>
  town.inside(async (tx) => (await listOffers(tx, { filter })).rows.map(({ name }) => name), 'offers.read')
const count = async (table: 'site' | 'provider' | 'offer') =>
  (
    await database.asOwner<{ n: number }>(
      `select count(*)::int as n from ${table} where municipality_id = $1`,
      [town.municipalityId],
    )
  )[0]?.n
const emptied = () => database.asOwner('delete from offer; delete from site; delete from provider')

/** Until a transaction of this database waits for another one. */
async function waitForLock(): Promise<void> {
  for (;;) {
    const waiting = await database.asOwner(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length > 0) return
  }
}

describe('an offer entered by hand', () => {
  test('is found again as it was entered, in the finest area that holds it', async () => {
    await emptied()
    const content = anOffer({
      name: 'Elterncafé',
      description: 'Jeden Dienstag.\nOhne Anmeldung.',
      provider: { name: 'Nachbarn e.V.', kind: 'free' },
      place: west,
      ageFromMonths: 0,
      ageToMonths: 36,
      fields: ['family-education'],
      standards: ['participation'],
      capacity: 12,
      outreach: true,
      website: 'https://example.org',
      lastConfirmedOn: '2026-10-01',
      areasServed: [areas.west, areas.east],
    })
    const { offerId } = await entered(content)
    const offer = await town.inside((tx) => findOffer(tx, offerId), 'offers.read')
    expect(offer).toMatchObject({ ...content, areasServed: [{ code: '0101' }, { code: '0102' }] })
    expect(offer).toMatchObject({
      version: 1,
      source: 'own-entry',
      area: { areaId: areas.west, code: '0101', name: 'Gebiet 0101' },
    })
  })

  test('shares provider and site with others, however they are spelt, and leaves no site behind', async () => {
    await emptied()
    const first = await entered({ provider: { name: 'pad gGmbH', kind: null }, place: west })
    const second = await entered({
      provider: { name: 'PAD  gGmbh', kind: 'free' },
      place: { ...west, street: 'wallstraße 1' },
    })
    expect([await count('provider'), await count('site')]).toEqual([1, 1])
    expect(await town.inside((tx) => listProviders(tx), 'offers.read')).toMatchObject([
      { name: 'pad gGmbH', kind: 'free', offers: 2 },
    ])

    const moved = anOffer({ place: east })
    await town.inside((tx, m) => changeOffer(tx, m, { ...second, content: moved, today }))
    expect(await count('site')).toBe(2)
    await town.inside((tx, m) => removeOffer(tx, m, first))
    expect([await count('offer'), await count('site')]).toEqual([1, 1])
  })

  test('is found at its place, in the finest area that holds it; what has no place is left out', async () => {
    await emptied()
    await entered({ name: 'Zwergentreff', place: east, fields: ['health'] })
    await entered({ name: 'Babytreff', place: west, fields: ['health'] })
    await entered({ name: 'Telefonberatung', fields: ['health'] })
    await entered({ name: 'Sportverein', place: west, fields: ['leisure'] })
    await entered({ name: 'Anderswo', place: west, fields: ['health'] }, other)
    const places = await town.inside((tx) => listOfferPlaces(tx, { field: 'health' }), 'offers.read')
    expect(places.map(({ name, longitude, areaId }) => [name, longitude, areaId])).toEqual([
      ['Babytreff', 13.05, areas.west],
      ['Zwergentreff', 13.15, areas.east],
    ])
  })

  test('is refused with every problem, and nothing is stored', async () => {
    await emptied()
    const content = anOffer({ name: '', fields: ['bildung'], place: west, areasServed: [2_000_000_000] })
    const saved = await town.inside((tx, m) => createOffer(tx, m, { content, today }))
    expect(saved).toMatchObject({
      ok: false,
      problems: [
        { code: 'offers/no-name' },
        { code: 'offers/unknown-field' },
        { code: 'offers/unknown-area' },
      ],
    })
    expect([await count('offer'), await count('site')]).toEqual([0, 0])
  })

  test('that lies outside all areas belongs to none, until areas are loaded around it', async () => {
    await emptied()
    const { offerId } = await entered({ place: aPlace({ longitude: 13.25, latitude: 52.5 }) })
    const look = () => town.inside(async (tx) => (await findOffer(tx, offerId))?.area?.code, 'offers.read')
    expect(await look()).toBeUndefined()
    await database.asOwner('update site set longitude = 13.15')
    expect(await town.inside((tx, m) => locateSites(tx, m, today))).toBe(1)
    expect(await look()).toBe('0102')
    expect(await town.inside((tx, m) => locateSites(tx, m, today))).toBe(0)
  })
})

describe('two people', () => {
  test('who change the same offer do not overwrite each other', async () => {
    await emptied()
    const { offerId, version } = await entered({ name: 'Elterncafé' })
    const change = (name: string) =>
      town.inside((tx, m) => changeOffer(tx, m, { offerId, version, content: anOffer({ name }), today }))
    expect(await change('Elterncafé Nord')).toEqual({ ok: true, value: { offerId, version: 2 } })
    expect(await change('Elterncafé Süd')).toEqual({
      ok: false,
      problems: [{ field: 'version', code: 'offers/stale-version', details: { name: 'Elterncafé Nord' } }],
    })
    expect(await found({})).toEqual(['Elterncafé Nord'])
  })

  test('who save in the same moment do not overwrite each other either', async () => {
    await emptied()
    const { offerId, version } = await entered({ name: 'Elterncafé' })
    const first = Promise.withResolvers<void>()
    const second = Promise.withResolvers<void>()
    const changed = (name: string, then: () => Promise<void>) =>
      town.inside(async (tx, m) => {
        const saved = await changeOffer(tx, m, { offerId, version, content: anOffer({ name }), today })
        await then()
        return saved.ok
      })
    const early = changed('Elterncafé Nord', async () => {
      first.resolve()
      await second.promise
    })
    await first.promise
    // The first one has written and not yet finished: the second one still reads the version that both saw.
    const late = changed('Elterncafé Süd', async () => {})
    await waitForLock()
    second.resolve()
    expect(await Promise.all([early, late])).toEqual([true, false])
    expect(await found({})).toEqual(['Elterncafé Nord'])
  })

  test('of whom one confirms or removes what the other has changed are told', async () => {
    await emptied()
    const { offerId, version } = await entered({ name: 'Elterncafé' })
    const confirmed = await town.inside((tx) => confirmOffer(tx, { offerId, version, today }))
    expect(confirmed).toEqual({ ok: true, value: { version: 2 } })
    const stale = { ok: false, refusal: { code: 'offers/stale-version' } }
    expect(await town.inside((tx) => confirmOffer(tx, { offerId, version, today }))).toMatchObject(stale)
    expect(await town.inside((tx, m) => removeOffer(tx, m, { offerId, version }))).toMatchObject(stale)
    expect(await town.inside((tx) => findOffer(tx, offerId))).toMatchObject({
      lastConfirmedOn: today,
      version: 2,
    })
    await town.inside((tx, m) => removeOffer(tx, m, { offerId, version: 2 }))
    expect(await town.inside((tx) => confirmOffer(tx, { offerId, version: 2, today }))).toMatchObject({
      refusal: { code: 'offers/not-found' },
    })
  })
})

describe('the list', () => {
  beforeAll(async () => {
    await emptied()
    await entered({ name: 'Zebra-Gruppe', place: west, fields: ['health'], steps: ['birth'], outreach: true })
    await entered({
      name: 'Ärztehaus 100%',
      place: east,
      fields: ['health'],
      mainstream: true,
      lastConfirmedOn: '2024-11-21',
    })
    await entered({
      name: 'apfelhaus',
      fields: ['leisure'],
      ageFromMonths: 72,
      ageToMonths: 132,
      provider: { name: 'Obst gGmbH', kind: null },
    })
    await entered({
      name: 'Bezirkslotsen',
      fields: ['early-help'],
      areasServed: [areas.district],
      lastConfirmedOn: '2024-11-22',
    })
    await entered({
      name: 'Ostbus',
      areasServed: [areas.east],
      ageFromMonths: 0,
      ageToMonths: 12,
      lastConfirmedOn: '2026-11-01',
    })
  })

  test('is sorted as Germans sort: capitals and umlauts beside their letters', async () => {
    expect(await found({})).toEqual([
      'apfelhaus',
      'Ärztehaus 100%',
      'Bezirkslotsen',
      'Ostbus',
      'Zebra-Gruppe',
    ])
  })

  test('comes in pages that neither double nor lose an offer', async () => {
    const pages = await town.inside(
      (tx) => Promise.all([1, 2, 3, 4].map((page) => listOffers(tx, { page, pageSize: 2 }))),
      'offers.read',
    )
    expect(pages.map(({ rows }) => rows.map(({ name }) => name))).toEqual([
      ['apfelhaus', 'Ärztehaus 100%'],
      ['Bezirkslotsen', 'Ostbus'],
      ['Zebra-Gruppe'],
      [],
    ])
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([5]))
  })

  test('is filtered by words in name, provider and address, signs of patterns taken as they are', async () => {
    expect(await found({ text: 'obst' })).toEqual(['apfelhaus'])
    expect(await found({ text: 'wallstr 10179' })).toEqual(['Zebra-Gruppe'])
    expect(await found({ text: '100%' })).toEqual(['Ärztehaus 100%'])
    expect(await found({ text: '1%9' })).toEqual([])
    expect(await found({ text: "'; drop table offer; --" })).toEqual([])
  })

  test('is filtered by field, step and the ages that fit a step', async () => {
    expect(await found({ field: 'health' })).toEqual(['Ärztehaus 100%', 'Zebra-Gruppe'])
    expect(await found({ step: 'birth' })).toEqual(['Zebra-Gruppe'])
    expect(await found({ step: 'age-6-10' })).toEqual(['apfelhaus'])
    // From 6 to 11: a fifth of its ages and a quarter of the step are too little.
    expect(await found({ step: 'age-10-14' })).toEqual([])
    expect(await found({ step: 'first-year' })).toEqual(['Ostbus'])
    expect(await found({ step: 'pregnancy' })).toEqual([])
  })

  test('is filtered by area with those below it and by what serves it from above', async () => {
    expect(await found({ areaId: areas.district })).toEqual([
      'Ärztehaus 100%',
      'Bezirkslotsen',
      'Ostbus',
      'Zebra-Gruppe',
    ])
    expect(await found({ areaId: areas.west })).toEqual(['Bezirkslotsen', 'Zebra-Gruppe'])
    expect(await found({ areaId: areas.east })).toEqual(['Ärztehaus 100%', 'Bezirkslotsen', 'Ostbus'])
  })

  test('is filtered by kind, missing coordinates and age of the confirmation', async () => {
    expect(await found({ outreach: true })).toEqual(['Zebra-Gruppe'])
    expect(await found({ mainstream: true })).toEqual(['Ärztehaus 100%'])
    expect(await found({ withoutCoordinates: true })).toEqual(['apfelhaus', 'Bezirkslotsen', 'Ostbus'])
    // Two years before 22 November 2026 is 22 November 2024: that day itself is not older.
    expect(await found({ stale: { months: 24, today } })).toEqual([
      'apfelhaus',
      'Ärztehaus 100%',
      'Zebra-Gruppe',
    ])
    expect(await found({ source: 'own-entry', withoutCoordinates: false, outreach: false })).toEqual([
      'Ärztehaus 100%',
    ])
  })

  test('of sources counts offers and confirmations', async () => {
    expect(await town.inside((tx) => listOfferSources(tx), 'offers.read')).toEqual([
      { source: 'own-entry', offers: 5, confirmedFrom: '2024-11-21', confirmedTo: '2026-11-01' },
    ])
  })

  test('can be exported, filtered, and the chain gets every offer', async () => {
    const [row] = await town.inside((tx) => exportOffers(tx, { field: 'early-help' }), 'offers.read')
    expect(row).toMatchObject({
      name: 'Bezirkslotsen',
      fields: 'early-help',
      areasServed: '01',
      longitude: null,
      lastConfirmedOn: '2024-11-22',
    })
    const supply = await town.inside((tx, m) => chainOffers(tx, m), 'offers.read')
    expect(supply.map(({ name }) => name)).toEqual([
      'Zebra-Gruppe',
      'Ärztehaus 100%',
      'apfelhaus',
      'Bezirkslotsen',
      'Ostbus',
    ])
    expect(supply[0]).toMatchObject({
      longitude: 13.05,
      latitude: 52.5,
      steps: ['birth'],
      areasServed: [],
      capacity: null,
    })
    expect(supply[3]).toMatchObject({ areasServed: ['01'], siteId: null, longitude: null })
  })
})

describe('a member of another municipality', () => {
  test('sees, changes and counts nothing of this one', async () => {
    await emptied()
    const { offerId, version } = await entered({
      name: 'Elterncafé',
      provider: { name: 'pad gGmbH', kind: null },
      place: west,
    })
    await entered({ name: 'Eigenes', provider: { name: 'pad gGmbH', kind: null }, place: west }, other)
    const seen = await other.inside(async (tx, municipality) => ({
      list: (await listOffers(tx, {})).rows.map(({ name }) => name),
      byId: await findOffer(tx, offerId),
      supply: (await chainOffers(tx, municipality)).map(({ name }) => name),
      exported: (await exportOffers(tx)).map(({ name }) => name),
      providers: (await listProviders(tx)).map(({ offers }) => offers),
      inArea: (await listOffers(tx, { filter: { areaId: areas.west } })).total,
      confirmed: await confirmOffer(tx, { offerId, version, today }),
      changed: await changeOffer(tx, municipality, {
        offerId,
        version,
        content: anOffer({ name: 'Gekapert' }),
        today,
      }),
      served: await createOffer(tx, municipality, { content: anOffer({ areasServed: [areas.west] }), today }),
    }))
    expect(seen).toMatchObject({
      list: ['Eigenes'],
      byId: undefined,
      supply: ['Eigenes'],
      exported: ['Eigenes'],
      providers: [1],
      inArea: 0,
      confirmed: { ok: false, refusal: { code: 'offers/not-found' } },
      changed: { ok: false, problems: [{ code: 'offers/not-found' }] },
      served: { ok: false, problems: [{ code: 'offers/unknown-area' }] },
    })
    expect(await found({})).toEqual(['Elterncafé'])
  })
})
