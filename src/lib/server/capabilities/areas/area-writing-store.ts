import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { IsoDate } from './areas-types.ts'

/** Makes a level, or gives the one of this code its name and position. */
export async function writeLevel(
  tx: Tx,
  { municipalityId }: Municipality,
  { code, name, position }: { code: string; name: string; position: number },
): Promise<number> {
  const { area_level_id } = await tx
    .insertInto('area_level')
    .values({ municipality_id: municipalityId, code, name, position })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'code']).doUpdateSet({ name, position }))
    .returning('area_level_id')
    .executeTakeFirstOrThrow()
  return area_level_id
}

export type NewArea = { code: string; name: string; parentAreaId: number | null; validFrom: IsoDate }

/** @returns ids by code */
export async function insertAreas(
  tx: Tx,
  { municipalityId }: Municipality,
  areaLevelId: number,
  areas: readonly NewArea[],
): Promise<Map<string, number>> {
  const rows = JSON.stringify(areas)
  const inserted = await sql<{ area_id: number; code: string }>`
    insert into area (municipality_id, area_level_id, parent_area_id, code, name, valid_from)
    select ${municipalityId}, ${areaLevelId}, "parentAreaId", code, name, "validFrom"
    from jsonb_to_recordset(${rows}::jsonb) as area ("parentAreaId" integer, code text, name text, "validFrom" date)
    returning area_id, code`.execute(tx)
  return new Map(inserted.rows.map((row) => [row.code, row.area_id]))
}

export type AreaChange = { areaId: number; name: string; parentAreaId: number | null }

/** @returns ids of the areas that were different before */
export async function updateAreas(
  tx: Tx,
  { municipalityId }: Municipality,
  areas: readonly AreaChange[],
): Promise<number[]> {
  const rows = JSON.stringify(areas)
  const changed = await sql<{ area_id: number }>`
    update area as a set name = new.name, parent_area_id = new."parentAreaId"
    from jsonb_to_recordset(${rows}::jsonb) as new ("areaId" integer, name text, "parentAreaId" integer)
    where a.municipality_id = ${municipalityId} and a.area_id = new."areaId"
      and (a.name, a.parent_area_id) is distinct from (new.name, new."parentAreaId")
    returning a.area_id`.execute(tx)
  return changed.rows.map((row) => row.area_id)
}

/** Ends areas: they are in force up to the day before. */
export async function endAreas(
  tx: Tx,
  { municipalityId }: Municipality,
  { areaIds, on }: { areaIds: readonly number[]; on: IsoDate },
): Promise<void> {
  if (areaIds.length === 0) return
  await tx
    .updateTable('area')
    .set({ valid_to: on })
    .where('municipality_id', '=', municipalityId)
    .where('area_id', 'in', areaIds)
    .execute()
}
