import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember } from '../../../../../testing/people.ts'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import { changeSettings, createMunicipality } from './index.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const create = (given: { ags: string; name: string; slug?: string }) =>
  createMunicipality({ ownerUrl: database.ownerUrl, kind: 'city', ...given })

const minimumCounts = () =>
  database.asOwner<{ slug: string; minimum_count: number }>(
    'select slug, minimum_count from municipality order by slug',
  )

describe('a new municipality', () => {
  test('is added with a short name made from its name', async () => {
    const created = await create({ ags: '05112000', name: ' Duisburg Süd ' })
    expect(created).toMatchObject({ ok: true, value: { slug: 'duisburg-sued' } })
    const rows = await database.asOwner(
      `select ags, name, kind, minimum_count from municipality where slug = 'duisburg-sued'`,
    )
    expect(rows).toEqual([{ ags: '05112000', name: 'Duisburg Süd', kind: 'city', minimum_count: 5 }])
  })

  test.each([
    [{ ags: '05112000', name: 'Andere' }, 'municipalities/ags-taken'],
    [{ ags: '05113000', name: 'Duisburg-Süd' }, 'municipalities/slug-taken'],
    [{ ags: '05113000', name: '  ' }, 'municipalities/name-missing'],
    [{ ags: '05113000', name: 'Essen', slug: 'Essen!' }, 'municipalities/slug-malformed'],
    [{ ags: '5113000', name: 'Essen' }, 'municipalities/ags-zero-lost'],
  ])('%o is refused', async (given, code) => {
    expect(await create(given)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('cannot be made by the application’s log-in', async () => {
    const making = createMunicipality({
      ownerUrl: database.appUrl,
      ags: '05114000',
      name: 'Krefeld',
      kind: 'city',
    })
    await expect(making).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the settings', () => {
  test('are changed in the own municipality and in no other', async () => {
    const a = await create({ ags: '05901000', name: 'A-Stadt' })
    await create({ ags: '05902000', name: 'B-Stadt' })
    const municipalityId = a.ok ? a.value.municipalityId : 0
    const coordinator = await aMember(database, { municipalityId, role: 'coordinator' })
    const change = (municipality: string, form: unknown) =>
      inMunicipality(
        {
          database: database.kysely,
          principal: coordinator,
          municipality,
          permission: 'municipality.change',
        },
        (tx, entered) => changeSettings(tx, entered, form),
      )
    expect(await change('a-stadt', { minimumCount: '10' })).toEqual({ ok: true, value: { minimumCount: 10 } })
    expect(await change('a-stadt', { minimumCount: '0' })).toMatchObject({ ok: false })
    await expect(change('b-stadt', { minimumCount: '10' })).rejects.toBeInstanceOf(AccessRefused)
    expect(await minimumCounts()).toMatchObject([
      { slug: 'a-stadt', minimum_count: 10 },
      { slug: 'b-stadt', minimum_count: 5 },
      { slug: 'duisburg-sued' },
    ])
  })
})
