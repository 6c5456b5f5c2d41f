import type { AreaGeometry } from '@gelingen/methods/accessibility'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { MeasuredShape } from './areas-types.ts'
import type { Box } from './grid-shape-rules.ts'

/** Rows per statement: shapes are large. */
const ROWS_AT_A_TIME = 200

/**
 * Writes shapes, those that an area has already included. Their outlines are drawn afterwards.
 * @returns ids of the areas whose shape is new or another one
 */
export async function writeShapes(
  tx: Tx,
  { municipalityId }: Municipality,
  shapes: readonly (MeasuredShape & { areaId: number })[],
): Promise<number[]> {
  const written: number[] = []
  for (let from = 0; from < shapes.length; from += ROWS_AT_A_TIME) {
    const rows = JSON.stringify(shapes.slice(from, from + ROWS_AT_A_TIME))
    const answer = await sql<{ area_id: number }>`
      insert into area_shape as s
        (municipality_id, area_id, geometry, outline, sample_points, area_km2, west, south, east, north)
      select ${municipalityId}, "areaId", geometry, '', "samplePoints", "areaKm2", west, south, east, north
      from jsonb_to_recordset(${rows}::jsonb) as shape ("areaId" integer, geometry jsonb, "samplePoints" jsonb,
        "areaKm2" float8, west float8, south float8, east float8, north float8)
      on conflict (municipality_id, area_id) do update set geometry = excluded.geometry,
        sample_points = excluded.sample_points, area_km2 = excluded.area_km2,
        west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north
      where s.geometry is distinct from excluded.geometry
      returning s.area_id`.execute(tx)
    written.push(...answer.rows.map((row) => row.area_id))
  }
  return written
}

/** The bounding box of each level's shapes, whenever in force. */
export async function readLevelBoxes(
  tx: Tx,
  { municipalityId }: Pick<Municipality, 'municipalityId'>,
): Promise<(Box & { areaLevelId: number })[]> {
  const rows = await tx
    .selectFrom('area as a')
    .innerJoin('area_shape as s', (join) =>
      join.onRef('s.municipality_id', '=', 'a.municipality_id').onRef('s.area_id', '=', 'a.area_id'),
    )
    .where('a.municipality_id', '=', municipalityId)
    .groupBy('a.area_level_id')
    .select(({ fn }) => [
      'a.area_level_id as areaLevelId',
      fn.min('s.west').as('west'),
      fn.min('s.south').as('south'),
      fn.max('s.east').as('east'),
      fn.max('s.north').as('north'),
    ])
    .execute()
  return rows
}

/** The shapes of a level, whenever in force. */
export async function readGeometries(
  tx: Tx,
  { municipalityId }: Municipality,
  areaLevelId: number,
): Promise<{ areaId: number; geometry: AreaGeometry }[]> {
  const rows = await tx
    .selectFrom('area as a')
    .innerJoin('area_shape as s', (join) =>
      join.onRef('s.municipality_id', '=', 'a.municipality_id').onRef('s.area_id', '=', 'a.area_id'),
    )
    .where('a.municipality_id', '=', municipalityId)
    .where('a.area_level_id', '=', areaLevelId)
    .select(['a.area_id', 's.geometry'])
    .orderBy('a.area_id')
    .execute()
  // Checked before it was written.
  return rows.map((row) => ({ areaId: row.area_id, geometry: row.geometry as unknown as AreaGeometry }))
}

/** Puts the drawing of a level in place of the former one. */
export async function writeDrawing(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    areaLevelId,
    width,
    height,
    outlines,
  }: {
    areaLevelId: number
    width: number
    height: number
    outlines: readonly { areaId: number; outline: string }[]
  },
): Promise<void> {
  await tx
    .insertInto('area_frame')
    .values({ municipality_id: municipalityId, area_level_id: areaLevelId, width, height })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'area_level_id']).doUpdateSet({ width, height }),
    )
    .execute()
  await sql`
    update area_shape as s set outline = drawn.outline
    from unnest(${outlines.map(({ areaId }) => areaId)}::integer[], ${outlines.map(({ outline }) => outline)}::text[])
      as drawn (area_id, outline)
    where s.municipality_id = ${municipalityId} and s.area_id = drawn.area_id`.execute(tx)
}
