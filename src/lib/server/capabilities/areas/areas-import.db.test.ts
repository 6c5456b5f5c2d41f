import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import type { SourceRow } from '../imports/index.ts'
import { importRows, squareRing, squares } from './areas-for-tests.ts'
import { areasImportTarget, findAreas, readAreaTree, readAreas, readLevels, readShapes } from './index.ts'

let database: FreshDatabase
let ada: Principal
let berta: Principal

beforeAll(async () => {
  database = await freshDatabase()
  ada = await aMember(database, {
    municipalityId: await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' }),
    userId: 'ada',
  })
  berta = await aMember(database, {
    municipalityId: await aMunicipality(database, { slug: 'b-stadt', ags: '05000002' }),
    userId: 'berta',
  })
})
afterAll(() => database.close())
beforeEach(() => database.asOwner('truncate area_level, area, area_shape, area_frame, residents cascade'))

const TODAY = '2026-07-01'
const quarters = {
  level: { code: 'stadtteil', name: 'Stadtteile', position: 1 },
  columns: { code: 'ID', name: 'NAME' },
}
const blocks = {
  level: { code: 'block', name: 'Blöcke', position: 2 },
  columns: { code: 'ID', name: 'NAME', parent: 'TEIL_VON' },
}
const twoQuarters = squares(
  { code: '01', column: 0, row: 0, columns: 2, rows: 2 },
  { code: '02', column: 2, row: 0, columns: 2, rows: 2 },
)
const fourBlocks = squares(
  { code: '0101', column: 0, row: 0, rows: 2, parent: '01' },
  { code: '0102', column: 1, row: 0, rows: 2, parent: '01' },
  { code: '0201', column: 2, row: 0, rows: 2, parent: '02' },
  { code: '0202', column: 3, row: 0, rows: 2, parent: '02' },
)

const load = (definition: object, rows: SourceRow[], options: { preview?: boolean } = {}) =>
  importRows({
    database,
    principal: ada,
    municipality: 'a-stadt',
    target: areasImportTarget,
    definition,
    rows,
    ...options,
  })
const inA = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
  inMunicipality(
    { database: database.kysely, principal: ada, municipality: 'a-stadt', permission: 'areas.read' },
    work,
  )
const areasAt = (date: string) => inA((tx, municipality) => readAreas(tx, municipality, { date }))
const codesAt = async (date: string) => (await areasAt(date)).map(({ code }) => code)
const codesOf = ({ issues }: { issues: { code: string }[] }) => issues.map(({ code }) => code)
const levelId = async (code: string) =>
  (await inA((tx, municipality) => readLevels(tx, municipality, TODAY))).find((level) => level.code === code)
    ?.areaLevelId ?? 0
const shapesOf = async (code: string, date = TODAY) => {
  const areaLevelId = await levelId(code)
  return inA((tx, municipality) => readShapes(tx, municipality, { areaLevelId, date }))
}

describe('loading areas', () => {
  test('makes the level, its areas, and a drawing', async () => {
    const { issues, counts } = await load(quarters, twoQuarters)
    expect(issues).toEqual([])
    expect(counts).toMatchObject({ added: 2, changed: 0, unchanged: 0 })
    const levels = await inA((tx, municipality) => readLevels(tx, municipality, TODAY))
    expect(levels).toMatchObject([{ code: 'stadtteil', name: 'Stadtteile', position: 1, areaCount: 2 }])
    const { frame, shapes } = await shapesOf('stadtteil')
    // 4 × 2 hundredths of a degree at 51.01° north: height to width as 2 to 4 cos 51.01°, within the margin.
    expect(frame?.width).toBe(1000)
    expect(frame?.height).toBeCloseTo(992 * (2 / (4 * Math.cos((51.01 * Math.PI) / 180))) + 8, 0)
    expect(shapes.map(({ code, outline }) => [code, outline.slice(0, 1)])).toEqual([
      ['01', 'm'],
      ['02', 'm'],
    ])
    // 0.02° × 0.02° at 51.01° north, on a sphere of 6,371 km.
    expect(shapes[0]?.areaKm2).toBeCloseTo((0.02 * 111.195) ** 2 * Math.cos((51.01 * Math.PI) / 180), 2)
  })

  test.each(['column', 'code-prefix', 'location'])('finds the parents by %s', async (from) => {
    await load(quarters, twoQuarters)
    const { issues } = await load(
      { ...blocks, parent: { level: 'stadtteil', from, ...(from === 'code-prefix' ? { length: 2 } : {}) } },
      fourBlocks,
    )
    expect(issues).toEqual([])
    const tree = await inA((tx, municipality) => readAreaTree(tx, municipality, TODAY))
    const idOf = (code: string) => tree.find((area) => area.code === code)?.areaId
    expect(tree.find(({ code }) => code === '02')?.childIds).toEqual([idOf('0201'), idOf('0202')])
    expect(tree.find(({ code }) => code === '0102')?.ancestorIds).toEqual([idOf('01')])
  })

  test('of both levels draws them in the same frame, also when the second reaches further', async () => {
    await load(quarters, twoQuarters)
    const before = await shapesOf('stadtteil')
    await load(blocks, squares({ code: '9', column: 4, row: 0, columns: 4, rows: 4 }))
    const [after, finer] = [await shapesOf('stadtteil'), await shapesOf('block')]
    expect(after.frame).toEqual(finer.frame)
    expect(after.frame).not.toEqual(before.frame)
    expect(after.shapes[0]?.outline).not.toBe(before.shapes[0]?.outline)
  })

  test('again with the same beginning keeps the ids and counts what is different', async () => {
    await load(quarters, twoQuarters)
    const before = await areasAt(TODAY)
    const renamed = squares(
      { code: '01', name: 'Altstadt', column: 0, row: 0, columns: 2, rows: 2 },
      { code: '02', column: 2, row: 0, columns: 2, rows: 2 },
      { code: '03', column: 4, row: 0 },
    )
    const { counts } = await load(quarters, renamed)
    expect(counts).toMatchObject({ added: 1, changed: 1, unchanged: 1 })
    const after = await areasAt(TODAY)
    expect(after.slice(0, 2).map(({ areaId }) => areaId)).toEqual(before.map(({ areaId }) => areaId))
    expect(after.map(({ name }) => name)).toEqual(['Altstadt', 'Gebiet 02', 'Gebiet 03'])
  })

  test('again with another shape changes the drawing in place', async () => {
    await load(quarters, twoQuarters)
    const before = await shapesOf('stadtteil')
    const { counts } = await load(quarters, [
      ...squares({ code: '01', column: 0, row: 0, columns: 2, rows: 1 }),
      ...squares({ code: '02', column: 2, row: 0, columns: 2, rows: 2 }),
    ])
    expect(counts).toMatchObject({ changed: 1, unchanged: 1 })
    const after = await shapesOf('stadtteil')
    expect(after.shapes[0]?.areaId).toBe(before.shapes[0]?.areaId)
    expect(after.shapes[0]?.outline).not.toBe(before.shapes[0]?.outline)
    expect(after.shapes[1]?.outline).toBe(before.shapes[1]?.outline)
  })

  test('as a preview judges nothing that only the whole file shows', async () => {
    await load(quarters, twoQuarters)
    const { issues, counts } = await load({ ...quarters, replaces: '2021-01-01' }, twoQuarters.slice(0, 1), {
      preview: true,
    })
    expect(issues).toEqual([])
    expect(counts).toMatchObject({ unchanged: 1, vanished: 0 })
  })
})

describe('areas whose borders change', () => {
  const since2021 = { ...quarters, validFrom: '2021-01-01', replaces: '2021-01-01' }

  test('end on the day of the replacement, where the file no longer has them', async () => {
    await load(quarters, twoQuarters)
    const { issues, counts } = await load(
      since2021,
      squares({ code: '05', column: 0, row: 0, columns: 4, rows: 2 }),
    )
    expect(issues).toEqual([])
    expect(counts).toMatchObject({ added: 1, vanished: 2 })
    expect(await codesAt('2020-12-31')).toEqual(['01', '02'])
    expect(await codesAt('2021-01-01')).toEqual(['05'])
    expect((await shapesOf('stadtteil', '2020-12-31')).shapes).toHaveLength(2)
  })

  test('go on with their id where they are the same, and get a new version where they are not', async () => {
    await load(quarters, twoQuarters)
    const [first] = await areasAt(TODAY)
    const { counts } = await load(since2021, [
      ...squares({ code: '01', column: 0, row: 0, columns: 2, rows: 2 }),
      ...squares({ code: '02', column: 2, row: 0, columns: 5, rows: 2 }),
    ])
    expect(counts).toMatchObject({ added: 1, changed: 0, unchanged: 1, vanished: 0 })
    const [old, now] = [await areasAt('2020-06-01'), await areasAt('2021-06-01')]
    expect(now[0]?.areaId).toBe(first?.areaId)
    expect(now[1]?.areaId).not.toBe(old[1]?.areaId)
    const places = [[7.06, 51.01]] as const
    const found = async (date: string) => inA((tx, municipality) => findAreas(tx, municipality, places, date))
    expect(await found('2020-06-01')).toEqual([null])
    expect(await found('2021-06-01')).toEqual([now[1]?.areaId])
  })

  test('keep the tree: children belong to the version of their parent that is in force', async () => {
    await load(quarters, twoQuarters)
    await load({ ...blocks, parent: { level: 'stadtteil', from: 'column' } }, fourBlocks)
    await load(since2021, [
      ...squares({ code: '01', column: 0, row: 0, columns: 2, rows: 3 }),
      ...squares({ code: '02', column: 2, row: 0, columns: 2, rows: 2 }),
    ])
    const parentCode = async (date: string) => {
      const areas = await areasAt(date)
      const block = areas.find(({ code }) => code === '0101')
      return areas.find(({ areaId }) => areaId === block?.parentAreaId)?.code
    }
    expect(await parentCode('2020-06-01')).toBe('01')
    expect(await parentCode('2021-06-01')).toBe('01')
  })

  test('are refused where they would be in force twice', async () => {
    await load(quarters, twoQuarters)
    const result = await load({ ...quarters, validFrom: '2021-01-01' }, twoQuarters)
    expect(result.issues).toMatchObject([
      {
        line: 1,
        code: 'areas/validity-overlaps',
        details: { code: '01', validFrom: '2021-01-01', since: '1900-01-01' },
      },
      { line: 2, code: 'areas/validity-overlaps' },
    ])
  })

  test('are told where a file without replacement leaves some out', async () => {
    await load(quarters, twoQuarters)
    expect((await load(quarters, twoQuarters.slice(0, 1))).issues).toEqual([
      { line: 0, code: 'areas/not-in-file', details: { count: 1, example: '02' }, weight: 'noted' },
    ])
    expect(await codesAt(TODAY)).toEqual(['01', '02'])
  })
})

describe('what is wrong with a file of areas', () => {
  const shape = (ring: number[][]) => ({ type: 'Polygon', coordinates: [ring] })
  const row = (
    line: number,
    cells: Record<string, string>,
    geometry: unknown = shape(squareRing({ column: line, row: 0 })),
  ) => ({ line, cells, geometry })

  test('is told line by line, and nothing of it stays', async () => {
    const bowTie = shape([
      [7, 51],
      [7.02, 51.02],
      [7.02, 51],
      [7, 51.02],
      [7, 51],
    ])
    const result = await load(quarters, [
      row(1, { ID: '01', NAME: 'Mitte' }),
      row(2, { ID: '', NAME: 'Nord' }),
      row(3, { ID: '03', NAME: ' ' }),
      row(4, { ID: '01', NAME: 'Süd' }),
      row(5, { ID: '05', NAME: 'West' }, null),
      row(6, { ID: '06', NAME: 'Ost' }, bowTie),
      row(7, { ID: '07', NAME: 'Hof' }, shape(squareRing({ column: 0, row: 0 }).map(([x, y]) => [y, x]))),
    ])
    expect(result.issues).toMatchObject([
      { line: 2, column: 'ID', code: 'areas/code-missing' },
      { line: 3, column: 'NAME', code: 'areas/name-missing', details: { code: '03' } },
      { line: 4, column: 'ID', code: 'areas/code-double', details: { code: '01', firstLine: 1 } },
      { line: 5, code: 'areas/geometry-missing', details: { code: '05' } },
      {
        line: 6,
        code: 'areas/ring-crosses-itself',
        details: { code: '06', longitude: 7.01, latitude: 51.01 },
      },
      { line: 7, code: 'areas/axes-swapped', details: { code: '07' } },
    ])
    expect(result.issues.every(({ weight }) => weight === 'refused')).toBe(true)
    expect(await inA((tx, municipality) => readLevels(tx, municipality, TODAY))).toEqual([])
  })

  test('can be mended in the recipe: swapped axes, a coordinate system that the file does not name', async () => {
    const swapped = squareRing({ column: 0, row: 0 }).map(([x, y]) => [y, x])
    expect(
      codesOf(await load({ ...quarters, axes: 'lat-lon' }, [row(1, { ID: '1', NAME: 'x' }, shape(swapped))])),
    ).toEqual([])
    // Köln cathedral's surroundings in UTM 32; PROJ has (356580.75, 5645320.5) at 6.95858° east, 50.94165° north.
    const utm = shape([
      [356580.75, 5645320.5],
      [357580.75, 5645320.5],
      [357580.75, 5646320.5],
      [356580.75, 5645320.5],
    ])
    const utmRow = [row(1, { ID: '1', NAME: 'x' }, utm)]
    expect((await load(quarters, utmRow)).issues).toMatchObject([
      { code: 'areas/not-degrees', details: { likely: 'EPSG:25832, EPSG:25833' } },
    ])
    expect(codesOf(await load({ ...quarters, coordinateSystem: 'EPSG:25832' }, utmRow))).toEqual([])
    const [shapeRow] = await database.asOwner<{ west: number; area_km2: number }>(
      'select west, area_km2 from area_shape',
    )
    expect(shapeRow?.west).toBeCloseTo(6.95858, 5)
    expect(shapeRow?.area_km2).toBeCloseTo(0.5, 2)
  })

  test.each([
    ['another level stands in its place', { position: 3 }, 'stadtteil', 'areas/level-position-taken'],
    ['the level above is not there', { position: 4 }, 'bezirk', 'areas/parent-level-missing'],
    ['the level above lies below', { position: 2 }, 'stadtteil', 'areas/parent-level-not-above'],
  ])('may be its levels: %s', async (_, { position }, parentLevel, code) => {
    await load({ ...quarters, level: { ...quarters.level, position: 3 } }, twoQuarters)
    const parent = { level: parentLevel, from: 'code-prefix', length: 2 }
    const result = await load({ ...blocks, level: { ...blocks.level, position }, parent }, fourBlocks)
    expect(result.issues).toMatchObject([{ line: 0, code, weight: 'refused' }])
    expect(await codesAt(TODAY)).toEqual(['01', '02'])
  })

  test('may be in the parents: unknown, not given, without its leading zero, somewhere else', async () => {
    await load(quarters, twoQuarters)
    const byColumn = { ...blocks, parent: { level: 'stadtteil', from: 'column' } }
    const rows = squares(
      { code: 'a', column: 0, row: 0, parent: '77' },
      { code: 'b', column: 1, row: 0, parent: '' },
      { code: 'c', column: 2, row: 0, parent: '2' },
    )
    expect((await load(byColumn, rows)).issues).toMatchObject([
      { line: 1, column: 'TEIL_VON', code: 'areas/unknown-parent', details: { code: 'a', parent: '77' } },
      { line: 2, column: 'TEIL_VON', code: 'areas/parent-missing' },
      { line: 3, column: 'TEIL_VON', code: 'areas/code-became-number', details: { code: '2', likely: '02' } },
    ])
    const byLocation = { ...blocks, parent: { level: 'stadtteil', from: 'location' } }
    const elsewhere = squares(
      { code: 'd', column: 50, row: 50 },
      { code: 'e', column: 1, row: 0, columns: 6 },
    )
    expect((await load(byLocation, elsewhere)).issues).toMatchObject([
      { line: 1, code: 'areas/parent-not-located', weight: 'refused' },
      { line: 2, code: 'areas/parent-unclear', weight: 'noted' },
    ])
  })

  test('may be codes that a spreadsheet has made numbers of', async () => {
    await load(quarters, twoQuarters)
    const numbers = twoQuarters.map((given) => ({
      ...given,
      cells: { ...given.cells, ID: String(Number(given.cells['ID'])) },
    }))
    expect((await load(quarters, numbers)).issues).toMatchObject([
      { code: 'areas/code-became-number', details: { code: '1', likely: '01' } },
      { code: 'areas/code-became-number', details: { code: '2', likely: '02' } },
      // The areas meant are not told as left out.
    ])
  })

  test('may show in the recipe already: dates the wrong way round, a column that is not named, an unknown coordinate system', () => {
    const parse = (definition: object) => areasImportTarget.definition.safeParse(definition).success
    expect(parse(quarters)).toBe(true)
    expect(parse({ ...quarters, validFrom: '2020-01-01', replaces: '2021-01-01' })).toBe(false)
    expect(parse({ ...quarters, parent: { level: 'bezirk', from: 'column' } })).toBe(false)
    expect(parse({ ...quarters, validFrom: '01.01.2021' })).toBe(false)
    expect(parse({ ...quarters, coordinateSystem: 'EPSG:99999' })).toBe(false)
  })
})

describe('a member of another municipality', () => {
  test('gets nothing of it, neither by reading nor by an import', async () => {
    await load(quarters, twoQuarters)
    const inB = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
      inMunicipality(
        { database: database.kysely, principal: berta, municipality: 'b-stadt', permission: 'areas.read' },
        work,
      )
    const foreignLevel = await levelId('stadtteil')
    expect(await inB((tx, municipality) => readLevels(tx, municipality, TODAY))).toEqual([])
    expect(await inB((tx, municipality) => readAreaTree(tx, municipality, TODAY))).toEqual([])
    expect(
      await inB((tx, municipality) =>
        readShapes(tx, municipality, { areaLevelId: foreignLevel, date: TODAY }),
      ),
    ).toEqual({ frame: null, shapes: [] })
    expect(await inB((tx, municipality) => findAreas(tx, municipality, [[7.005, 51.005]], TODAY))).toEqual([
      null,
    ])
    // Not even with the other's municipality handed in by mistake.
    const municipalityOfA = await inA(async (_, municipality) => municipality)
    expect(await inB((tx) => readAreas(tx, municipalityOfA, { date: TODAY }))).toEqual([])

    const parents = { ...blocks, parent: { level: 'stadtteil', from: 'column' } }
    const asBerta = {
      database,
      principal: berta,
      target: areasImportTarget,
      definition: parents,
      rows: fourBlocks,
    }
    expect((await importRows({ ...asBerta, municipality: 'b-stadt' })).issues).toMatchObject([
      { code: 'areas/parent-level-missing' },
    ])
    await expect(importRows({ ...asBerta, municipality: 'a-stadt' })).rejects.toBeInstanceOf(AccessRefused)
    expect(await codesAt(TODAY)).toEqual(['01', '02'])
  })
})
