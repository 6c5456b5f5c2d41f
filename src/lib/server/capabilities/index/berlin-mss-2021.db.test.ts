import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { adoptIndicator } from '../indicators/index.ts'
import { aLevelWithAreas, indicatorValues } from './index-builders.ts'
import { computeIndexFor, createIndexFromTemplate, listIndices } from './index.ts'

const folder = join(import.meta.dirname, '../../../../../../shared/data/berlin/indicators')
const isThere = existsSync(folder)
if (!isThere) console.warn('Skipped: ../shared/data/berlin is not there.')

/** Columns of the published file, by the code of the catalogue's indicator. */
const sources = {
  'mss-2021-s1': 'S1',
  'mss-2021-s3': 'S3',
  'mss-2021-s4': 'S4',
  'mss-2021-d1': 'D1',
  'mss-2021-d3': 'D3',
  'mss-2021-d4': 'D4',
  'mss-2021-residents': 'EW',
}
const period = '2020-12'

type Row = Record<string, string>

function readCsv(file: string): Row[] {
  return parse(readFileSync(join(folder, file)), { columns: true, bom: true })
}

describe.skipIf(!isThere)('Berlin’s Monitoring Soziale Stadtentwicklung 2021', () => {
  let database: FreshDatabase
  let planner: Principal

  beforeAll(async () => {
    database = await freshDatabase()
    const municipalityId = await aMunicipality(database, { slug: 'berlin', ags: '11000000' })
    planner = await aMember(database, { municipalityId })
    const rows = readCsv('mss_2021_index_indikatoren.csv')
    const areas = rows.map((row) => ({ code: row['PLR_ID'] ?? '', validFrom: '2021-01-01' }))
    const areaLevelId = await aLevelWithAreas(database, { municipalityId, areas, code: 'planungsraum' })
    await inBerlin('indicators.change', async (tx, municipality) => {
      for (const code of [...Object.keys(sources), 'mss-2021-validity'])
        await adoptIndicator(tx, municipality, code)
    })
    for (const [code, column] of Object.entries(sources)) {
      const present = rows.filter((row) => row[column] !== '' && row[column] !== '-9999')
      const values = Object.fromEntries(present.map((row) => [row['PLR_ID'] ?? '', Number(row[column])]))
      await indicatorValues(database, { municipalityId, code, period, values })
    }
    const valid = rows.map((row) => [row['PLR_ID'] ?? '', row['KOM'] === 'gültig' ? 1 : 0] as const)
    await indicatorValues(database, {
      municipalityId,
      code: 'mss-2021-validity',
      period,
      values: Object.fromEntries(valid),
    })
    await inBerlin('index.change', (tx, municipality) =>
      createIndexFromTemplate(tx, municipality, planner, {
        template: 'status-dynamik',
        areaLevelId,
        period,
        language: 'de',
      }),
    )
  })
  afterAll(() => database.close())

  function inBerlin<Result>(
    permission: 'index.read' | 'index.change' | 'indicators.change',
    work: Parameters<typeof inMunicipality<Result>>[1],
  ): Promise<Result> {
    return inMunicipality(
      { database: database.kysely, principal: planner, municipality: 'berlin', permission },
      work,
    )
  }

  async function compute(code: string) {
    const computed = await inBerlin('index.read', async (tx, municipality) => {
      const definition = (await listIndices(tx, municipality)).find((one) => one.code === code)
      if (definition === undefined) throw new Error(`no index ${code}`)
      return computeIndexFor(tx, municipality, definition)
    })
    if (!computed.ok) throw new Error(JSON.stringify(computed.refusal))
    return computed.value
  }

  test.each([
    ['status', 'SI_V'],
    ['dynamik', 'DI_V'],
  ])('the %s index of the template gives all 536 valid areas their published class', async (code, column) => {
    const published = readCsv('mss_2021_indizes.csv').map((row) => [
      row['PLR_ID'],
      row['KOM'] === 'gültig' ? row[column] : null,
    ])
    const { areas, meta } = await compute(code)
    const ours = new Map(areas.map((area) => [area.code, area.class?.label ?? null]))
    expect(published.map(([area]) => [area, ours.get(area ?? '')])).toEqual(published)
    expect(published.filter(([, label]) => label !== null)).toHaveLength(536)
    expect(meta).toMatchObject({ areaCount: 542, indexedCount: 536, missing: [] })
  })

  test('a rank lies in its own interval, give or take what nine of ten draws leave out', async () => {
    const { areas } = await compute('status')
    const indexed = areas.filter(({ rank }) => rank !== null)
    const inside = indexed.filter(
      ({ rank, rankInterval }) =>
        rankInterval !== null && rank !== null && rankInterval.low <= rank && rank <= rankInterval.high,
    )
    expect(inside.length / indexed.length).toBeGreaterThan(0.9)
  })
})
