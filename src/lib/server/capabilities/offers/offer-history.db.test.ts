import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { changeOffer } from './change-offer.ts'
import { confirmOffer } from './confirm-offer.ts'
import { createOffer } from './create-offer.ts'
import { anOffer, aPlace, aRow } from './offer-builders.ts'
import { noDetails, noPlanning } from './offer-details-types.ts'
import { findOffer } from './offer-store.ts'
import { offerTextHash } from './offer-text-hash.ts'
import { listTranslations } from './offer-translation-store.ts'
import { listOfferVersions, listRemovedOffers } from './offer-version-store.ts'
import { aTown, withAreas, type TestTown } from './offers-test-town.ts'
import { removeOffer } from './remove-offer.ts'
import { bringBackOffer, restoreOfferVersion } from './restore-offer.ts'
import { dropTranslation, translateOffer } from './translate-offer.ts'

const today = '2026-11-30'
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
beforeEach(() => database.asOwner('delete from offer; delete from offer_version; delete from site'))

const first = () =>
  anOffer({
    name: 'Elterncafé',
    description: 'Dienstags.',
    provider: { name: 'Nachbarn e.V.', kind: 'free' },
    place: aPlace({ street: 'Wallstr. 1', postalCode: '10179', longitude: 13.05, latitude: 52.5 }),
    steps: ['first-year'],
    lastConfirmedOn: '2026-01-10',
    areasServed: [areas.west],
    details: { ...noDetails, howItGoes: 'Wir singen.', targetGroups: ['parents'] },
    planning: { ...noPlanning, networks: ['Frühe Hilfen'] },
    inPortal: false,
  })

async function entered(content = first(), at: TestTown = town) {
  const saved = await at.inside((tx, m) => createOffer(tx, m, { content, today }))
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return saved.value
}
const change = (offerId: number, version: number, content = anOffer({ name: `Fassung ${version + 1}` })) =>
  town.inside((tx, m) => changeOffer(tx, m, { offerId, version, content, today }))
const versionsOf = (offerId: number, at = town) =>
  at.inside((tx) => listOfferVersions(tx, offerId), 'offers.read')
const removed = () => town.inside((tx) => listRemovedOffers(tx, { most: 10 }), 'offers.read')

describe('the history of an offer', () => {
  test('keeps what every version said, who made it and how', async () => {
    const { offerId } = await entered()
    await change(offerId, 1)
    await town.inside((tx) => confirmOffer(tx, { offerId, version: 2, today }))
    const versions = await versionsOf(offerId)
    expect(versions.map(({ version, changedHow, isPresent }) => [version, changedHow, isPresent])).toEqual([
      [3, 'confirmation', true],
      [2, 'form', false],
      [1, 'entry', false],
    ])
    expect(versions[2]?.content).toEqual(first())
    expect(versions[1]?.content).toEqual(anOffer({ name: 'Fassung 2' }))
    expect(new Set(versions.map(({ changedBy }) => changedBy))).toEqual(new Set(['planner-a-stadt']))
  })

  test('of another municipality is not to be had', async () => {
    const { offerId } = await entered()
    await change(offerId, 1)
    expect(await versionsOf(offerId, other)).toEqual([])
    expect(
      await other.inside((tx, m) => restoreOfferVersion(tx, m, { offerId, version: 2, earlier: 1, today })),
    ).toMatchObject({ ok: false, problems: [{ code: 'offers/no-such-version' }] })
  })
})

describe('an earlier version', () => {
  test('holds again as a new one, and what was said in between stays', async () => {
    const { offerId } = await entered()
    await change(offerId, 1)
    const restored = await town.inside((tx, m) =>
      restoreOfferVersion(tx, m, { offerId, version: 2, earlier: 1, today }),
    )
    expect(restored).toEqual({ ok: true, value: { offerId, version: 3 } })
    const versions = await versionsOf(offerId)
    expect(versions.map(({ content, changedHow }) => [content.name, changedHow])).toEqual([
      ['Elterncafé', 'restoring'],
      ['Fassung 2', 'form'],
      ['Elterncafé', 'entry'],
    ])
    expect(versions[0]?.content).toEqual(first())
  })

  test('is not restored over what somebody else has saved meanwhile', async () => {
    const { offerId } = await entered()
    await change(offerId, 1)
    await change(offerId, 2)
    const restored = await town.inside((tx, m) =>
      restoreOfferVersion(tx, m, { offerId, version: 2, earlier: 1, today }),
    )
    expect(restored).toMatchObject({ ok: false, problems: [{ code: 'offers/stale-version' }] })
  })

  test('keeps to the rules of today', async () => {
    const { offerId } = await entered()
    await change(offerId, 1)
    await database.asOwner(
      `update offer_version set content = jsonb_set(content, '{details,targetGroups}', '["elves"]')`,
    )
    const restored = await town.inside((tx, m) =>
      restoreOfferVersion(tx, m, { offerId, version: 2, earlier: 1, today }),
    )
    expect(restored).toMatchObject({ ok: false, problems: [{ code: 'offers/unknown-entry' }] })
  })

  test('comes without areas that are gone', async () => {
    const { offerId } = await entered()
    await change(offerId, 1)
    await database.asOwner(
      `update offer_version set content = jsonb_set(content, '{areasServed}', '[2000000000]')`,
    )
    await town.inside((tx, m) => restoreOfferVersion(tx, m, { offerId, version: 2, earlier: 1, today }))
    expect((await versionsOf(offerId))[0]?.content).toEqual({ ...first(), areasServed: [] })
  })
})

describe('an offer that was deleted', () => {
  const translated = async (offerId: number) =>
    town.inside((tx, m) =>
      translateOffer(tx, m, {
        offerId,
        language: 'tr',
        input: { name: 'Ebeveyn kafesi', madeBy: 'person', ofTextHash: offerTextHash(first()) },
      }),
    )

  test('comes back under its id, with its history and its texts in other languages', async () => {
    const { offerId } = await entered()
    await translated(offerId)
    await change(offerId, 1, { ...first(), capacity: 12 })
    await town.inside((tx, m) => removeOffer(tx, m, { offerId, version: 2 }))
    expect(await removed()).toMatchObject([
      { offerId, name: 'Elterncafé', providerName: 'Nachbarn e.V.', source: 'own-entry' },
    ])
    const back = await town.inside((tx, m) => bringBackOffer(tx, m, { offerId, today }))
    expect(back).toEqual({ ok: true, value: { offerId, version: 3 } })
    const versions = await versionsOf(offerId)
    expect(versions.map(({ version, changedHow }) => [version, changedHow])).toEqual([
      [3, 'restoring'],
      [2, 'form'],
      [1, 'entry'],
    ])
    expect(versions[0]?.content).toEqual({ ...first(), capacity: 12 })
    const translations = await town.inside((tx) => listTranslations(tx, offerId), 'offers.read')
    expect(translations).toMatchObject([{ language: 'tr', name: 'Ebeveyn kafesi', madeBy: 'person' }])
    expect(await removed()).toEqual([])
  })

  test('can be deleted and brought back again and again, and is listed once', async () => {
    const { offerId } = await entered()
    await town.inside((tx, m) => removeOffer(tx, m, { offerId, version: 1 }))
    await town.inside((tx, m) => bringBackOffer(tx, m, { offerId, today }))
    await town.inside((tx, m) => removeOffer(tx, m, { offerId, version: 2 }))
    expect((await removed()).map((one) => one.offerId)).toEqual([offerId])
    await town.inside((tx, m) => bringBackOffer(tx, m, { offerId, today }))
    expect((await versionsOf(offerId)).map(({ version }) => version)).toEqual([3, 2, 1])
  })

  test('is not brought back twice, nor into another municipality', async () => {
    const { offerId } = await entered()
    const back = (at: TestTown) => at.inside((tx, m) => bringBackOffer(tx, m, { offerId, today }))
    expect(await back(town)).toMatchObject({ ok: false, problems: [{ code: 'offers/not-removed' }] })
    await town.inside((tx, m) => removeOffer(tx, m, { offerId, version: 1 }))
    expect(await back(other)).toMatchObject({ ok: false, problems: [{ code: 'offers/not-removed' }] })
  })

  test('is left where a file has brought it again', async () => {
    const definition = { source: 'Register', columns: { externalId: 'Nr', name: 'Name' } }
    const rows = [aRow({ Nr: '1', Name: 'Kita Regenbogen' })]
    await town.importRows(definition, rows)
    const [offer] = await database.asOwner<{ offer_id: number }>('select offer_id from offer')
    const offerId = offer?.offer_id ?? 0
    await town.inside((tx, m) => removeOffer(tx, m, { offerId, version: 1 }))
    await town.importRows(definition, rows)
    expect(await town.inside((tx, m) => bringBackOffer(tx, m, { offerId, today }))).toMatchObject({
      ok: false,
      problems: [{ code: 'offers/came-back', details: { name: 'Kita Regenbogen' } }],
    })
  })
})

describe('a text in another language', () => {
  const texts = { name: 'Anne kafesi', description: 'Salı.', madeBy: 'machine' }
  const translate = (offerId: number, input: Record<string, unknown>, at = town) =>
    at.inside((tx, m) => translateOffer(tx, m, { offerId, language: 'tr', input }))
  const stored = (offerId: number) => town.inside((tx) => listTranslations(tx, offerId), 'offers.read')

  test('replaces the one before, and can be removed', async () => {
    const { offerId } = await entered()
    const ofTextHash = offerTextHash(first())
    await translate(offerId, { ...texts, ofTextHash })
    await translate(offerId, { ...texts, name: 'Ebeveyn kafesi', madeBy: 'machine-checked', ofTextHash })
    expect(await stored(offerId)).toMatchObject([
      {
        language: 'tr',
        name: 'Ebeveyn kafesi',
        description: 'Salı.',
        howItGoes: '',
        madeBy: 'machine-checked',
        updatedBy: 'planner-a-stadt',
      },
    ])
    await town.inside((tx) => dropTranslation(tx, { offerId, language: 'tr' }))
    expect(await stored(offerId)).toEqual([])
  })

  test('is out of date once the German texts have changed, and only then', async () => {
    const { offerId } = await entered()
    await translate(offerId, { ...texts, ofTextHash: offerTextHash(first()) })
    const isOutdated = async () => {
      const offer = await town.inside((tx) => findOffer(tx, offerId), 'offers.read')
      const [translation] = await stored(offerId)
      return offer !== undefined && translation?.ofTextHash !== offerTextHash(offer)
    }
    await change(offerId, 1, { ...first(), capacity: 5 })
    expect(await isOutdated()).toBe(false)
    await change(offerId, 2, { ...first(), description: 'Mittwochs.' })
    expect(await isOutdated()).toBe(true)
  })

  test('needs a name, fits, and belongs to an offer of the municipality', async () => {
    const { offerId } = await entered()
    const ofTextHash = offerTextHash(first())
    const long = 'x'.repeat(10_001)
    expect(await translate(offerId, { ...texts, name: ' ', howItGoes: long, ofTextHash })).toMatchObject({
      ok: false,
      problems: [
        { field: 'name', code: 'offers/no-translated-name' },
        { field: 'howItGoes', code: 'offers/text-too-long' },
      ],
    })
    expect(await translate(offerId, { ...texts, ofTextHash }, other)).toMatchObject({
      ok: false,
      problems: [{ code: 'offers/not-found' }],
    })
    expect(await stored(offerId)).toEqual([])
  })
})
