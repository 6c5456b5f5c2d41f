import type { FreshDatabase } from '../../../../../testing/fresh-database.ts'

type AreaGiven = { code: string; validFrom?: string; validTo?: string | null }

/** Puts a level and its areas into a test database. */
export async function aLevelWithAreas(
  database: FreshDatabase,
  {
    municipalityId,
    areas,
    code = 'stadtteil',
  }: { municipalityId: number; areas: AreaGiven[]; code?: string },
): Promise<number> {
  const [level] = await database.asOwner<{ area_level_id: number }>(
    `insert into area_level (municipality_id, code, name, position) 
     select $1, $2, initcap($2), 1 + count(*) from area_level where municipality_id = $1 returning area_level_id`,
    [municipalityId, code],
  )
  const areaLevelId = level?.area_level_id ?? 0
  await database.asOwner(
    `insert into area (municipality_id, area_level_id, code, name, valid_from, valid_to)
     select $1, $2, code, 'Gebiet ' || code, valid_from, valid_to
     from unnest($3::text[], $4::date[], $5::date[]) as given (code, valid_from, valid_to)`,
    [
      municipalityId,
      areaLevelId,
      areas.map(({ code: own }) => own),
      areas.map(({ validFrom }) => validFrom ?? '1900-01-01'),
      areas.map(({ validTo }) => validTo ?? null),
    ],
  )
  return areaLevelId
}

/** A number, or all that a row of values has. */
export type ValueGiven = number | { value: number | null; sign?: string; cases?: number; base?: number }

/** Puts an indicator (made if it is new) and its values in one period, by code of the area, into a test database. */
export async function indicatorValues(
  database: FreshDatabase,
  {
    municipalityId,
    code,
    period = '2023',
    values,
  }: { municipalityId: number; code: string; period?: string; values: Record<string, ValueGiven> },
): Promise<void> {
  await database.asOwner(
    `insert into indicator (municipality_id, code, name, unit, direction, topic) values ($1, $2, $2, 'percent', 'neutral', 'economy')
     on conflict do nothing`,
    [municipalityId, code],
  )
  const rows = Object.entries(values).map(([area, given]) => ({
    area,
    ...(typeof given === 'number' ? { value: given } : given),
  }))
  await database.asOwner(
    `insert into indicator_value as v (municipality_id, indicator_id, period, area_id, value, sign, cases, base)
     select $1, i.indicator_id, $3, a.area_id, r.value, r.sign, r.cases, r.base
     from jsonb_to_recordset($4::jsonb) as r (area text, value float8, sign text, cases int, base int)
     join area a on a.municipality_id = $1 and a.code = r.area
     join indicator i on i.municipality_id = $1 and i.code = $2
     on conflict (municipality_id, indicator_id, period, area_id)
       do update set value = excluded.value, sign = excluded.sign, cases = excluded.cases, base = excluded.base`,
    [municipalityId, code, period, JSON.stringify(rows)],
  )
}

/** Puts the residents of all ages, by code of the area, into a test database. */
export async function allResidentsOf(
  database: FreshDatabase,
  {
    municipalityId,
    year,
    residents,
  }: { municipalityId: number; year: number; residents: Record<string, number> },
): Promise<void> {
  await database.asOwner(
    `insert into residents (municipality_id, area_id, year, age_from, age_to, count)
     select $1, a.area_id, $2, 0, 999, r.count from unnest($3::text[], $4::int[]) as r (area, count)
     join area a on a.municipality_id = $1 and a.code = r.area`,
    [municipalityId, year, Object.keys(residents), Object.values(residents)],
  )
}
