import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { importFile, readRun, type ImportRun } from '../imports/index.ts'
import { indicatorsImportTarget, readCells, readIndicators } from './index.ts'

const shared = join(import.meta.dirname, '../../../../../../shared/data')
const targets = { indicators: indicatorsImportTarget }

let database: FreshDatabase
let folder: string
let ada: Principal
let municipalityId: number
const levels: Record<string, number> = {}

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'gelingen-indicators-'))
  municipalityId = await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' })
  ada = await aMember(database, { municipalityId, userId: 'ada' })
  await aLevel(
    'ort',
    Array.from({ length: 30 }, (_, number) => String(number + 1).padStart(2, '0')),
  )
})
beforeEach(() => database.asOwner('truncate indicator, indicator_value cascade'))
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function aLevel(code: string, areaCodes: string[]): Promise<void> {
  const [level] = await database.asOwner<{ area_level_id: number }>(
    `insert into area_level (municipality_id, code, name, position) values ($1, $2, $2, $3) returning area_level_id`,
    [municipalityId, code, Object.keys(levels).length + 1],
  )
  levels[code] = level?.area_level_id ?? 0
  await database.asOwner(
    `insert into area (municipality_id, area_level_id, code, name) select $1, $2, code, 'Ort ' || code from unnest($3::text[]) code`,
    [municipalityId, levels[code], areaCodes],
  )
}

const room = () => ({ database: database.kysely, principal: ada, municipality: 'a-stadt' })

async function load(content: string | Uint8Array, definition: object, more: object = {}): Promise<ImportRun> {
  const path = join(folder, 'datei')
  await writeFile(path, content)
  return loadPath(path, definition, more)
}

async function loadPath(path: string, definition: object, more: object = {}): Promise<ImportRun> {
  const recipe = { name: 'Versuch', target: 'indicators', definition }
  const outcome = await importFile({ ...room(), targets, recipe, path, ...more })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const issuesOf = async (run: ImportRun) =>
  inMunicipality({ ...room(), permission: 'imports.read' }, async (tx) => {
    const found = await readRun(tx, { importRunId: run.importRunId })
    return found?.issues ?? []
  })

/** Area code → what a page would show. */
async function shown(code: string, period: string, level = 'ort') {
  return inMunicipality({ ...room(), permission: 'indicators.read' }, async (tx, municipality) => {
    const indicators = (await readIndicators(tx, municipality)).filter((one) => one.code === code)
    const areaLevelId = levels[level] ?? 0
    const cells = await readCells(tx, municipality, { indicators, period, areaLevelId })
    const codes = await tx.selectFrom('area').select(['area_id', 'code']).execute()
    const codeOf = new Map(codes.map((area) => [area.area_id, area.code]))
    return Object.fromEntries(
      [...cells.values()]
        .flat()
        .map(({ areaId, cell }) => [
          codeOf.get(areaId) ?? '',
          cell.kind === 'value' ? cell.value : cell.sign,
        ]),
    )
  })
}

const entry = (code: string, more: object = {}) => ({
  code,
  name: `Name ${code}`,
  unit: 'percent',
  direction: 'higher-is-burden',
  topic: 'population',
  ...more,
})

const wide = {
  shape: 'wide',
  level: 'ort',
  columns: { code: 'Nr' },
  period: { fixed: '2020' },
  indicators: [
    { column: 'A', indicator: 'a' },
    { column: 'B', indicator: 'b' },
  ],
  entries: [entry('a'), entry('b')],
}

describe('a file of indicators', () => {
  test('in Windows-1252 with decimal commas is read as an office writes it', async () => {
    const run = await load(Buffer.from('Straßen-Nr;Fläche\n01;1,5\n02;1.234,25\n', 'latin1'), {
      ...wide,
      columns: { code: 'Straßen-Nr' },
      indicators: [{ column: 'Fläche', indicator: 'a' }],
    })
    expect(run.status).toBe('done')
    expect(await shown('a', '2020')).toEqual({ '01': 1.5, '02': 1234.25 })
  })

  test('as a workbook keeps the zeros of codes and the digits of numbers', async () => {
    const path = join(folder, 'mappe.xlsx')
    await writeExcelFile([
      [{ value: 'Nr' }, { value: 'A' }, { value: 'B' }],
      [
        { value: '01', type: String },
        { value: 4.2259399999999996, type: Number },
        { value: '.', type: String },
      ],
      [{ value: '02', type: String }, { value: 7, type: Number }, null],
    ]).toFile(path)
    expect(await loadPath(path, wide)).toMatchObject({ status: 'done', report: { read: 2, added: 3 } })
    expect(await shown('a', '2020')).toEqual({ '01': 4.22594, '02': 7 })
    expect(await shown('b', '2020')).toEqual({ '01': '.' })
  })

  test('with 10,000 unknown areas names them line by line and loads nothing', async () => {
    const lines = Array.from({ length: 10_000 }, (_, number) => `X${number};1;2`)
    const run = await load(`Nr;A;B\n01;1;2\n${lines.join('\n')}\n`, wide)
    expect(run).toMatchObject({
      status: 'refused',
      report: {
        read: 10_001,
        refused: 10_000,
        refusals: { 'indicators/unknown-area': 10_000 },
        issuesKept: 10_000,
      },
    })
    expect(await database.asOwner('select 1 from indicator_value')).toEqual([])
  })

  test('takes a row with a wrong cell as a whole or not at all, and leaves what was there before', async () => {
    await load('Nr;A;B\n01;1;10\n02;2;20\n03;3;30\n', wide)
    const file = 'Nr;A;B\n01;5;50\n02;viel;21\n'
    expect(await load(file, wide)).toMatchObject({ status: 'refused' })
    expect(await shown('a', '2020')).toEqual({ '01': 1, '02': 2, '03': 3 })
    const run = await load(file, wide, { take: 'good-rows' })
    expect(run).toMatchObject({
      status: 'done',
      report: { read: 2, taken: 1, refused: 1, added: 0, changed: 2, unchanged: 0, vanished: 2 },
    })
    expect(await shown('a', '2020')).toEqual({ '01': 5, '02': 2 })
    expect(await shown('b', '2020')).toEqual({ '01': 50, '02': 20 })
    expect(
      (await issuesOf(run)).map(({ line, code, details }) => [line, code, details['count'] ?? '']),
    ).toEqual([
      [3, 'indicators/not-a-number', ''],
      [null, 'indicators/vanished', 1],
      [null, 'indicators/vanished', 1],
    ])
  })

  test('with a secret case number is kept, and its rate shown nowhere', async () => {
    const definition = { ...wide, indicators: [{ column: 'A', indicator: 'a', cases: 'Fälle' }] }
    const run = await load('Nr;A;Fälle\n01;12,5;.\n02;12,5;*\n03;12,5;25\n', definition)
    expect(run.report.notes).toEqual({ 'indicators/cases-secret': 2 })
    expect(await shown('a', '2020')).toEqual({ '01': '.', '02': '.', '03': 12.5 })
    const [kept] = await database.asOwner(`select value from indicator_value where sign = '.' limit 1`)
    expect(kept).toEqual({ value: 12.5 })
  })

  test('without a single value is refused, since its recipe cannot be right', async () => {
    const run = await load('Nr;A;B\n01;;\n02;;\n', wide)
    expect(run).toMatchObject({ status: 'refused', report: { refusals: { 'indicators/no-value': 1 } } })
  })

  test('of an unknown level says so once, not for every row', async () => {
    const run = await load('Nr;A;B\n01;1;2\n02;1;2\n', { ...wide, level: 'kiez' })
    expect(run.report.refusals).toEqual({ 'indicators/unknown-level': 1 })
  })

  test('about a whole Land passes over the areas of others, but not over codes that lost their zeros', async () => {
    const definition = { ...wide, otherAreas: 'skip' }
    const run = await load('Nr;A;B\n01;1;2\n77;3;4\n78;3;4\n', definition)
    expect(run).toMatchObject({
      status: 'done',
      report: { added: 2, notes: { 'indicators/other-areas': 1 } },
    })
    const [note] = await issuesOf(run)
    expect(note).toMatchObject({ line: null, details: { count: 4 } })
    const lost = await load('Nr;A;B\n1;1;2\n', definition)
    expect(lost).toMatchObject({ status: 'refused', report: { refusals: { 'indicators/unknown-area': 1 } } })
  })
})

describe('what is written and read back', () => {
  const decimals = fc
    .double({ min: -1e6, max: 1e6, noNaN: true })
    // -9999 is a sign, and minus zero is zero.
    .map((value) => (value === -9999 || value === 0 ? 1 : value))
  const figures = fc.dictionary(
    fc.integer({ min: 1, max: 30 }).map((number) => String(number).padStart(2, '0')),
    fc.record({ a: fc.option(decimals), b: fc.option(decimals) }),
    { minKeys: 1 },
  )
  const withValues = figures.filter((byCode) =>
    Object.values(byCode).some(({ a, b }) => a !== null || b !== null),
  )
  const german = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))
  const present = (byCode: Record<string, { a: number | null; b: number | null }>, code: 'a' | 'b') =>
    Object.fromEntries(
      Object.entries(byCode).flatMap(([area, of]) => (of[code] === null ? [] : [[area, of[code]]])),
    )

  test('is the same through a wide file, and again through the same file nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(withValues, async (byCode) => {
        await database.asOwner('truncate indicator_value')
        const lines = Object.entries(byCode).map(([code, { a, b }]) => `${code};${german(a)};${german(b)}`)
        const definition = { ...wide, period: { fixed: '2021' } }
        const more = { recipe: { name: 'x', target: 'indicators', file: { decimal: ',' }, definition } }
        const first = await load(`Nr;A;B\n${lines.join('\n')}\n`, definition, more)
        expect(first.status).toBe('done')
        expect(await shown('a', '2021')).toEqual(present(byCode, 'a'))
        expect(await shown('b', '2021')).toEqual(present(byCode, 'b'))
        const again = await load(`Nr;A;B\n${lines.join('\n')}\n`, definition, more)
        expect(again.report).toMatchObject({
          added: 0,
          changed: 0,
          unchanged: first.report.added,
          vanished: 0,
        })
      }),
      { numRuns: 25 },
    )
  })

  test('is the same through a long file in any order', async () => {
    const definition = {
      shape: 'long',
      level: 'ort',
      columns: { code: 'Nr', indicator: 'Merkmal', value: 'Wert' },
      period: { column: 'Jahr' },
      entries: wide.entries,
    }
    const more = { recipe: { name: 'x', target: 'indicators', file: { decimal: '.' }, definition } }
    await fc.assert(
      fc.asyncProperty(withValues, fc.infiniteStream(fc.double({ noNaN: true })), async (byCode, order) => {
        await database.asOwner('truncate indicator_value')
        const lines = Object.entries(byCode)
          .flatMap(([code, { a, b }]) => [`${code},a,2022,${a ?? ''}`, `${code},b,2022,${b ?? ''}`])
          .map((line) => ({ line, at: order.next().value }))
          .toSorted((one, other) => one.at - other.at)
        const run = await load(
          `Nr,Merkmal,Jahr,Wert\n${lines.map(({ line }) => line).join('\n')}\n`,
          definition,
          more,
        )
        expect(run.status).toBe('done')
        expect(await shown('a', '2022')).toEqual(present(byCode, 'a'))
        expect(await shown('b', '2022')).toEqual(present(byCode, 'b'))
      }),
      { numRuns: 25 },
    )
  })
})

describe.skipIf(!existsSync(shared))(
  'the open data of ../shared/data (skipped where the folder is absent)',
  () => {
    const flat = {
      shape: 'ffcsv',
      level: 'kreis',
      otherAreas: 'skip',
      entries: [entry('k', { unit: 'index' })],
    }
    const genesis = (name: string) => join(shared, 'genesis', name)

    beforeAll(() => aLevel('kreis', ['05113', '08222', '05554', '14178', '09473']))

    test('residents of the districts come from the German and the English flat file alike', async () => {
      for (const file of ['12411-01-01-4_1.csv', '12411-01-01-4_2.csv']) {
        const measures = [{ valueVariable: 'BEVSTD', where: { GES: '' }, indicator: 'k' }]
        const run = await loadPath(genesis(file), { ...flat, region: 'KREISE', measures })
        expect(run).toMatchObject({
          status: 'done',
          report: { read: 1467, notes: { 'indicators/other-areas': 1 } },
        })
        // Written in the file: Essen 574682, Mannheim weiblich 158789 + männlich = insgesamt.
        expect(await shown('k', '2024-12-31', 'kreis')).toMatchObject({ '05113': 574_682 })
      }
    })

    test('without an attribute for the sex every area comes three times, which is told', async () => {
      const measures = [{ valueVariable: 'BEVSTD', indicator: 'k' }]
      const run = await loadPath(genesis('12411-01-01-4_1.csv'), { ...flat, region: 'KREISE', measures })
      expect(run).toMatchObject({ status: 'refused', report: { refusals: { 'indicators/double': 10 } } })
    })

    test('signs and the office’s own doubts are kept', async () => {
      const measures = [{ valueVariable: 'LBFMZ01', where: { LBFORM01: 'PAAROK' }, indicator: 'k' }]
      const run = await loadPath(genesis('12211-Z-11_1.csv'), { ...flat, region: 'KREISE', measures })
      expect(run.status).toBe('done')
      // The file says "-" for Coburg, Landkreis.
      expect(await shown('k', '2019', 'kreis')).toMatchObject({ '09473': 0 })
      const taxes = [{ valueVariable: 'LSNW01', indicator: 'k' }]
      await loadPath(genesis('73111-01-01-4_1.csv'), { ...flat, region: 'KREISE', measures: taxes })
      expect(await shown('k', '2021', 'kreis')).toMatchObject({ '14178': 0 })
    })

    test('one variable in two units is told apart', async () => {
      await aLevel('land', ['DG'])
      const measure = { valueVariable: 'GEB001', where: { GEBEN1: 'ENERG-GAS' }, indicator: 'k' }
      const definition = { ...flat, level: 'land', region: 'GEODL1', measures: [{ ...measure, unit: '%' }] }
      expect(await loadPath(genesis('3000G-1008_1.csv'), definition)).toMatchObject({ status: 'done' })
      expect(await shown('k', '2022-05-15', 'land')).toEqual({ DG: 53.9 })
      const wrong = { ...definition, measures: [{ ...measure, unit: 'Stück' }] }
      expect(await loadPath(genesis('3000G-1008_1.csv'), wrong)).toMatchObject({
        status: 'refused',
        report: { refusals: { 'indicators/measure-without-rows': 1 } },
      })
    })

    test('Berlin’s monitoring loads by its recipe: 542 areas, 536 of them valid, and -9999 is no number', async () => {
      const file = join(shared, 'berlin/indicators/mss_2021_index_indikatoren.csv')
      const [header = '', ...lines] = (await readFile(file, 'utf8')).trim().split('\n')
      const place = header.split(',').indexOf('PLR_ID')
      await aLevel(
        'planungsraum',
        lines.map((line) => (line.split(',')[place] ?? '').replaceAll('"', '')),
      )
      const recipe: unknown = JSON.parse(
        await readFile(join(import.meta.dirname, '../../../../../demo/recipes/berlin-mss-2021.json'), 'utf8'),
      )
      const run = await loadPath(file, {}, { recipe })
      expect(run).toMatchObject({ status: 'done', report: { read: 542, taken: 542, refused: 0 } })
      const s1 = await shown('mss-2021-s1', '2020-12', 'planungsraum')
      expect(s1).toMatchObject({ '01100101': 4.22594, '03300515': '.' })
      expect(Object.keys(s1)).toHaveLength(542)
      const valid = await shown('mss-2021-validity', '2020-12', 'planungsraum')
      expect(Object.values(valid).filter((value) => value === 1)).toHaveLength(536)
    })
  },
)
