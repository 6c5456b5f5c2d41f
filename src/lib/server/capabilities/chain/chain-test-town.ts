import type { FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Permission } from '../../platform/identity/permissions.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import type { ImportCounts, ImportIssue } from '../imports/index.ts'
import { chainFor } from './chain-for.ts'
import type { ComputedChain, MunicipalChain } from './municipal-chain-types.ts'
import { travelTimesDefinition } from './travel-times-form.ts'
import { travelTimesImportTarget } from './travel-times-import-target.ts'

/** Every test looks at this day. */
export const TODAY = '2026-11-22'

/** A municipality for tests and the ways into it. */
export type TestTown = {
  municipalityId: number
  principal: Principal
  inside<Result>(
    permission: Permission,
    work: (tx: Tx, municipality: Municipality) => Promise<Result>,
  ): Promise<Result>
  chain(): Promise<MunicipalChain>
  /** @throws Error where something is lacking */
  computed(): Promise<ComputedChain>
  importTimes(
    definition: Record<string, unknown>,
    rows: readonly Record<string, string>[],
  ): Promise<ImportCounts & { issues: ImportIssue[] }>
}

export async function aTown(database: FreshDatabase, slug: string, ags: string): Promise<TestTown> {
  const municipalityId = await aMunicipality(database, { slug, ags })
  const principal = await aMember(database, { municipalityId, userId: `planner-${slug}` })
  const inside: TestTown['inside'] = (permission, work) =>
    inMunicipality({ database: database.kysely, principal, municipality: slug, permission }, work)
  const chain = () => inside('chain.read', (tx, municipality) => chainFor(tx, municipality, TODAY))
  return {
    municipalityId,
    principal,
    inside,
    chain,
    async computed() {
      const found = await chain()
      if (found.lacks !== null) throw new Error(`lacks ${found.lacks}`)
      return found
    },
    importTimes: (definition, rows) =>
      inside('chain.change', async (tx, municipality) => {
        const issues: ImportIssue[] = []
        const session = await travelTimesImportTarget.open(travelTimesDefinition.parse(definition), {
          tx,
          municipality,
          importRunId: 1,
          decimal: ',',
          report: (issue) => void issues.push(issue),
        })
        await session.take(rows.slice(0, 1).map((cells) => ({ line: 2, cells })))
        await session.take(rows.slice(1).map((cells, position) => ({ line: position + 3, cells })))
        return { ...(await session.finish()), issues }
      }),
  }
}

/**
 * Quarters further apart than anybody walks; children of 3 to 6. 0202 has fewer than the minimum count, and 0203 must
 * not be shown either: district 02 minus the others would give 0202 away.
 */
export const quarters = [
  { code: '0101', district: '01', longitude: 7.0, children: 100 },
  { code: '0102', district: '01', longitude: 7.2, children: 60 },
  { code: '0201', district: '02', longitude: 7.4, children: 40 },
  { code: '0202', district: '02', longitude: 7.6, children: 3 },
  { code: '0203', district: '02', longitude: 7.8, children: 12 },
] as const

const LATITUDE = 51

/** Two districts with their quarters, and their residents by age in 2025; everybody else is over 27. */
export async function withQuarters(database: FreshDatabase, { municipalityId }: TestTown): Promise<void> {
  for (const [level, position] of [
    ['bezirk', 1],
    ['viertel', 2],
  ])
    await database.asOwner(
      'insert into area_level (municipality_id, code, name, position) values ($1, $2, $2, $3)',
      [municipalityId, level, position],
    )
  for (const code of ['01', '02'])
    await database.asOwner(
      `insert into area (municipality_id, area_level_id, code, name)
       select $1, area_level_id, $2, 'Bezirk ' || $2 from area_level where municipality_id = $1 and code = 'bezirk'`,
      [municipalityId, code],
    )
  for (const { code, district, longitude, children } of quarters) {
    const [area] = await database.asOwner<{ area_id: number }>(
      `insert into area (municipality_id, area_level_id, parent_area_id, code, name)
       select $1, l.area_level_id, p.area_id, $2, 'Viertel ' || $2
       from area_level l join area p on p.municipality_id = $1 and p.code = $3
       where l.municipality_id = $1 and l.code = 'viertel' returning area_id`,
      [municipalityId, code, district],
    )
    await database.asOwner(
      `insert into area_shape (municipality_id, area_id, geometry, outline, sample_points, area_km2, west, south, east, north)
       values ($1, $2, '{}', 'M0 0h1v1z', $3, 1, 0, 0, 1, 1)`,
      [municipalityId, area?.area_id, JSON.stringify([[longitude, LATITUDE]])],
    )
    await database.asOwner(
      `insert into residents (municipality_id, area_id, year, age_from, age_to, count)
       values ($1, $2, 2025, 3, 6, $3), ($1, $2, 2025, 0, 999, 5000)`,
      [municipalityId, area?.area_id, children],
    )
  }
}

export type TestOffer = {
  name: string
  capacity?: number | null
  /** Longitude of its site; null = it has no place. */
  at?: number | null
  fields?: string[]
  outreach?: boolean
  /** Codes of areas. */
  serves?: string[]
}

/** An offer for 3 to 6 years, education unless said otherwise, confirmed this year. Its key in the source is its name. */
export async function withOffer(
  database: FreshDatabase,
  { municipalityId }: TestTown,
  { name, capacity = 10, at = null, fields = ['education'], outreach = false, serves = [] }: TestOffer,
): Promise<void> {
  const [site] =
    at === null
      ? []
      : await database.asOwner<{ site_id: number }>(
          'insert into site (municipality_id, longitude, latitude) values ($1, $2, $3) returning site_id',
          [municipalityId, at, LATITUDE],
        )
  const [offer] = await database.asOwner<{ offer_id: number }>(
    `insert into offer (municipality_id, source, external_id, name, site_id, age_from_months, age_to_months, fields, capacity, outreach, last_confirmed_on)
     values ($1, 'Kitas', $2, $2, $3, 36, 72, $4, $5, $6, '2026-05-01') returning offer_id`,
    [municipalityId, name, site?.site_id ?? null, fields, capacity, outreach],
  )
  for (const code of serves)
    await database.asOwner(
      `insert into offer_area_served (municipality_id, offer_id, area_id)
       select $1, $2, area_id from area where municipality_id = $1 and code = $3`,
      [municipalityId, offer?.offer_id, code],
    )
}

/** Ten places for the 100 children of 0101, 70 for the 60 of 0102, none near the others. */
export async function withKitas(database: FreshDatabase, town: TestTown): Promise<void> {
  await withOffer(database, town, { name: 'Kita West', capacity: 10, at: 7.0 })
  await withOffer(database, town, { name: 'Kita Ost', capacity: 70, at: 7.2 })
}

/** An index of one indicator: child poverty of 30, 10 and three times 20 per cent. @returns its id */
export async function withIndex(database: FreshDatabase, { municipalityId }: TestTown): Promise<number> {
  await database.asOwner(
    `insert into indicator (municipality_id, code, name, unit, direction, topic) values ($1, 'poverty', 'Kinderarmut', 'percent', 'higher-is-burden', 'social')`,
    [municipalityId],
  )
  for (const [code, value] of [
    ['0101', 30],
    ['0102', 10],
    ['0201', 20],
    ['0202', 20],
    ['0203', 20],
  ])
    await database.asOwner(
      `insert into indicator_value (municipality_id, indicator_id, period, area_id, value)
       select $1, i.indicator_id, '2025', a.area_id, $3 from indicator i join area a using (municipality_id)
       where municipality_id = $1 and i.code = 'poverty' and a.code = $2`,
      [municipalityId, code, value],
    )
  const spec = {
    indicators: [{ column: 'poverty', direction: 'higher-is-burden', weight: 1 }],
    normalise: 'z-population',
    aggregate: 'arithmetic',
    restandardise: false,
    exclude: [],
    missing: 'drop',
  }
  const [definition] = await database.asOwner<{ index_definition_id: number }>(
    `insert into index_definition (municipality_id, code, name, area_level_id, period, spec)
     select $1, 'lage', 'Soziale Lage', area_level_id, '2025', $2 from area_level
     where municipality_id = $1 and code = 'viertel' returning index_definition_id`,
    [municipalityId, JSON.stringify({ spec, periods: {}, seed: 1 })],
  )
  return definition?.index_definition_id ?? 0
}

/** The form of the settings as a browser sends it, with the defaults. */
export function settingsForm(more: Record<string, string> = {}): Record<string, string> {
  return {
    index: '',
    needStrength: '0,25',
    detourFactor: '1,3',
    gapBelow: '0,5',
    thinBelow: '0,8',
    moreAbove: '1,5',
    staleAfterMonths: '12',
    capacityRule: 'median-of-known',
    travel: 'loaded',
    ...more,
  }
}
