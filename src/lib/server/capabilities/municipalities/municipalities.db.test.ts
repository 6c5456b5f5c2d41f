import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { createMunicipality } from './index.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const create = (given: { ags: string; name: string; slug?: string }) =>
  createMunicipality({ ownerUrl: database.ownerUrl, kind: 'city', ...given })

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
