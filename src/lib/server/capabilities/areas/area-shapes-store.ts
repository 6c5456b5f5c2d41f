import type { AreaGeometry, Position } from '@gelingen/methods/accessibility'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { inForce } from './areas-store.ts'
import type { AreaSamplePoints, IsoDate, LevelShapes } from './areas-types.ts'
import type { LocatableArea } from './locate-point-rules.ts'

/** The outlines of a level's areas in force on a date and their frame, ready to draw; 542 in some milliseconds. */
export async function readShapes(
  tx: Tx,
  { municipalityId }: Municipality,
  { areaLevelId, date }: { areaLevelId: number; date: IsoDate },
): Promise<LevelShapes> {
  const rows = await tx
    .selectFrom('area as a')
    .innerJoin('area_shape as s', (join) =>
      join.onRef('s.municipality_id', '=', 'a.municipality_id').onRef('s.area_id', '=', 'a.area_id'),
    )
    .innerJoin('area_frame as f', (join) =>
      join
        .onRef('f.municipality_id', '=', 'a.municipality_id')
        .onRef('f.area_level_id', '=', 'a.area_level_id'),
    )
    .where('a.municipality_id', '=', municipalityId)
    .where('a.area_level_id', '=', areaLevelId)
    .where(inForce('a', date))
    .select(['a.area_id', 'a.code', 'a.name', 's.outline', 's.area_km2', 'f.width', 'f.height'])
    .orderBy('a.code')
    .execute()
  const [first] = rows
  return {
    frame: first === undefined ? null : { width: first.width, height: first.height },
    shapes: rows.map((row) => ({
      areaId: row.area_id,
      code: row.code,
      name: row.name,
      outline: row.outline,
      areaKm2: row.area_km2,
    })),
  }
}

/** The points that stand for each area of a level in force on a date; areas without a shape are left out. */
export async function readSamplePoints(
  tx: Tx,
  { municipalityId }: Municipality,
  { areaLevelId, date }: { areaLevelId: number; date: IsoDate },
): Promise<AreaSamplePoints[]> {
  const rows = await tx
    .selectFrom('area as a')
    .innerJoin('area_shape as s', (join) =>
      join.onRef('s.municipality_id', '=', 'a.municipality_id').onRef('s.area_id', '=', 'a.area_id'),
    )
    .where('a.municipality_id', '=', municipalityId)
    .where('a.area_level_id', '=', areaLevelId)
    .where(inForce('a', date))
    .select(['a.area_id', 's.sample_points'])
    .execute()
  // Written by this capability only, as positions.
  return rows.map((row) => ({ areaId: row.area_id, points: row.sample_points as unknown as Position[] }))
}

/**
 * The shapes of a level's areas in force on a date.
 * @param around places: only areas whose bounding box holds one of them
 */
export async function readLocatableAreas(
  tx: Tx,
  { municipalityId }: Municipality,
  { areaLevelId, date, around }: { areaLevelId: number; date: IsoDate; around?: readonly Position[] },
): Promise<LocatableArea[]> {
  let query = tx
    .selectFrom('area as a')
    .innerJoin('area_shape as s', (join) =>
      join.onRef('s.municipality_id', '=', 'a.municipality_id').onRef('s.area_id', '=', 'a.area_id'),
    )
    .where('a.municipality_id', '=', municipalityId)
    .where('a.area_level_id', '=', areaLevelId)
    .where(inForce('a', date))
    .select(['a.area_id', 's.geometry', 's.west', 's.south', 's.east', 's.north'])
  if (around !== undefined) {
    const longitudes = around.map(([longitude]) => longitude)
    const latitudes = around.map(([, latitude]) => latitude)
    query = query.where(
      sql<boolean>`exists (select from unnest(${longitudes}::float8[], ${latitudes}::float8[]) as place (x, y)
        where x between s.west and s.east and y between s.south and s.north)`,
    )
  }
  const rows = await query.execute()
  return rows.map((row) => ({
    areaId: row.area_id,
    // Checked before it was written.
    geometry: row.geometry as unknown as AreaGeometry,
    west: row.west,
    south: row.south,
    east: row.east,
    north: row.north,
  }))
}
