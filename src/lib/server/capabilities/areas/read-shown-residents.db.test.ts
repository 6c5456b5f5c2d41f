import type { ImportTarget } from '../imports/index.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { importRows, squares } from './areas-for-tests.ts'
import {
  areasImportTarget,
  placeInFrame,
  readAreas,
  readResidentsYears,
  readShownResidents,
  residentsImportTarget,
} from './index.ts'

const TODAY = '2026-07-01'
let database: FreshDatabase
let ada: Principal
let berta: Principal

/** A-Stadt: district 1 with the quarters 11, 12 and 13, each with children and grown-ups. B-Stadt has nothing. */
beforeAll(async () => {
  database = await freshDatabase()
  ada = await memberOf('a-stadt', '05000001')
  berta = await memberOf('b-stadt', '05000002')
  const columns = { code: 'ID', name: 'NAME' }
  await load(areasImportTarget, {
    definition: { level: { code: 'bezirk', name: 'Bezirke', position: 1 }, columns },
    rows: squares({ code: '1', column: 0, row: 0, columns: 3 }),
  })
  await load(areasImportTarget, {
    definition: {
      level: { code: 'viertel', name: 'Viertel', position: 2 },
      columns,
      parent: { level: 'bezirk', from: 'location' },
    },
    rows: squares(
      { code: '11', column: 0, row: 0 },
      { code: '12', column: 1, row: 0 },
      { code: '13', column: 2, row: 0 },
    ),
  })
  const row = (line: number, code: string, year: string, young: number, old: number) => ({
    line,
    cells: { Raum: code, Jahr: year, jung: String(young), alt: String(old) },
  })
  await load(residentsImportTarget, {
    definition: {
      level: 'viertel',
      columns: { code: 'Raum' },
      year: { column: 'Jahr' },
      groups: [
        { column: 'jung', ageFrom: 0, ageTo: 18 },
        { column: 'alt', ageFrom: 18, ageTo: null },
      ],
    },
    rows: [
      row(1, '11', '2025', 3, 200),
      row(2, '12', '2025', 60, 300),
      row(3, '13', '2025', 40, 300),
      row(4, '11', '2024', 30, 200),
    ],
  })
})
afterAll(() => database.close())

const memberOf = async (slug: string, ags: string) =>
  aMember(database, { municipalityId: await aMunicipality(database, { slug, ags }), userId: slug })

const load = <Definition>(
  target: ImportTarget<Definition>,
  file: { definition: object; rows: ReturnType<typeof squares> },
) => importRows({ database, principal: ada, municipality: 'a-stadt', target, ...file })

const shownIn = (principal: Principal, slug: string, year = 2026) =>
  inMunicipality(
    { database: database.kysely, principal, municipality: slug, permission: 'areas.read' },
    async (tx, municipality) => {
      const { year: found, byArea } = await readShownResidents(tx, municipality, { year, date: TODAY })
      const areas = await readAreas(tx, municipality, { date: TODAY })
      const texts = areas.map(({ areaId, code }) => {
        const groups = byArea.get(areaId)?.groups ?? []
        return [code, groups.map(({ cell }) => (cell.kind === 'value' ? cell.value : cell.sign))] as const
      })
      return { year: found, areas: Object.fromEntries(texts) }
    },
  )

test('a small count takes a second group of its area, and both take a second area with them', async () => {
  // Under 18, everybody, from 18 on.
  expect(await shownIn(ada, 'a-stadt')).toEqual({
    year: 2025,
    areas: { '1': [103, 903, 800], '11': ['.', 203, '.'], '12': [60, 360, 300], '13': ['.', 340, '.'] },
  })
})

test('an earlier year is shown as it is', async () => {
  const { year, areas } = await shownIn(ada, 'a-stadt', 2024)
  expect([year, areas['11']]).toEqual([2024, [30, 230, 200]])
})

test('a member of another municipality gets no figure, no year and no place on the map', async () => {
  expect(await shownIn(berta, 'b-stadt')).toEqual({ year: null, areas: {} })
  await expect(shownIn(berta, 'a-stadt')).rejects.toThrow('access refused')
  await inMunicipality(
    { database: database.kysely, principal: berta, municipality: 'b-stadt', permission: 'areas.read' },
    async (tx, municipality) => {
      expect(await readResidentsYears(tx, municipality, TODAY)).toEqual([])
      expect(await placeInFrame(tx, municipality, [7.005, 51.005])).toBeNull()
    },
  )
})

test('a place lies in the frame where the outlines have it, and outside there is none', async () => {
  await inMunicipality(
    { database: database.kysely, principal: ada, municipality: 'a-stadt', permission: 'areas.read' },
    async (tx, municipality) => {
      expect(await readResidentsYears(tx, municipality, TODAY)).toEqual([2025, 2024])
      const middle = await placeInFrame(tx, municipality, [7.015, 51.005])
      expect(middle?.x).toBeCloseTo(500, 1)
      expect(await placeInFrame(tx, municipality, [8, 51.005])).toBeNull()
    },
  )
})
