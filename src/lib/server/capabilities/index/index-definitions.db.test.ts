import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Permission } from '../../platform/identity/permissions.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { aLevelWithAreas, indicatorValues } from './index-builders.ts'
import {
  changeIndex,
  computeIndexFor,
  createIndex,
  createIndexFromTemplate,
  deleteIndex,
  findIndex,
  indexForBrowser,
  listIndices,
  parseIndexChange,
  parseNewIndex,
  type IndexDefinition,
} from './index.ts'

let database: FreshDatabase
let ada: Principal
let berta: Principal
let stefan: Principal
let levelOfA: number

beforeAll(async () => {
  database = await freshDatabase()
  const a = await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' })
  const b = await aMunicipality(database, { slug: 'b-stadt', ags: '05000002' })
  ada = await aMember(database, { municipalityId: a, userId: 'ada' })
  stefan = await aMember(database, { municipalityId: a, userId: 'stefan', role: 'steering' })
  berta = await aMember(database, { municipalityId: b, userId: 'berta' })
  levelOfA = await aLevelWithAreas(database, {
    municipalityId: a,
    areas: ['01', '02', '03'].map((code) => ({ code })),
  })
  await indicatorValues(database, {
    municipalityId: a,
    code: 'poverty',
    values: { '01': 1, '02': 2, '03': 3 },
  })
})
afterAll(() => database.close())

type Work<Result> = (tx: Tx, municipality: Municipality) => Promise<Result>

function inA<Result>(permission: Permission, work: Work<Result>, principal = ada): Promise<Result> {
  return inMunicipality({ database: database.kysely, principal, municipality: 'a-stadt', permission }, work)
}

function inB<Result>(permission: Permission, work: Work<Result>): Promise<Result> {
  return inMunicipality(
    { database: database.kysely, principal: berta, municipality: 'b-stadt', permission },
    work,
  )
}

async function anIndex(change: object = {}): Promise<IndexDefinition> {
  const form = parseNewIndex({
    name: 'Bedarf',
    areaLevelId: levelOfA,
    period: '2023',
    spec: {
      indicators: [{ column: 'poverty', direction: 'higher-is-burden' }],
      normalise: 'z-population',
      aggregate: 'arithmetic',
    },
    ...change,
  })
  if (!form.ok) throw new Error(form.refusal.code)
  const created = await inA('index.change', (tx, municipality) =>
    createIndex(tx, municipality, ada, form.value),
  )
  if (!created.ok) throw new Error(created.refusal.code)
  return created.value.definition
}

async function change(definition: IndexDefinition, parts: object) {
  const form = parseIndexChange({
    indexDefinitionId: definition.indexDefinitionId,
    version: definition.version,
    ...parts,
  })
  if (!form.ok) return form
  return inA('index.change', (tx, municipality) => changeIndex(tx, municipality, ada, form.value))
}

describe('an own index', () => {
  test('gets a code from its name, with a number where it is taken, and is in the list', async () => {
    const first = await anIndex({ name: 'Größter Bedarf' })
    const second = await anIndex({ name: 'Größter Bedarf' })
    expect([first.code, second.code]).toEqual(['groesster-bedarf', 'groesster-bedarf-2'])
    const codes = await inA('index.read', async (tx, municipality) =>
      (await listIndices(tx, municipality)).map(({ code }) => code),
    )
    expect(codes).toEqual(expect.arrayContaining([first.code, second.code]))
    expect(
      await inA('index.read', (tx, municipality) => findIndex(tx, municipality, { code: second.code })),
    ).toEqual(second)
  })

  test('is refused under a code that is taken, or on a level that there is not', async () => {
    await anIndex({ code: 'schon-da' })
    await expect(anIndex({ code: 'schon-da' })).rejects.toThrow('index/code-taken')
    await expect(anIndex({ areaLevelId: levelOfA + 999 })).rejects.toThrow('index/unknown-level')
  })

  test('is changed in the given parts only, by whom is kept', async () => {
    const before = await anIndex({ description: 'Alt' })
    const changed = await change(before, { name: 'Neu', seed: 7 })
    expect(changed).toMatchObject({
      ok: true,
      value: {
        name: 'Neu',
        description: 'Alt',
        version: 2,
        updatedBy: 'ada',
        settings: { ...before.settings, seed: 7 },
      },
    })
  })

  test('is neither changed nor deleted by somebody who saw an older version', async () => {
    const seen = await anIndex({ name: 'Umstritten' })
    await change(seen, { name: 'Von anderen geändert' })
    const stale = {
      ok: false,
      refusal: { code: 'index/stale-version', details: { name: 'Von anderen geändert', current: 2 } },
    }
    expect(await change(seen, { name: 'Zu spät' })).toEqual(stale)
    expect(await inA('index.change', (tx, municipality) => deleteIndex(tx, municipality, seen))).toEqual(
      stale,
    )
    const found = await inA('index.read', (tx, municipality) => findIndex(tx, municipality, seen))
    expect(found?.name).toBe('Von anderen geändert')
  })

  test('is deleted once', async () => {
    const definition = await anIndex()
    const remove = () => inA('index.change', (tx, municipality) => deleteIndex(tx, municipality, definition))
    expect(await remove()).toEqual({ ok: true, value: null })
    expect(await remove()).toMatchObject({ refusal: { code: 'index/unknown-definition' } })
  })

  test('is read, but not changed, by the steering group', async () => {
    expect((await inA('index.read', listIndices, stefan)).length).toBeGreaterThan(0)
    await expect(inA('index.change', listIndices, stefan)).rejects.toBeInstanceOf(AccessRefused)
  })
})

describe('a template', () => {
  test('that does not ship is refused', async () => {
    const created = await inA('index.change', (tx, municipality) =>
      createIndexFromTemplate(tx, municipality, ada, {
        template: 'x',
        areaLevelId: levelOfA,
        period: '2023',
        language: 'de',
      }),
    )
    expect(created).toMatchObject({ refusal: { code: 'index/unknown-template' } })
  })

  test('with two indices makes two definitions, named in the language asked for', async () => {
    const created = await inA('index.change', (tx, municipality) =>
      createIndexFromTemplate(tx, municipality, ada, {
        template: 'status-dynamik',
        areaLevelId: levelOfA,
        period: '2020-12',
        language: 'en',
      }),
    )
    if (!created.ok) throw new Error(created.refusal.code)
    expect(
      created.value.map(({ definition }) => [definition.code, definition.name, definition.template]),
    ).toEqual([
      ['status', 'Index of status', { template: 'status-dynamik', index: 'status' }],
      ['dynamik', 'Index of dynamics', { template: 'status-dynamik', index: 'dynamik' }],
    ])
  })
})

describe('a member of another municipality', () => {
  test('sees no definition, and can neither change nor delete one by its id', async () => {
    const ofA = await anIndex({ name: 'Nur für A' })
    const form = {
      indexDefinitionId: ofA.indexDefinitionId,
      version: ofA.version,
      name: 'Von B',
      settings: {},
    }
    expect(await inB('index.read', listIndices)).toEqual([])
    expect(await inB('index.read', (tx, municipality) => findIndex(tx, municipality, ofA))).toBeUndefined()
    expect(
      await inB('index.change', (tx, municipality) => changeIndex(tx, municipality, berta, form)),
    ).toMatchObject({
      refusal: { code: 'index/unknown-definition' },
    })
    expect(await inB('index.change', (tx, municipality) => deleteIndex(tx, municipality, ofA))).toMatchObject(
      {
        refusal: { code: 'index/unknown-definition' },
      },
    )
    expect(await inA('index.read', (tx, municipality) => findIndex(tx, municipality, ofA))).toEqual(ofA)
  })

  test('sees none by raw SQL either', async () => {
    await anIndex()
    const rows = await inB('index.read', (tx) =>
      sql`select * from index_definition where municipality_id <> 0`.execute(tx),
    )
    expect(rows.rows).toEqual([])
  })

  test('gets no result of A out of the cache, though it asks for the very same at the same data revision', async () => {
    const ofA = await anIndex()
    await database.asOwner('update municipality set data_revision = 1000')
    const own = await inA('index.read', (tx, municipality) => computeIndexFor(tx, municipality, ofA))
    expect(own).toMatchObject({ ok: true, value: { meta: { indexedCount: 3 } } })
    const [revisionOfB, computed, browser] = await inB('index.read', async (tx, municipality) => [
      municipality.dataRevision,
      await computeIndexFor(tx, municipality, ofA),
      await indexForBrowser(tx, municipality, ofA),
    ])
    expect(revisionOfB).toBe(1000)
    expect(computed).toEqual({ ok: false, refusal: { code: 'index/unknown-level', details: {} } })
    expect(browser).toEqual(computed)
  })
})
