import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { importRows, squares } from './areas-for-tests.ts'
import {
  areasImportTarget,
  newestResidentsYear,
  readAreas,
  readLevels,
  readResidents,
  residentsImportTarget,
} from './index.ts'

let database: FreshDatabase
let ada: Principal
let berta: Principal

beforeAll(async () => {
  database = await freshDatabase()
  const members = []
  for (const [slug, ags] of [
    ['a-stadt', '05000001'],
    ['b-stadt', '05000002'],
  ] as const) {
    const principal = await aMember(database, {
      municipalityId: await aMunicipality(database, { slug, ags }),
      userId: slug,
    })
    await importRows({
      database,
      principal,
      municipality: slug,
      target: areasImportTarget,
      definition: {
        level: { code: 'stadtteil', name: 'Stadtteile', position: 1 },
        columns: { code: 'ID', name: 'NAME' },
      },
      rows: squares({ code: '01', column: 0, row: 0 }, { code: '02', column: 1, row: 0 }),
    })
    members.push(principal)
  }
  ;[ada, berta] = members as [Principal, Principal]
})
afterAll(() => database.close())
beforeEach(() => database.asOwner('truncate residents'))

const TODAY = '2026-07-01'
const wide = {
  level: 'stadtteil',
  columns: { code: 'Raum' },
  year: { column: 'Jahr' },
  groups: [
    { column: 'unter 6', ageFrom: 0, ageTo: 6 },
    { column: 'ab 6', ageFrom: 6, ageTo: null },
    { column: 'Insgesamt', ageFrom: 0, ageTo: null },
  ],
}
const row = (line: number, code: string, year: string, young: string, old: string, total: string) => ({
  line,
  cells: { Raum: code, Jahr: year, 'unter 6': young, 'ab 6': old, Insgesamt: total },
})
const load = (
  rows: { line: number; cells: Record<string, string> }[],
  definition: object = wide,
  principal = ada,
) =>
  importRows({
    database,
    principal,
    municipality: principal === ada ? 'a-stadt' : 'b-stadt',
    target: residentsImportTarget,
    definition,
    rows,
    decimal: ',',
  })
const inA = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
  inMunicipality(
    { database: database.kysely, principal: ada, municipality: 'a-stadt', permission: 'areas.read' },
    work,
  )
const residentsOf = (year: number) =>
  inA(async (tx, municipality) => {
    const [level] = await readLevels(tx, municipality, TODAY)
    return readResidents(tx, municipality, { areaLevelId: level?.areaLevelId ?? 0, year, date: TODAY })
  })
const figures = async (year: number) => {
  const { areas } = await residentsOf(year)
  return areas.map(({ groups }) =>
    groups.map(({ ageFrom, ageTo, cell }) => [
      ageFrom,
      ageTo,
      cell.kind === 'value' ? cell.value : cell.sign,
    ]),
  )
}

describe('loading residents', () => {
  test('takes the figures and the official signs of a wide table', async () => {
    const { issues, counts } = await load([
      row(4, '01', '2024', '1.200', '9.000', '10.200'),
      row(5, '02', '2024', '.', '-', '.'),
    ])
    expect(issues).toEqual([])
    expect(counts).toEqual({ added: 6, changed: 0, unchanged: 0, vanished: 0 })
    expect(await figures(2024)).toEqual([
      [
        [0, 6, 1200],
        [0, null, 10200],
        [6, null, 9000],
      ],
      [
        [0, 6, '.'],
        [0, null, '.'],
        [6, null, '–'],
      ],
    ])
  })

  test('takes a long table, by groups or by single years of age', async () => {
    const long = { shape: 'long', level: 'stadtteil', year: { fixed: 2023 } }
    const rows = [
      { line: 2, cells: { Raum: '01', von: '0', bis: '6', Zahl: '12' } },
      { line: 3, cells: { Raum: '01', von: '6', bis: '', Zahl: '80' } },
    ]
    await load(rows, { ...long, columns: { code: 'Raum', count: 'Zahl', ageFrom: 'von', ageTo: 'bis' } })
    expect((await figures(2023))[0]).toEqual([
      [0, 6, 12],
      [6, null, 80],
    ])
    await load(rows, { ...long, columns: { code: 'Raum', count: 'Zahl', ageFrom: 'von' } })
    expect((await figures(2023))[0]).toContainEqual([6, 7, 80])
  })

  test('again replaces the year and says what changed', async () => {
    await load([row(4, '01', '2024', '10', '90', '100'), row(5, '02', '2024', '20', '80', '100')])
    const { counts } = await load([
      row(4, '01', '2024', '11', '90', '101'),
      row(5, '02', '2024', '20', '80', '100'),
    ])
    expect(counts).toEqual({ added: 0, changed: 2, unchanged: 4, vanished: 0 })
  })

  test('again without an area removes its figures of the same groups, and of no other year or group', async () => {
    await load([
      row(4, '01', '2024', '10', '90', '100'),
      row(5, '02', '2024', '20', '80', '100'),
      row(6, '02', '2023', '1', '2', '3'),
    ])
    const totals = { ...wide, groups: wide.groups.slice(2) }
    const { counts } = await load([row(4, '01', '2024', '', '', '100')], totals)
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 1, vanished: 1 })
    expect((await figures(2024))[1]).toEqual([
      [0, 6, 20],
      [6, null, 80],
    ])
    expect((await figures(2023))[1]).toHaveLength(3)
  })

  test('gives the newest year up to the one asked for', async () => {
    await load([row(4, '01', '2020', '1', '2', '3'), row(5, '01', '31.12.2023', '4', '5', '9')])
    const newest = (onOrBefore: number) =>
      inA((tx, municipality) => newestResidentsYear(tx, municipality, { onOrBefore, date: TODAY }))
    expect(await Promise.all([2026, 2023, 2022, 2019].map(newest))).toEqual([2023, 2023, 2020, null])
    expect((await residentsOf(2022)).year).toBe(2020)
    expect((await residentsOf(2019)).year).toBeNull()
  })
})

describe('what is wrong with a file of residents', () => {
  test('is told cell by cell, and nothing of it stays', async () => {
    const result = await load([
      row(4, '99', '2024', '1', '2', '3'),
      row(5, '1', '2024', '1', '2', '3'),
      row(6, '', '2024', '1', '2', '3'),
      row(7, '01', 'neulich', '1', '2', '3'),
      row(8, '01', '2024', 'viele', '-5', '2,5'),
      row(9, '02', '2024', '1', '2', '3'),
      row(10, '02', '2024', '1', '2', '3'),
    ])
    expect(result.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, 'Raum', 'areas/unknown-area'],
      [5, 'Raum', 'areas/code-became-number'],
      [6, 'Raum', 'areas/code-missing'],
      [7, 'Raum', 'areas/year-unreadable'],
      [8, 'unter 6', 'areas/count-not-a-number'],
      [8, 'ab 6', 'areas/count-negative'],
      [8, 'Insgesamt', 'areas/count-fraction'],
      [10, 'unter 6', 'areas/figure-double'],
      [10, 'ab 6', 'areas/figure-double'],
      [10, 'Insgesamt', 'areas/figure-double'],
    ])
    expect((await residentsOf(2024)).year).toBeNull()
  })

  test('may only be remarkable: groups above the total, an empty cell', async () => {
    const result = await load([
      row(4, '01', '2024', '60', '50', '100'),
      row(5, '02', '2024', '', '50', '100'),
    ])
    expect(result.issues).toMatchObject([
      { line: 5, column: 'unter 6', code: 'areas/count-empty', weight: 'noted' },
      { line: 4, code: 'areas/groups-above-total', details: { sum: 110, total: 100 }, weight: 'noted' },
    ])
    expect((await figures(2024))[1]).toHaveLength(2)
  })

  test('may be its level, or an age', async () => {
    expect((await load([], { ...wide, level: 'bezirk' })).issues).toMatchObject([
      { line: 0, code: 'areas/level-unknown' },
    ])
    const long = {
      shape: 'long',
      level: 'stadtteil',
      year: { fixed: 2023 },
      columns: { code: 'Raum', count: 'Zahl', ageFrom: 'von', ageTo: 'bis' },
    }
    const rows = [
      { line: 2, cells: { Raum: '01', von: 'sechs', bis: '10', Zahl: '12' } },
      { line: 3, cells: { Raum: '01', von: '10', bis: '6', Zahl: '12' } },
    ]
    expect((await load(rows, long)).issues).toMatchObject([
      { code: 'areas/age-unreadable' },
      { code: 'areas/age-unreadable' },
    ])
  })
})

describe('a member of another municipality', () => {
  test('changes only its own figures, although both have areas of the same codes', async () => {
    await load([row(4, '01', '2024', '10', '90', '100')])
    await load([row(4, '01', '2024', '1', '2', '3'), row(5, '02', '2024', '1', '2', '3')], wide, berta)
    expect(await figures(2024)).toEqual([
      [
        [0, 6, 10],
        [0, null, 100],
        [6, null, 90],
      ],
      [],
    ])
    const own = await inMunicipality(
      { database: database.kysely, principal: berta, municipality: 'b-stadt', permission: 'areas.read' },
      (tx, municipality) => readAreas(tx, municipality, { date: TODAY }),
    )
    const ids = (await residentsOf(2024)).areas.map(({ areaId }) => areaId)
    expect(own.some(({ areaId }) => ids.includes(areaId))).toBe(false)
  })
})
