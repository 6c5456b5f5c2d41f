import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { readShownResidents } from '../areas/index.ts'
import { aTown, TODAY, withKitas, withQuarters, type TestTown } from './chain-test-town.ts'
import { listGaps, offersBehindPlace, placeMatrix, supplyFacts } from './index.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** A town whose quarter 0202 has so few children of three to six that they are hidden, and 0203 with them; both together are 30. */
async function townWith(slug: string, ags: string, hidden: { few: number; other: number }) {
  const town = await aTown(database, slug, ags)
  await withQuarters(database, town)
  await withKitas(database, town)
  for (const [code, count] of [
    ['0202', hidden.few],
    ['0203', hidden.other],
  ])
    await database.asOwner(
      `update residents r set count = $3 from area a where a.area_id = r.area_id and r.municipality_id = $1 and a.code = $2 and r.age_to = 6`,
      [town.municipalityId, code, count],
    )
  await database.asOwner('update municipality set data_revision = data_revision + 1')
  return town
}

const withoutIds = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      /^(areaId|areaLevelId|parentAreaId|offerId|siteId|offerKey|id|name)$/.test(key) ? null : inner,
    ),
  ) as unknown

/** The residents that pages show, by code. */
const shownOf = (town: TestTown) =>
  town.inside('areas.read', async (tx, municipality) => {
    const { byArea } = await readShownResidents(tx, municipality, { year: 2025, date: TODAY })
    return [...byArea.values()].map(({ groups }) => groups)
  })

/** Everything that pages, files and papers can take from the chain. */
async function everythingOf(town: TestTown) {
  const computed = await town.computed()
  return withoutIds([
    listGaps(computed),
    [computed.whole, ...computed.places].map((place) => {
      const matrix = placeMatrix(computed, place)
      const education = matrix.cells
        .flat()
        .find((cell) => cell.step === 'age-3-6' && cell.field === 'education')
      return [
        matrix,
        education && supplyFacts(computed, education),
        offersBehindPlace(computed, { place, step: 'age-3-6', field: 'education' }),
      ]
    }),
  ])
}

test('towns that show the same residents have the same chain, however many children are hidden', async () => {
  const one = await townWith('eine', '05000801', { few: 3, other: 27 })
  const other = await townWith('andere', '05000802', { few: 1, other: 29 })
  // What an attacker knows, he knows of both: whatever he works out, he cannot tell three children from one.
  expect(await shownOf(other)).toEqual(await shownOf(one))
  expect(await everythingOf(other)).toEqual(await everythingOf(one))
})

test('the comparison notices a child more where children are shown', async () => {
  const one = await townWith('dritte', '05000803', { few: 3, other: 27 })
  const before = await everythingOf(one)
  await database.asOwner(
    `update residents r set count = count + 1 from area a where a.area_id = r.area_id and r.municipality_id = $1 and a.code = '0101' and r.age_to = 6`,
    [one.municipalityId],
  )
  await database.asOwner('update municipality set data_revision = data_revision + 1')
  expect(await everythingOf(one)).not.toEqual(before)
})
