import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { NewValue } from './indicators-types.ts'

/**
 * Writes values in bulk: new ones are added, differing ones changed, equal ones left alone.
 * The caller gives each indicator × period × area once.
 */
export async function writeValues(
  tx: Tx,
  { municipalityId }: Municipality,
  { importRunId, values }: { importRunId: number; values: readonly NewValue[] },
): Promise<{ added: number; changed: number }> {
  if (values.length === 0) return { added: 0, changed: 0 }
  const written = await sql<{ added: number; changed: number }>`
    with written as (
      insert into indicator_value as v (municipality_id, indicator_id, period, area_id, value, sign, cases, base, import_id)
      select ${municipalityId}, n.*, ${importRunId}::int from unnest(
        ${listOf(values, (one) => one.indicatorId)}::int[], ${listOf(values, (one) => one.period)}::text[],
        ${listOf(values, (one) => one.areaId)}::int[], ${listOf(values, (one) => one.value)}::float8[],
        ${listOf(values, (one) => one.sign)}::text[], ${listOf(values, (one) => one.cases)}::int[],
        ${listOf(values, (one) => one.base)}::int[]
      ) n
      on conflict (municipality_id, indicator_id, period, area_id) do update
      set value = excluded.value, sign = excluded.sign, cases = excluded.cases, base = excluded.base, import_id = excluded.import_id
      where (v.value, v.sign, v.cases, v.base) is distinct from (excluded.value, excluded.sign, excluded.cases, excluded.base)
      returning (xmax = 0) as is_new
    )
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from written`.execute(
    tx,
  )
  return written.rows[0] ?? { added: 0, changed: 0 }
}

/**
 * One column of the values as PostgreSQL writes an array: the driver's own way quotes each element and takes longer than the
 * database for the rest. Numbers, periods and signs hold neither quotes nor backslashes.
 */
function listOf(values: readonly NewValue[], part: (one: NewValue) => number | string | null): string {
  const texts = values.map((one) => {
    const cell = part(one)
    if (cell === null) return 'NULL'
    return typeof cell === 'string' ? `"${cell}"` : String(cell)
  })
  return `{${texts.join(',')}}`
}

/** How many values there are at a level for each indicator and period asked for, in their order. */
export async function countValues(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    areaLevelId,
    groups,
  }: { areaLevelId: number; groups: readonly { indicatorId: number; period: string }[] },
): Promise<number[]> {
  const counted = await sql<{ indicator_id: number; period: string; count: number }>`
    select v.indicator_id, v.period, count(*)::int as count
    from indicator_value v join area a on a.municipality_id = v.municipality_id and a.area_id = v.area_id
    where v.municipality_id = ${municipalityId} and a.area_level_id = ${areaLevelId}
      and v.indicator_id = any(${[...new Set(groups.map(({ indicatorId }) => indicatorId))]}::int[])
      and v.period = any(${[...new Set(groups.map(({ period }) => period))]}::text[])
    group by v.indicator_id, v.period`.execute(tx)
  const counts = new Map(counted.rows.map((row) => [`${row.indicator_id} ${row.period}`, row.count]))
  return groups.map(({ indicatorId, period }) => counts.get(`${indicatorId} ${period}`) ?? 0)
}

/** Removes what a file that covers an indicator and period no longer has, at its level only. @returns how many */
export async function removeOthers(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    indicatorId,
    period,
    areaIds,
    areaLevelId,
  }: { indicatorId: number; period: string; areaIds: readonly number[]; areaLevelId: number },
): Promise<number> {
  const removed = await sql`
    delete from indicator_value v using area a
    where v.municipality_id = ${municipalityId} and v.indicator_id = ${indicatorId} and v.period = ${period}
      and a.municipality_id = v.municipality_id and a.area_id = v.area_id and a.area_level_id = ${areaLevelId}
      and not v.area_id = any(${areaIds}::int[])`.execute(tx)
  return Number(removed.numAffectedRows ?? 0n)
}
