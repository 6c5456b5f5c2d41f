import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { confirmationState } from '../upkeep/index.ts'
import { readDirectoryMonths } from './changes-store.ts'
import { sumOfGroups } from './coverage-rules.ts'
import { readCoverage } from './coverage-store.ts'
import { createOffer } from './create-offer.ts'
import { crosstab } from './crosstab-store.ts'
import { listEndingFunding } from './funding-store.ts'
import { anOffer, aPlace } from './offer-builders.ts'
import { stepCodes } from './offer-codes.ts'
import { noDetails, noPlanning } from './offer-details-types.ts'
import { offerFacts, offerStates } from './offer-facts-types.ts'
import { listOffers } from './offer-list-store.ts'
import type { OfferContent, OfferFilter } from './offer-types.ts'
import { aTown, withAreas, type TestTown } from './offers-test-town.ts'
import { readAreaFeatures } from './supply-features-store.ts'

const today = '2026-11-22'
const rhythm = { confirmEveryMonths: 6, markAfterDays: 30, hideAfterDays: 90 }
let database: FreshDatabase
let town: TestTown
let areaIds: number[]

const west = aPlace({ longitude: 13.05, latitude: 52.5 })
const east = aPlace({ longitude: 13.15, latitude: 52.5 })

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  const areas = await withAreas(database, town)
  areaIds = [areas.west, areas.east]
  const offers: Partial<OfferContent>[] = [
    {
      name: 'Eltern-Café',
      place: west,
      ageFromMonths: 0,
      ageToMonths: 36,
      fields: ['early-help', 'health'],
      capacity: 20,
      lastConfirmedOn: '2026-10-01',
      details: { ...noDetails, languages: ['tr', 'ar'], costKind: 'free' },
      planning: {
        ...noPlanning,
        funding: [{ kind: 'land', name: 'kinderstark', until: '2026-12-31' }],
      },
    },
    {
      name: 'Kita',
      place: east,
      steps: ['age-3-6'],
      fields: ['education'],
      capacity: 80,
      lastConfirmedOn: '2026-04-01',
      details: { ...noDetails, languages: ['tr'] },
    },
    { name: 'Für den Osten', areasServed: [areas.east], fields: ['health'], lastConfirmedOn: '2026-02-01' },
    { name: 'Nur ein Name', lastConfirmedOn: '2026-05-22' },
  ]
  for (const content of offers)
    await town.inside(async (tx, municipality) => {
      const saved = await createOffer(tx, municipality, { content: anOffer(content), today })
      if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
    })
})
afterAll(() => database.close())

const total = (filter: OfferFilter) =>
  town.inside(async (tx) => (await listOffers(tx, { filter })).total, 'offers.read')
const names = (filter: OfferFilter) =>
  town.inside(async (tx) => (await listOffers(tx, { filter })).rows.map(({ name }) => name), 'offers.read')

test('areas by field: an offer counts where it lies and where it is for, in each of its fields', async () => {
  const [inWest, inEast] = areaIds.map(String)
  const cells = await town.inside((tx) => crosstab(tx, { rows: 'area', columns: 'field', areaIds }))
  expect(
    new Set(cells.map(({ row, column, offers, places }) => JSON.stringify([row, column, offers, places]))),
  ).toEqual(
    new Set(
      [
        [inWest, 'early-help', 1, 20],
        [inWest, 'health', 1, 20],
        [inEast, 'education', 1, 80],
        [inEast, 'health', 1, null],
        [null, null, 1, null],
      ].map((cell) => JSON.stringify(cell)),
    ),
  )
})

test('every number of the table is the number of offers that its link lists', async () => {
  const byPhase = await town.inside((tx) => crosstab(tx, { rows: 'phase', columns: null }))
  for (const step of stepCodes)
    expect([step, byPhase.find(({ row }) => row === step)?.offers ?? 0]).toEqual([
      step,
      await total({ step }),
    ])
  const byArea = await town.inside((tx) => crosstab(tx, { rows: 'area', columns: 'language', areaIds }))
  for (const areaId of areaIds)
    expect(byArea.find(({ row, column }) => row === String(areaId) && column === 'tr')?.offers).toBe(
      await total({ areaId, language: 'tr' }),
    )
})

test('what offers lack and how fresh they are is counted as the list filters it', async () => {
  const [whole] = await town.inside((tx) => readCoverage(tx, { by: 'all', rhythm, today }))
  expect(whole?.offers).toBe(4)
  const byProvider = await town.inside((tx) => readCoverage(tx, { by: 'provider', rhythm, today }))
  expect(sumOfGroups(byProvider)).toEqual(whole)
  for (const fact of offerFacts)
    expect([fact, 4 - (whole?.says[fact] ?? 0)]).toEqual([fact, await total({ lacks: fact })])
  for (const state of offerStates)
    expect([state, whole?.states[state]]).toEqual([
      state,
      await total({ freshness: { is: state, rhythm, today } }),
    ])
  expect(await names({ lacks: 'field' })).toEqual(['Nur ein Name'])
})

test('the database and the rule of upkeep agree about the state of every offer', async () => {
  for (const state of offerStates) {
    const { rows } = await town.inside((tx) =>
      listOffers(tx, { filter: { freshness: { is: state, rhythm, today } } }),
    )
    const judged = rows.map(({ lastConfirmedOn }) =>
      confirmationState({ lastConfirmedOn, enteredOn: today }, rhythm, today),
    )
    expect(judged).toEqual(rows.map(() => state))
    expect(rows).toHaveLength(1)
  }
})

test('coverage by area, provider and field counts an offer in each of its groups', async () => {
  const byField = await town.inside((tx) => readCoverage(tx, { by: 'field', rhythm, today }))
  expect(byField.map(({ key, offers }) => [key, offers]).toSorted()).toEqual(
    [
      [null, 1],
      ['early-help', 1],
      ['education', 1],
      ['health', 2],
    ].toSorted(),
  )
  const byArea = await town.inside((tx) => readCoverage(tx, { by: 'area', areaIds, rhythm, today }))
  expect(new Map(byArea.map(({ key, offers }) => [key, offers]))).toEqual(
    new Map([
      [String(areaIds[0]), 1],
      [String(areaIds[1]), 2],
      [null, 1],
    ]),
  )
})

test('features by area', async () => {
  const features = [
    { key: 'arabic', filter: { language: 'ar' } },
    { key: 'free', filter: { costKind: 'free' } },
  ] as const
  const rows = await town.inside((tx) => readAreaFeatures(tx, { areaIds, features }))
  expect(rows.find(({ areaId }) => areaId === areaIds[0])).toMatchObject({
    offers: 1,
    counts: { arabic: 1, free: 1 },
  })
  expect(rows.find(({ areaId }) => areaId === areaIds[1])).toMatchObject({
    offers: 2,
    counts: { arabic: 0, free: 0 },
  })
})

test('funding that ends is found by its last day, both ends included', async () => {
  const ending = (from: string, to: string) => town.inside((tx) => listEndingFunding(tx, { from, to }))
  expect((await ending('2026-12-31', '2026-12-31')).map(({ name }) => name)).toEqual(['Eltern-Café'])
  expect(await ending('2026-11-22', '2026-12-30')).toEqual([])
})

test('the directory month by month: what was entered, said and removed then', async () => {
  const other = await aTown(database, 'b-stadt', '05000002')
  const version = (offerId: number, number: number, capacity: number, ended: string, wasRemoved: boolean) =>
    database.asOwner(
      `insert into offer_version (municipality_id, offer_id, version, content, changed_how, changed_at, ended_at, was_removed)
       values ($1, $2, $3, jsonb_build_object('entered_on', '2026-08-15', 'capacity', $4::int, 'steps', '[]'::jsonb, 'fields', '["health"]'::jsonb), 'import', $5, $5, $6)`,
      [other.municipalityId, offerId, number, capacity, ended, wasRemoved],
    )
  // Entered in August with 10 places, 30 from September on, removed in November.
  await version(900, 1, 10, '2026-09-10', false)
  await version(900, 2, 30, '2026-11-05', true)
  const months = await other.inside((tx) => readDirectoryMonths(tx, { months: 5, today }))
  expect(months).toEqual([
    { month: '2026-07-01', offers: 0, places: 0, entered: 0, changed: 0, removed: 0 },
    { month: '2026-08-01', offers: 1, places: 10, entered: 1, changed: 0, removed: 0 },
    { month: '2026-09-01', offers: 1, places: 30, entered: 0, changed: 1, removed: 0 },
    { month: '2026-10-01', offers: 1, places: 30, entered: 0, changed: 0, removed: 0 },
    { month: '2026-11-01', offers: 0, places: 0, entered: 0, changed: 0, removed: 1 },
  ])
  const ofLeisure = await other.inside((tx) =>
    readDirectoryMonths(tx, { months: 5, today, field: 'leisure' }),
  )
  expect(ofLeisure.every(({ offers, entered, removed }) => offers + entered + removed === 0)).toBe(true)
})
