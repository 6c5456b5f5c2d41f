import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { OfficialSign } from '../../platform/tables/parse-cell.ts'
import { inForce } from './areas-store.ts'
import type { IsoDate, ResidentsCell, ResidentsGroup, ResidentsRecord } from './areas-types.ts'
import { byAge, OPEN_AGE, type AgeGroup } from './age-group-rules.ts'

/** The newest year, up to the given one, with figures for areas in force on the date; null where there is none. */
export async function newestResidentsYear(
  tx: Tx,
  { municipalityId }: Municipality,
  { onOrBefore, date }: { onOrBefore: number; date: IsoDate },
): Promise<number | null> {
  const row = await tx
    .selectFrom('residents as r')
    .innerJoin('area as a', (join) =>
      join.onRef('a.municipality_id', '=', 'r.municipality_id').onRef('a.area_id', '=', 'r.area_id'),
    )
    .where('r.municipality_id', '=', municipalityId)
    .where('r.year', '<=', onOrBefore)
    .where(inForce('a', date))
    .select(({ fn }) => fn.max('r.year').as('year'))
    .executeTakeFirst()
  // The aggregate of no row is null, which its type does not say.
  return (row?.year as number | null | undefined) ?? null
}

/** The years with figures for areas in force on the date, the newest first. */
export async function readResidentsYears(
  tx: Tx,
  { municipalityId }: Municipality,
  date: IsoDate,
): Promise<number[]> {
  const rows = await tx
    .selectFrom('residents as r')
    .innerJoin('area as a', (join) =>
      join.onRef('a.municipality_id', '=', 'r.municipality_id').onRef('a.area_id', '=', 'r.area_id'),
    )
    .where('r.municipality_id', '=', municipalityId)
    .where(inForce('a', date))
    .select('r.year')
    .distinct()
    .orderBy('r.year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** The stored figures of a year, by area, for areas in force on the date. */
export async function readOwnResidents(
  tx: Tx,
  { municipalityId }: Municipality,
  { year, date }: { year: number; date: IsoDate },
): Promise<Map<number, ResidentsGroup[]>> {
  const rows = await tx
    .selectFrom('residents as r')
    .innerJoin('area as a', (join) =>
      join.onRef('a.municipality_id', '=', 'r.municipality_id').onRef('a.area_id', '=', 'r.area_id'),
    )
    .where('r.municipality_id', '=', municipalityId)
    .where('r.year', '=', year)
    .where(inForce('a', date))
    .select(['r.area_id', 'r.age_from', 'r.age_to', 'r.count', 'r.sign'])
    .execute()
  const groups = new Map<number, ResidentsGroup[]>()
  for (const row of rows) {
    const group = {
      ageFrom: row.age_from,
      ageTo: row.age_to === OPEN_AGE ? null : row.age_to,
      cell: cellOf(row.count, row.sign),
    }
    const known = groups.get(row.area_id)
    if (known === undefined) groups.set(row.area_id, [group])
    else known.push(group)
  }
  for (const own of groups.values()) own.sort(byAge)
  return groups
}

function cellOf(count: number | null, sign: string | null): ResidentsCell {
  // The table's check allows the official signs only, and one of the two.
  return count === null ? { kind: 'sign', sign: sign as OfficialSign } : { kind: 'value', value: count }
}

/** Writes figures, those of the same area, year and group included. */
export async function writeResidents(
  tx: Tx,
  { municipalityId }: Municipality,
  { records, importRunId }: { records: readonly ResidentsRecord[]; importRunId: number },
): Promise<{ added: number; changed: number }> {
  const valueOf = ({ cell }: ResidentsRecord) => (cell.kind === 'value' ? cell.value : null)
  const signOf = ({ cell }: ResidentsRecord) => (cell.kind === 'sign' ? cell.sign : null)
  const written = await sql<{ is_new: boolean }>`
    insert into residents as r (municipality_id, area_id, year, age_from, age_to, count, sign, import_id)
    select ${municipalityId}, area_id, year, age_from, age_to, count, sign, ${importRunId}
    from unnest(${records.map(({ areaId }) => areaId)}::integer[], ${records.map(({ year }) => year)}::smallint[],
      ${records.map(({ ageFrom }) => ageFrom)}::smallint[], ${records.map(({ ageTo }) => ageTo ?? OPEN_AGE)}::smallint[],
      ${records.map(valueOf)}::integer[], ${records.map(signOf)}::text[])
      as given (area_id, year, age_from, age_to, count, sign)
    on conflict (municipality_id, area_id, year, age_from, age_to)
      do update set count = excluded.count, sign = excluded.sign, import_id = excluded.import_id
      where (r.count, r.sign) is distinct from (excluded.count, excluded.sign)
    returning xmax = 0 as is_new`.execute(tx)
  const added = written.rows.filter((row) => row.is_new).length
  return { added, changed: written.rows.length - added }
}

/**
 * Removes what a new file of a year no longer says: figures of its age groups for areas of the level that it does not
 * name. Other groups, which came with another file, stay.
 * @returns how many figures went
 */
export async function removeUntold(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    areaLevelId,
    year,
    areaIds,
    groups,
  }: {
    areaLevelId: number
    year: number
    areaIds: readonly number[]
    groups: readonly AgeGroup[]
  },
): Promise<number> {
  // The few areas concerned are gathered first: joined freely, the planner may look at every figure for every area.
  const removed = await sql`
    delete from residents r
    where r.municipality_id = ${municipalityId} and r.year = ${year}
      and r.area_id = any (array(
        select a.area_id from area a
        where a.municipality_id = ${municipalityId} and a.area_level_id = ${areaLevelId}
          and a.area_id <> all(${areaIds}::integer[])))
      and (r.age_from, r.age_to) in (
        select * from unnest(${groups.map(({ ageFrom }) => ageFrom)}::smallint[],
          ${groups.map(({ ageTo }) => ageTo ?? OPEN_AGE)}::smallint[]))`.execute(tx)
  return Number(removed.numAffectedRows ?? 0)
}
