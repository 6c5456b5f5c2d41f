import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import type { ImportCounts, ImportIssue } from '../imports/import-target.ts'
import { indicatorsImportTarget, readCells, readCoverage, readIndicators } from './index.ts'

let database: FreshDatabase
let ada: Principal
let berta: Principal
const levelIds: Record<string, number> = {}

beforeAll(async () => {
  database = await freshDatabase()
  for (const [slug, ags, userId] of [
    ['a-stadt', '05000001', 'ada'],
    ['b-stadt', '05000002', 'berta'],
  ] as const) {
    const municipalityId = await aMunicipality(database, { slug, ags })
    const principal = await aMember(database, { municipalityId, userId })
    if (userId === 'ada') ada = principal
    else berta = principal
    const [level] = await database.asOwner<{ area_level_id: number }>(
      `insert into area_level (municipality_id, code, name, position) values ($1, 'ort', 'Ort', 1) returning area_level_id`,
      [municipalityId],
    )
    levelIds[slug] = level?.area_level_id ?? 0
    await database.asOwner(
      `insert into area (municipality_id, area_level_id, code, name, valid_from) select $1, $2, lpad(g::text, 2, '0'), 'Ort ' || g, '2021-01-01' from generate_series(1, 9) g`,
      [municipalityId, level?.area_level_id],
    )
  }
})
beforeEach(() => database.asOwner('truncate indicator, indicator_value cascade'))
afterAll(() => database.close())

const inPlace = <Result>(
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
  municipality = 'a-stadt',
  principal = ada,
) =>
  inMunicipality(
    { database: database.kysely, principal, municipality, permission: 'indicators.change' },
    work,
  )

const recipe = (more: object) => ({
  level: 'ort',
  entries: [entry('armut'), entry('kinder', { unit: 'count', highest: null, decimals: 0 })],
  ...more,
})
const wide = recipe({
  shape: 'wide',
  columns: { code: 'Nr' },
  period: { fixed: '2020-12' },
  indicators: [{ column: 'Armut', indicator: 'armut', cases: 'Fälle' }],
})
function entry(code: string, more: object = {}) {
  return {
    code,
    name: `Name ${code}`,
    unit: 'percent',
    direction: 'higher-is-burden',
    topic: 'population',
    lowest: 0,
    highest: 100,
    ...more,
  }
}

async function load(
  definition: object,
  rows: Record<string, string>[],
): Promise<{ counts: ImportCounts; issues: ImportIssue[] }> {
  const issues: ImportIssue[] = []
  const counts = await inPlace(async (tx, municipality) => {
    const session = await indicatorsImportTarget.open(indicatorsImportTarget.definition.parse(definition), {
      tx,
      municipality,
      importRunId: 1,
      decimal: ',',
      report: (issue) => issues.push(issue),
    })
    await session.take(rows.map((cells, place) => ({ line: place + 2, cells })))
    return session.finish()
  })
  return { counts, issues }
}

async function cellsOf(code: string, period: string) {
  return inPlace(async (tx, municipality) => {
    const indicators = (await readIndicators(tx, municipality)).filter((one) => one.code === code)
    const cells = await readCells(tx, municipality, {
      indicators,
      period,
      areaLevelId: levelIds['a-stadt'] ?? 0,
    })
    return [...cells.values()].flat()
  })
}

describe('an indicator file', () => {
  test('with a column per indicator is taken; few cases are kept and never shown', async () => {
    const { counts, issues } = await load(wide, [
      { Nr: '01', Armut: '12,5', Fälle: '25' },
      { Nr: '02', Armut: '2,5', Fälle: '4' },
      { Nr: '03', Armut: '/', Fälle: '' },
      { Nr: '04', Armut: '-', Fälle: '0' },
      { Nr: '05', Armut: '10', Fälle: '20' },
    ])
    expect(counts).toEqual({ added: 5, changed: 0, unchanged: 0, vanished: 0 })
    expect(issues).toEqual([
      expect.objectContaining({ line: 3, code: 'indicators/under-minimum', weight: 'noted' }),
    ])
    const cells = await cellsOf('armut', '2020-12')
    expect(cells.map(({ cell, cases }) => [cell, cases])).toEqual([
      [{ kind: 'value', value: 12.5 }, 25],
      [{ kind: 'sign', sign: '.' }, null],
      [{ kind: 'sign', sign: '/' }, null],
      [{ kind: 'value', value: 0 }, 0],
      // With the sum of all areas, which stands elsewhere, it would give away the second one.
      [{ kind: 'sign', sign: '.' }, null],
    ])
    expect((await database.asOwner('select value from indicator_value where cases = 4'))[0]).toEqual({
      value: 2.5,
    })
  })

  test('with a row per value, in several periods, says what is wrong line by line', async () => {
    const long = recipe({
      shape: 'long',
      columns: { code: 'Ort', indicator: 'Merkmal', value: 'Wert' },
      indicatorMap: { Armutsquote: 'armut' },
      period: { column: 'Jahr' },
    })
    const row = (Ort: string, Jahr: string, Wert: string, Merkmal = 'Armutsquote') => ({
      Ort,
      Jahr,
      Wert,
      Merkmal,
    })
    const { counts, issues } = await load(long, [
      row('01', '2019', '10'),
      row('01', '2020', '11'),
      row('1', '2020', '11'),
      row('77', '2020', '11'),
      row('02', '2020', 'viel'),
      row('03', '2020', '110'),
      row('01', '2020', '12'),
      row('04', 'damals', '1'),
      row('05', '2020', '1', 'Glück'),
    ])
    expect(counts.added).toBe(2)
    expect(issues.map(({ line, code, details }) => [line, code, details?.['near'] ?? ''])).toEqual([
      [4, 'indicators/unknown-area', '01'],
      [5, 'indicators/unknown-area', ''],
      [6, 'indicators/not-a-number', ''],
      [7, 'indicators/out-of-range', ''],
      [8, 'indicators/double', ''],
      [9, 'indicators/not-a-period', ''],
      [10, 'indicators/unknown', ''],
    ])
  })

  test('as a flat file of official statistics gives only the measures asked for', async () => {
    const flat = recipe({
      shape: 'ffcsv',
      region: 'KREISE',
      measures: [{ valueVariable: 'BEVSTD', where: { GES: 'GESW' }, indicator: 'kinder' }],
    })
    const row = (region: string, sex: string, value: string, variable = 'BEVSTD') => ({
      time: '2024-12-31',
      '1_variable_code': 'KREISE',
      '1_variable_attribute_code': region,
      '2_variable_code': 'GES',
      '2_variable_attribute_code': sex,
      value,
      value_variable_code: variable,
    })
    const { counts, issues } = await load(flat, [
      row('01', 'GESW', '158789'),
      row('01', 'GESM', '99097'),
      row('02', 'GESW', '...'),
      row('01', 'GESW', '5', 'ANDERES'),
    ])
    expect(issues).toEqual([])
    expect(counts.added).toBe(2)
    expect(await cellsOf('kinder', '2024-12-31')).toEqual([
      expect.objectContaining({ cell: { kind: 'value', value: 158_789 } }),
      expect.objectContaining({ cell: { kind: 'sign', sign: '…' } }),
    ])
  })

  test('read again replaces its period and says what was added, changed, left and vanished', async () => {
    await load(wide, [
      { Nr: '01', Armut: '10' },
      { Nr: '02', Armut: '20' },
      { Nr: '03', Armut: '30' },
    ])
    const { counts } = await load(wide, [
      { Nr: '01', Armut: '10' },
      { Nr: '02', Armut: '21' },
      { Nr: '04', Armut: '40' },
    ])
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 1, vanished: 1 })
    expect((await cellsOf('armut', '2020-12')).map(({ cell }) => cell)).toEqual(
      [10, 21, 40].map((value) => ({ kind: 'value', value })),
    )
  })

  test('leaves other periods alone', async () => {
    await load(wide, [{ Nr: '01', Armut: '10' }])
    await load({ ...wide, period: { fixed: '2021-12' } }, [{ Nr: '02', Armut: '20' }])
    expect(await cellsOf('armut', '2020-12')).toHaveLength(1)
    const coverage = await inPlace((tx, municipality) => readCoverage(tx, municipality))
    expect(coverage.map(({ period, valueCount }) => [period, valueCount])).toEqual([
      ['2021-12', 1],
      ['2020-12', 1],
    ])
  })

  test('whose recipe names an unknown level or indicator is told so for the file as a whole', async () => {
    const { issues } = await load(
      { ...wide, level: 'kiez', indicators: [{ column: 'X', indicator: 'unbekannt' }] },
      [],
    )
    expect(issues.map(({ line, code }) => [line, code])).toEqual([
      [0, 'indicators/unknown-level'],
      [0, 'indicators/unknown'],
    ])
  })

  test('an indicator that the profession’s catalogue knows is made from it', async () => {
    await load({ ...wide, entries: [], indicators: [{ column: 'S4', indicator: 'mss-2021-s4' }] }, [
      { Nr: '01', S4: '33,3' },
    ])
    const made = await inPlace((tx, municipality) => readIndicators(tx, municipality))
    expect(made).toEqual([
      expect.objectContaining({ code: 'mss-2021-s4', direction: 'higher-is-burden', unit: 'percent' }),
    ])
  })
})

test('a member of B sees nothing of A, and A’s indicators are unknown to B’s files', async () => {
  await load(wide, [{ Nr: '01', Armut: '10' }])
  const seen = await inPlace(
    async (tx, municipality) => [
      await readIndicators(tx, municipality),
      await readCoverage(tx, municipality),
    ],
    'b-stadt',
    berta,
  )
  expect(seen).toEqual([[], []])
})
