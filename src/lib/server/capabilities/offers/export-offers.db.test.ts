import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { createOffer } from './create-offer.ts'
import { exportColumns, exportOffers } from './export-store.ts'
import { anOffer } from './offer-builders.ts'
import { noDetails, noPlanning } from './offer-details-types.ts'
import { aTown, type TestTown } from './offers-test-town.ts'

let database: FreshDatabase
let town: TestTown
const date = { kind: 'date', date: '2026-12-24', from: '14:00', to: '', note: '' } as const

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  const details = {
    ...noDetails,
    targetGroups: ['fathers', 'children'],
    butEligible: false,
    placesFree: 3,
    placesFreeOn: '2026-11-01',
    schedules: [date],
  }
  const funding = [
    { kind: 'land', name: '', until: '2027-12-31' },
    { kind: 'fees', name: '', until: null },
    { kind: 'eu', name: '', until: '2027-06-30' },
  ]
  const content = anOffer({ details, planning: { ...noPlanning, funding } })
  await town.inside((tx, m) => createOffer(tx, m, { content, today: '2026-11-30' }))
})
afterAll(() => database.close())

test('a row has every column, with what details say and the first day on which money ends', async () => {
  const [row] = await town.inside((tx) => exportOffers(tx, {}, { withPlanning: true }), 'offers.read')
  expect(Object.keys(row ?? {}).sort()).toEqual([...exportColumns].sort())
  expect(row).toMatchObject({
    targetGroups: 'fathers; children',
    languages: '',
    butEligible: false,
    anonymous: null,
    placesFree: 3,
    placesFreeOn: '2026-11-01',
    schedules: [date],
    fundingEnds: '2027-06-30',
  })
})

test('without leave to see what planners keep no day of money is told', async () => {
  const [row] = await town.inside((tx) => exportOffers(tx), 'offers.read')
  expect(row?.fundingEnds).toBeNull()
})

test('what an earlier program stored has nothing in the columns that it did not know', async () => {
  await database.asOwner(`update offer set details = '{}', planning = '{}'`)
  const [row] = await town.inside((tx) => exportOffers(tx, {}, { withPlanning: true }), 'offers.read')
  expect(row).toMatchObject({ targetGroups: '', placesFree: null, schedules: [], fundingEnds: null })
})
