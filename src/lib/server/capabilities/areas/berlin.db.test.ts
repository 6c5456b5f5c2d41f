import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import type { SourceRow } from '../imports/index.ts'
import { importRows, type ImportResult } from './areas-for-tests.ts'
import {
  areasImportTarget,
  findAreas,
  readAreaTree,
  readLevels,
  readResidents,
  readSamplePoints,
  readShapes,
  residentsImportTarget,
} from './index.ts'

const shared = new URL('../../../../../../shared/data/', import.meta.url)
const recipes = new URL('../../../../../demo/recipes/', import.meta.url)
const isHere = existsSync(shared)
if (!isHere)
  console.warn('Skipped: the open data of Berlin and Köln are not beside the project (../shared/data).')

const TODAY = '2026-07-01'

type Feature = { properties: Record<string, unknown>; geometry: unknown }

function featureRows(file: string): SourceRow[] {
  const { features }: { features: Feature[] } = JSON.parse(readFileSync(new URL(file, shared), 'utf8'))
  return features.map(({ properties, geometry }, position) => ({
    line: position + 1,
    cells: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)])),
    geometry,
  }))
}

function csvRows(file: string): SourceRow[] {
  const [header = '', ...lines] = readFileSync(new URL(file, shared), 'utf8').trim().split('\n')
  const names = header.split(',')
  return lines.map((line, position) => ({
    line: position + 2,
    cells: Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])),
  }))
}

const definitionOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, recipes), 'utf8')).definition

describe.skipIf(!isHere)('the real areas of Berlin', () => {
  let database: FreshDatabase
  let principal: Principal
  const results: Record<string, ImportResult> = {}

  const importFile = (recipe: string, rows: SourceRow[]) => {
    const file = { database, principal, municipality: 'berlin', definition: definitionOf(recipe), rows }
    return recipe.includes('einwohner')
      ? importRows({ ...file, target: residentsImportTarget })
      : importRows({ ...file, target: areasImportTarget })
  }

  beforeAll(async () => {
    database = await freshDatabase()
    const municipalityId = await aMunicipality(database, { slug: 'berlin', ags: '11000000', name: 'Berlin' })
    principal = await aMember(database, { municipalityId })
    for (const [recipe, file] of [
      ['berlin-bezirke', 'berlin/areas/bezirke.geojson'],
      ['berlin-prognoseraeume', 'berlin/areas/prognoseraeume-2021.geojson'],
      ['berlin-bezirksregionen', 'berlin/areas/bezirksregionen-2021.geojson'],
      ['berlin-planungsraeume', 'berlin/areas/planungsraeume-2021.geojson'],
    ] as const)
      results[recipe] = await importFile(recipe, featureRows(file))
    results['berlin-einwohner-2024'] = await importFile(
      'berlin-einwohner-2024',
      csvRows('berlin/population/berlin-lor-population-2024-02-t2-planning-areas.csv'),
    )
  })
  afterAll(() => database.close())

  const inBerlin = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
    inMunicipality(
      { database: database.kysely, principal, municipality: 'berlin', permission: 'areas.read' },
      work,
    )
  const levelId = async (code: string) =>
    (await inBerlin((tx, municipality) => readLevels(tx, municipality, TODAY))).find(
      (level) => level.code === code,
    )?.areaLevelId ?? 0

  test('all four levels load without a remark', () => {
    expect(results).toEqual({
      'berlin-bezirke': { issues: [], counts: { added: 12, changed: 0, unchanged: 0, vanished: 0 } },
      'berlin-prognoseraeume': { issues: [], counts: { added: 58, changed: 0, unchanged: 0, vanished: 0 } },
      'berlin-bezirksregionen': { issues: [], counts: { added: 143, changed: 0, unchanged: 0, vanished: 0 } },
      'berlin-planungsraeume': { issues: [], counts: { added: 542, changed: 0, unchanged: 0, vanished: 0 } },
      'berlin-einwohner-2024': {
        issues: [],
        counts: { added: 542 * 9, changed: 0, unchanged: 0, vanished: 0 },
      },
    })
  })

  test('a second time nothing is changed', async () => {
    const again = await importFile(
      'berlin-planungsraeume',
      featureRows('berlin/areas/planungsraeume-2021.geojson'),
    )
    expect(again).toEqual({ issues: [], counts: { added: 0, changed: 0, unchanged: 542, vanished: 0 } })
  })

  test('the tree leads from a Planungsraum up to its Bezirk', async () => {
    const tree = await inBerlin((tx, municipality) => readAreaTree(tx, municipality, TODAY))
    const byId = new Map(tree.map((area) => [area.areaId, area]))
    const karlshorst = tree.find(({ code }) => code === '11501341')
    expect(karlshorst?.ancestorIds.map((id) => byId.get(id)?.code)).toEqual(['115013', '1150', '11'])
    expect(byId.get(karlshorst?.ancestorIds[2] ?? 0)?.name).toBe('Lichtenberg')
    expect(tree.filter(({ ancestorIds }) => ancestorIds.length === 3)).toHaveLength(542)
  })

  test('surfaces agree with those that the file states', async () => {
    const stated = new Map(
      featureRows('berlin/areas/planungsraeume-2021.geojson').map(({ cells }) => [
        cells['PLR_ID'] ?? '',
        Number(cells['GROESSE_M2']) / 1e6,
      ]),
    )
    const areaLevelId = await levelId('planungsraum')
    const { shapes } = await inBerlin((tx, municipality) =>
      readShapes(tx, municipality, { areaLevelId, date: TODAY }),
    )
    expect(shapes).toHaveLength(542)
    for (const { code, areaKm2 } of shapes)
      expect(Math.abs(areaKm2 / (stated.get(code) ?? NaN) - 1)).toBeLessThan(0.01)
  })

  test('the drawing of a level is small, complete and in the frame that all levels share', async () => {
    const frames = new Set<string>()
    for (const code of ['bezirk', 'prognoseraum', 'bezirksregion', 'planungsraum']) {
      const areaLevelId = await levelId(code)
      const { frame, shapes } = await inBerlin((tx, municipality) =>
        readShapes(tx, municipality, { areaLevelId, date: TODAY }),
      )
      frames.add(JSON.stringify(frame))
      expect(shapes.every(({ outline }) => /^m[\d. -]+z(m[\d. -]+z)*$/.test(outline))).toBe(true)
      expect(shapes.reduce((sum, { outline }) => sum + outline.length, 0)).toBeLessThan(250_000)
    }
    expect([...frames]).toHaveLength(1)
  })

  test('every sample point lies in its own area', async () => {
    const areaLevelId = await levelId('planungsraum')
    const samples = await inBerlin((tx, municipality) =>
      readSamplePoints(tx, municipality, { areaLevelId, date: TODAY }),
    )
    const places = samples.flatMap(({ areaId, points }) => points.map((point) => ({ areaId, point })))
    const found = await inBerlin((tx, municipality) =>
      findAreas(
        tx,
        municipality,
        places.map(({ point }) => point),
        TODAY,
      ),
    )
    expect(found).toEqual(places.map(({ areaId }) => areaId))
  })

  test('the Kitas lie in the Planungsraum that their file states, but for a few at borders', async () => {
    const tree = await inBerlin((tx, municipality) => readAreaTree(tx, municipality, TODAY))
    const codeById = new Map(tree.map(({ areaId, code }) => [areaId, code]))
    const kitas = kitaPlaces()
    const found = await inBerlin((tx, municipality) =>
      findAreas(
        tx,
        municipality,
        kitas.map(({ place }) => place),
        TODAY,
      ),
    )
    const agreeing = kitas.filter(({ stated }, at) => codeById.get(found[at] ?? 0) === stated)
    expect(kitas.length).toBeGreaterThan(2000)
    expect(agreeing.length / kitas.length).toBeGreaterThan(0.98)
  })

  test('a Bezirk has the residents of its Planungsräume', async () => {
    const expected = csvRows('berlin/population/berlin-lor-population-2024-02-t2-planning-areas.csv')
      .filter(({ cells }) => cells['id']?.startsWith('11'))
      .reduce((sum, { cells }) => sum + Number(cells['inhabitants_age_below_6']), 0)
    const areaLevelId = await levelId('bezirk')
    const { year, areas } = await inBerlin((tx, municipality) =>
      readResidents(tx, municipality, { areaLevelId, year: 2026, date: TODAY }),
    )
    const tree = await inBerlin((tx, municipality) => readAreaTree(tx, municipality, TODAY))
    const lichtenberg = areas.find(({ areaId }) => areaId === tree.find(({ code }) => code === '11')?.areaId)
    expect(year).toBe(2024)
    expect(lichtenberg?.isSummedUp).toBe(true)
    expect(lichtenberg?.groups.find(({ ageFrom, ageTo }) => ageFrom === 0 && ageTo === 6)?.cell).toEqual({
      kind: 'value',
      value: expected,
    })
  })

  test('the parents can be found by location as well as by code', async () => {
    const before = await inBerlin((tx, municipality) => readAreaTree(tx, municipality, TODAY))
    const definition = {
      ...(definitionOf('berlin-planungsraeume') as object),
      parent: { level: 'bezirksregion', from: 'location' },
    }
    const { counts } = await importRows({
      database,
      principal,
      municipality: 'berlin',
      target: areasImportTarget,
      definition,
      rows: featureRows('berlin/areas/planungsraeume-2021.geojson'),
    })
    expect(counts).toMatchObject({ added: 0, changed: 0, unchanged: 542 })
    expect(await inBerlin((tx, municipality) => readAreaTree(tx, municipality, TODAY))).toEqual(before)
  })
})

describe.skipIf(!isHere)('the Stadtteile of Köln', () => {
  test('load although one border has a spike, which is told', async () => {
    const database = await freshDatabase()
    try {
      const municipalityId = await aMunicipality(database, { slug: 'koeln', ags: '05315000' })
      const principal = await aMember(database, { municipalityId })
      const result = await importRows({
        database,
        principal,
        municipality: 'koeln',
        target: areasImportTarget,
        definition: {
          level: { code: 'stadtteil', name: 'Stadtteile', position: 2 },
          columns: { code: 'STT_NR', name: 'STT_NAME' },
        },
        rows: featureRows('koeln/koeln_stadtteile.geojson'),
      })
      expect(result.counts).toMatchObject({ added: 86, changed: 0, unchanged: 0 })
      expect(result.issues).toMatchObject([
        { code: 'areas/spike-cut', weight: 'noted', details: { code: '201' } },
      ])
    } finally {
      await database.close()
    }
  })
})

/** The Kitas' file states the Planungsraum beside the coordinates. */
function kitaPlaces(): { place: [number, number]; stated: string }[] {
  const records: Record<string, string>[] = parse(
    readFileSync(new URL('berlin/offers/kitas-2026-07.csv', shared)),
    {
      columns: true,
      bom: true,
    },
  )
  return records
    .filter(({ lon, geojson_feature_id: stated }) => lon !== '' && stated !== '')
    .map(({ lon, lat, geojson_feature_id: stated = '' }) => ({ place: [Number(lon), Number(lat)], stated }))
}
