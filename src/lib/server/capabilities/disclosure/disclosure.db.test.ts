import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { changeDisclosureProfile, readDisclosureProfile } from './index.ts'

let database: FreshDatabase
let office: Principal
let planner: Principal
beforeAll(async () => {
  database = await freshDatabase()
  const municipalityId = await aMunicipality(database, { slug: 'a-stadt', ags: '05901000' })
  await aMunicipality(database, { slug: 'b-stadt', ags: '05902000' })
  office = await aMember(database, { municipalityId, role: 'statistics-office' })
  planner = await aMember(database, { municipalityId, role: 'planner' })
})
afterAll(() => database.close())

const strict = {
  minimumCount: '10',
  roundingBase: '3',
  minimumResidents: '50',
  showsNone: 'no',
  showsAll: 'yes',
}
const change = (principal: Principal, municipality: string, form: unknown) =>
  inMunicipality(
    { database: database.kysely, principal, municipality, permission: 'disclosure.change' },
    (tx, entered) => changeDisclosureProfile(tx, entered, principal, form),
  )
const read = () =>
  inMunicipality(
    { database: database.kysely, principal: planner, municipality: 'a-stadt', permission: 'disclosure.read' },
    (tx, entered) => readDisclosureProfile(tx, entered),
  )

test('a profile that was never set is the usual one', async () => {
  expect(await read()).toEqual({
    minimumCount: 5,
    roundingBase: null,
    minimumResidents: 0,
    showsNone: true,
    showsAll: true,
  })
})

test('the statistics office changes it, in its own municipality only; planners see it', async () => {
  const wanted = { minimumCount: 10, roundingBase: 3, minimumResidents: 50, showsNone: false, showsAll: true }
  expect(await change(office, 'a-stadt', strict)).toEqual({ ok: true, value: wanted })
  expect(await read()).toEqual(wanted)
  await expect(change(planner, 'a-stadt', strict)).rejects.toBeInstanceOf(AccessRefused)
  await expect(change(office, 'b-stadt', strict)).rejects.toBeInstanceOf(AccessRefused)
  expect(await database.asOwner('select slug, minimum_count from municipality order by slug')).toEqual([
    { slug: 'a-stadt', minimum_count: 10 },
    { slug: 'b-stadt', minimum_count: 5 },
  ])
})

test.each([
  [{ ...strict, minimumCount: '4' }, 'minimumCount'],
  [{ ...strict, roundingBase: '7' }, 'roundingBase'],
  [{ ...strict, minimumResidents: 'viele' }, 'minimumResidents'],
  [{ ...strict, showsNone: undefined }, 'showsNone'],
])('%j is refused and names the input', async (form, field) => {
  expect(await change(office, 'a-stadt', form)).toEqual({
    ok: false,
    refusal: { code: 'disclosure/field', details: { field } },
  })
})
