import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { computeIndexFor, findIndex } from '../src/lib/server/capabilities/index/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.ts'
import { loadBerlin, whatIsMissing } from './load-berlin.ts'
import { summariseBerlin } from './summarise-berlin.ts'

const folder = join(import.meta.dirname, '../../shared/data/berlin')
const missing = whatIsMissing(folder)
if (missing !== undefined) console.warn('Skipped: ../shared/data/berlin is not there.')

const today = '2026-11-22'

test('where the open data are missing, one sentence names the first file', () => {
  expect(whatIsMissing('/nowhere')).toMatch(/fehlen.*\/nowhere\/areas\/bezirke\.geojson/)
})

describe.skipIf(missing !== undefined)('Berlin from its open data', () => {
  let database: FreshDatabase
  let room: ImportRoom

  beforeAll(async () => {
    database = await freshDatabase()
    room = await load()
  }, 300_000)
  afterAll(() => database.close())

  function load(told: string[] = []): Promise<ImportRoom> {
    return loadBerlin({
      ownerUrl: database.ownerUrl,
      database: database.kysely,
      folder,
      today,
      onProgress: (sentence) => told.push(sentence),
      createAccount: async ({ email }) => {
        await database.asOwner(
          `insert into identity."user" (id, name, email, "emailVerified") values ($1, $1, $1, true) on conflict do nothing`,
          [email],
        )
        await database.asOwner(
          `insert into membership (municipality_id, user_id, role)
           select municipality_id, $1, 'coordinator' from municipality where slug = 'berlin' on conflict do nothing`,
          [email],
        )
        return email
      },
    })
  }

  test('has 542 Planungsräume below 143 Bezirksregionen, 58 Prognoseräume and 12 Bezirke, each with its parent', async () => {
    const levels = await database.asOwner<{ code: string; areas: number; orphans: number }>(`
      select l.code, count(*)::int as areas, count(*) filter (where a.parent_area_id is null)::int as orphans
      from area a join area_level l using (municipality_id, area_level_id) group by l.code, l.position order by l.position`)
    expect(levels).toEqual([
      { code: 'bezirk', areas: 12, orphans: 12 },
      { code: 'prognoseraum', areas: 58, orphans: 0 },
      { code: 'bezirksregion', areas: 143, orphans: 0 },
      { code: 'planungsraum', areas: 542, orphans: 0 },
    ])
  })

  test('has 2,893 Kitas, 407 youth clubs and the 902 schools without the 23 that teach adults', async () => {
    const sources = await database.asOwner<{ source: string; offers: number }>(
      'select source, count(*)::int as offers from offer group by source order by offers desc',
    )
    expect(sources.map(({ offers }) => offers)).toEqual([2893, 902 - 23, 407])
  })

  test('gives the published class of status and of dynamics to all 536 valid Planungsräume, and none to the others', async () => {
    const published = parse<Record<string, string>>(
      readFileSync(join(folder, 'indicators/mss_2021_indizes.csv')),
      { columns: true, bom: true },
    )
    for (const [code, column] of [
      ['status', 'SI_V'],
      ['dynamik', 'DI_V'],
    ] as const) {
      const classes = await classesOf(code)
      const valid = published.filter(({ KOM }) => KOM === 'gültig')
      expect(valid).toHaveLength(536)
      for (const row of valid) expect(classes.get(row['PLR_ID'] ?? ''), row['PLR_NAME']).toBe(row[column])
      expect([...classes.values()].filter((label) => label !== null)).toHaveLength(536)
    }
  })

  async function classesOf(code: string): Promise<Map<string, string | null>> {
    return inMunicipality({ ...room, permission: 'index.read' }, async (tx, municipality) => {
      const definition = await findIndex(tx, municipality, { code })
      if (definition === undefined) return expect.unreachable(`${code} is set up`)
      const computed = await computeIndexFor(tx, municipality, definition)
      if (!computed.ok) return expect.unreachable(computed.refusal.code)
      return new Map(computed.value.areas.map((area) => [area.code, area.class?.label ?? null]))
    })
  }

  test('the need is weighed by the index of status, not by that of dynamics', async () => {
    const [chosen] = await database.asOwner<{ code: string }>(
      'select code from chain_setting join index_definition using (municipality_id, index_definition_id)',
    )
    expect(chosen?.code).toBe('status')
  })

  test('the summary names what was loaded and the three biggest gaps', async () => {
    const lines = await summariseBerlin(room, today)
    expect(lines).toContain('Planungsräume: 542')
    expect(lines).toContain('Angebote: 4179')
    expect(lines.slice(lines.findIndex((line) => line.startsWith('Die größten Lücken')) + 1)).toHaveLength(3)
  })

  test('loading again does nothing and leaves the same gaps', async () => {
    const before = await summariseBerlin(room, today)
    const told: string[] = []
    await load(told)
    expect(told).toEqual([])
    expect(await summariseBerlin(room, today)).toEqual(before)
  })
})
