import { lifePhaseSteps } from '@gelingen/catalogue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { createOffer } from './create-offer.ts'
import { anOffer } from './offer-builders.ts'
import { listOffers } from './offer-list-store.ts'
import { aTown, type TestTown } from './offers-test-town.ts'
import { servedSteps } from './served-steps-rules.ts'

let database: FreshDatabase
let town: TestTown
beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
})
afterAll(() => database.close())

test("the list's filter and an offer's own page agree on the steps that its ages fit", async () => {
  const ages = [0, 10, 12, 30, 36, 72, 84, 120, 168, 216, 324, null]
  const offers = ages.flatMap((from) =>
    ages
      .filter((to) => from === null || to === null || to > from)
      .map((to) => anOffer({ name: `${from}–${to}`, ageFromMonths: from, ageToMonths: to })),
  )
  await town.inside(async (tx, municipality) => {
    for (const content of offers) await createOffer(tx, municipality, { content, today: '2026-11-22' })
  })
  for (const { code } of lifePhaseSteps) {
    const { rows } = await town.inside(
      (tx) => listOffers(tx, { filter: { step: code }, pageSize: 1000 }),
      'offers.read',
    )
    const expected = offers.filter((offer) => servedSteps(offer).includes(code)).map(({ name }) => name)
    expect(rows.map(({ name }) => name).sort(), code).toEqual(expected.sort())
  }
})
