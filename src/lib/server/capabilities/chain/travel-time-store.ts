import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

export type TravelTime = { readonly areaId: number; readonly siteId: number; readonly minutes: number }

/** The loaded ways from the areas of a level. */
export async function readTravelTimes(
  tx: Tx,
  { municipalityId }: Municipality,
  areaLevelId: number,
): Promise<TravelTime[]> {
  const rows = await tx
    .selectFrom('travel_time as t')
    .innerJoin('area as a', (join) =>
      join.onRef('a.municipality_id', '=', 't.municipality_id').onRef('a.area_id', '=', 't.area_id'),
    )
    .where('t.municipality_id', '=', municipalityId)
    .where('a.area_level_id', '=', areaLevelId)
    .select(['t.area_id as areaId', 't.site_id as siteId', 't.minutes'])
    .execute()
  return rows
}

export type WrittenTravelTimes = { added: number; changed: number; unchanged: number }

/** Writes ways, those that are there already included. A pair must not come twice among them. */
export async function writeTravelTimes(
  tx: Tx,
  { municipalityId }: Municipality,
  { times, importRunId }: { times: readonly TravelTime[]; importRunId: number },
): Promise<WrittenTravelTimes> {
  const { rows } = await sql<{ total: number; known: number; same: number }>`
    with given as (
      select * from unnest(${times.map(({ areaId }) => areaId)}::integer[],
        ${times.map(({ siteId }) => siteId)}::integer[], ${times.map(({ minutes }) => minutes)}::real[])
        as given (area_id, site_id, minutes)
    ), before as (
      select t.area_id, t.site_id, t.minutes from travel_time t join given using (area_id, site_id)
      where t.municipality_id = ${municipalityId}::integer
    ), written as (
      insert into travel_time (municipality_id, area_id, site_id, minutes, import_id)
      select ${municipalityId}::integer, area_id, site_id, minutes, ${importRunId}::integer from given
      on conflict (municipality_id, area_id, site_id)
        do update set minutes = excluded.minutes, import_id = excluded.import_id
    )
    select count(*)::integer as total, count(before.minutes)::integer as known,
      (count(*) filter (where before.minutes = given.minutes))::integer as same
    from given left join before using (area_id, site_id)`.execute(tx)
  const { total, known, same } = rows[0] ?? { total: 0, known: 0, same: 0 }
  return { added: total - known, changed: known - same, unchanged: same }
}

/** @returns how many there were */
export async function deleteTravelTimes(
  tx: Tx,
  { municipalityId }: Municipality,
  pairs: readonly Pick<TravelTime, 'areaId' | 'siteId'>[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from travel_time t
    using unnest(${pairs.map(({ areaId }) => areaId)}::integer[],
      ${pairs.map(({ siteId }) => siteId)}::integer[]) as given (area_id, site_id)
    where t.municipality_id = ${municipalityId} and t.area_id = given.area_id and t.site_id = given.site_id`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

/** Deletes what this run has not written. @returns how many there were */
export async function deleteTravelTimesNotOf(
  tx: Tx,
  { municipalityId }: Municipality,
  importRunId: number,
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('travel_time')
    .where('municipality_id', '=', municipalityId)
    .where(sql<boolean>`import_id is distinct from ${importRunId}`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** The day of the transaction, ISO. */
export async function readToday(tx: Tx): Promise<string> {
  const { rows } = await sql<{ today: string }>`select current_date as today`.execute(tx)
  return rows[0]?.today ?? ''
}
