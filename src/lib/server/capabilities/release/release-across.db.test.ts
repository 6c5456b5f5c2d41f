import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { changeDisclosureProfile } from '../disclosure/index.ts'
import { asPublic, inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { listPublicReleases, publishRelease, type ReleaseSubject } from './index.ts'

let database: FreshDatabase
let office: Principal
let municipalityId = 0

/**
 * A town of one district with five quarters. Poor children by two files: with their base, and as a bare number, of which the fifth
 * quarter is not in the second file's. Residents under 15 are the base.
 */
beforeAll(async () => {
  database = await freshDatabase()
  municipalityId = await aMunicipality(database, { slug: 'a-stadt', ags: '05901000', name: 'A-Stadt' })
  office = await aMember(database, { municipalityId, role: 'statistics-office' })
  await database.asOwner(
    `with level as (insert into area_level (municipality_id, code, name, position)
         values ($1, 'bezirk', 'Bezirke', 1), ($1, 'viertel', 'Viertel', 2) returning area_level_id, code),
       above as (insert into area (municipality_id, area_level_id, code, name)
         select $1, area_level_id, '1', 'Mitte' from level where code = 'bezirk' returning area_id)
     insert into area (municipality_id, area_level_id, code, name, parent_area_id)
     select $1, area_level_id, '0' || g, 'Viertel ' || g, area_id from level, above, generate_series(1, 5) g where level.code = 'viertel'`,
    [municipalityId],
  )
  await database.asOwner(
    `insert into indicator (municipality_id, code, name, unit, direction, topic) values
       ($1, 'armut', 'Kinderarmut', 'percent', 'higher-is-burden', 'economy'),
       ($1, 'anzahl', 'Arme Kinder', 'count', 'higher-is-burden', 'economy')`,
    [municipalityId],
  )
})
afterAll(() => database.close())

const quarters = ['01', '02', '03', '04', '05']

/** Writes the data anew: cases, bases and residents from 15 on by quarter. */
async function load({
  cases,
  bases = [100, 100, 100, 100, 100],
  older = [400, 400, 400, 400, 400],
}: {
  cases: readonly number[]
  bases?: readonly number[]
  older?: readonly number[]
}): Promise<void> {
  await database.asOwner('delete from indicator_value where municipality_id = $1', [municipalityId])
  await database.asOwner('delete from residents where municipality_id = $1', [municipalityId])
  for (const [at, code] of quarters.entries()) {
    const own = [municipalityId, code, cases[at] ?? 0, bases[at] ?? 0]
    await database.asOwner(
      `insert into indicator_value (municipality_id, indicator_id, period, area_id, value, cases, base)
       select $1, indicator_id, '2024', area_id, 100.0 * $3::int / $4::int, $3::int, $4::int from indicator i, area a
       where i.municipality_id = $1 and a.municipality_id = $1 and i.code = 'armut' and a.code = $2`,
      own,
    )
    await database.asOwner(
      `insert into indicator_value (municipality_id, indicator_id, period, area_id, value)
       select $1, indicator_id, '2024', area_id, $3::int from indicator i, area a
       where i.municipality_id = $1 and a.municipality_id = $1 and i.code = 'anzahl' and a.code = $2`,
      own.slice(0, 3),
    )
    await database.asOwner(
      `insert into residents (municipality_id, area_id, year, age_from, age_to, count)
       select $1, area_id, 2024, age_from, age_to, n from area, (values (0, 15, $3::int), (15, 90, $4::int)) as v (age_from, age_to, n)
       where municipality_id = $1 and code = $2`,
      [municipalityId, code, bases[at] ?? 0, older[at] ?? 0],
    )
  }
  await database.asOwner('update municipality set data_revision = data_revision + 1')
}

beforeEach(async () => {
  for (const table of ['release_figures', 'release'])
    await database.asOwner(`delete from ${table} where municipality_id = $1`, [municipalityId])
})

const inA = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
  inMunicipality(
    { database: database.kysely, principal: office, municipality: 'a-stadt', permission: 'release.change' },
    work,
  )
const publish = (subject: ReleaseSubject) =>
  inA((tx, municipality) => publishRelease(tx, municipality, office, subject))
const indicator = (code: string, levels = ['viertel']) =>
  ({ kind: 'indicator', code, period: '2024', levels }) as const
const residents = (levels = ['bezirk', 'viertel']) => ({ kind: 'residents', year: 2024, levels }) as const
const setMinimum = (minimumCount: number) =>
  inMunicipality(
    {
      database: database.kysely,
      principal: office,
      municipality: 'a-stadt',
      permission: 'disclosure.change',
    },
    (tx, municipality) =>
      changeDisclosureProfile(tx, municipality, office, {
        minimumCount: String(minimumCount),
        roundingBase: 'none',
        minimumResidents: '0',
        showsNone: 'yes',
        showsAll: 'yes',
      }),
  )
const publicCells = async (code: string) => {
  const releases = await asPublic(database.kysely, (tx) => listPublicReleases(tx))
  const { levels = [] } = releases.find((one) => one.code === code)?.content ?? {}
  return Object.fromEntries(levels.flatMap(({ areas }) => areas.map((area) => [area.code, area.cells])))
}

test('residents by age are released as pages show them, on the levels that were chosen', async () => {
  await load({ cases: [30, 30, 30, 30, 30], bases: [4, 60, 50, 70, 80] })
  expect(await publish(residents())).toEqual({ ok: true, value: { code: 'einwohner-2024' } })
  // Four children are too few, and another area goes with them, or the district would give them away.
  expect(await publicCells('einwohner-2024')).toEqual({
    '1': [264, 2000],
    '01': ['.', 400],
    '02': [60, 400],
    '03': ['.', 400],
    '04': [70, 400],
    '05': [80, 400],
  })
  const [release] = await asPublic(database.kysely, (tx) => listPublicReleases(tx))
  expect(release?.content.columns).toEqual([
    { code: 'residents', decimals: 0, ageFrom: 0, ageTo: 15 },
    { code: 'residents', decimals: 0, ageFrom: 15, ageTo: 90 },
  ])
  expect(await publish(residents(['viertel']))).toMatchObject({ ok: true })
  expect(Object.keys(await publicCells('einwohner-2024'))).toEqual(quarters)
})

test('the same persons by another name are one figure: what one release hides, another cannot show', async () => {
  await setMinimum(5)
  await load({ cases: [3, 20, 30, 40, 50] })
  expect(await publish(indicator('armut'))).toMatchObject({ ok: true })
  expect((await publicCells('armut-2024'))['01']).toEqual(['.', null, null])
  // The door hides now another second one, since 20 became 60 – in the other file, too.
  await load({ cases: [3, 60, 30, 40, 50] })
  const refused = await publish(indicator('anzahl'))
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'release/collides' } })
})

test('by a lower minimum the base of a hidden rate may become public as residents; its cases stay hidden', async () => {
  await setMinimum(10)
  await load({ cases: [3, 20, 30, 40, 50], bases: [8, 100, 100, 100, 100] })
  expect(await publish(indicator('armut'))).toMatchObject({ ok: true })
  await setMinimum(5)
  const outcome = await publish(residents(['viertel']))
  expect(outcome).toMatchObject({ ok: true })
  expect((await publicCells('einwohner-2024'))['01']?.[0]).toBe(8)
  expect((await publicCells('armut-2024'))['01']).toEqual(['.', null, null])
})

test('going from a minimum of 10 to 5 and back, over three states of the data, tells nothing hidden', async () => {
  const states = [
    { minimum: 10, cases: [3, 20, 30, 40, 50] },
    { minimum: 5, cases: [3, 20, 30, 40, 50] },
    { minimum: 10, cases: [3, 41, 19, 40, 50] },
    { minimum: 5, cases: [3, 41, 60, 25, 50] },
    { minimum: 3, cases: [2, 20, 30, 40, 50] },
  ]
  const shown: Record<string, readonly unknown[]>[] = []
  const accepted: boolean[] = []
  for (const { minimum, cases } of states) {
    await setMinimum(minimum)
    await load({ cases })
    accepted.push((await publish(indicator('armut', ['bezirk', 'viertel']))).ok)
    shown.push(await publicCells('armut-2024'))
  }
  expect(accepted).toEqual([true, true, false, false, false])
  // What was public at any time, by quarter: never the first one, nor the last one that would be left to take off the sum of all.
  const everShown = new Set(
    shown.flatMap((cells) => quarters.filter((code) => typeof cells[code]?.[1] === 'number')),
  )
  expect(everShown.has('01')).toBe(false)
  expect(quarters.filter((code) => !everShown.has(code)).length).toBeGreaterThan(1)
})
