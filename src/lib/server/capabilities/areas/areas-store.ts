import { sql, type SqlBool } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Area, AreaLevel, AreaVersion, IsoDate } from './areas-types.ts'

const byNumberThenLetter = new Intl.Collator('de', { numeric: true })

/** The levels, the coarsest first, with the number of their areas in force. */
export async function readLevels(
  tx: Tx,
  { municipalityId }: Municipality,
  date: IsoDate,
): Promise<(AreaLevel & { areaCount: number })[]> {
  const rows = await tx
    .selectFrom('area_level as l')
    .where('l.municipality_id', '=', municipalityId)
    .select((eb) => [
      'l.area_level_id',
      'l.code',
      'l.name',
      'l.position',
      eb
        .selectFrom('area as a')
        .whereRef('a.municipality_id', '=', 'l.municipality_id')
        .whereRef('a.area_level_id', '=', 'l.area_level_id')
        .where(inForce('a', date))
        .select((area) => area.fn.countAll<number>().as('count'))
        .as('area_count'),
    ])
    .orderBy('l.position')
    .execute()
  return rows.map((row) => ({
    areaLevelId: row.area_level_id,
    code: row.code,
    name: row.name,
    position: row.position,
    areaCount: row.area_count ?? 0,
  }))
}

/**
 * The areas in force on a date, of one level or of all, by code. Their parents are those in force on the date, too: the
 * link names an area, and its version of the day counts.
 */
export async function readAreas(
  tx: Tx,
  { municipalityId }: Municipality,
  { areaLevelId, date }: { areaLevelId?: number; date: IsoDate },
): Promise<Area[]> {
  let areas = tx
    .selectFrom('area as a')
    .leftJoin('area as linked', (join) =>
      join
        .onRef('linked.municipality_id', '=', 'a.municipality_id')
        .onRef('linked.area_id', '=', 'a.parent_area_id'),
    )
    .leftJoin('area as p', (join) =>
      join
        .onRef('p.municipality_id', '=', 'linked.municipality_id')
        .onRef('p.area_level_id', '=', 'linked.area_level_id')
        .onRef('p.code', '=', 'linked.code')
        .on(inForce('p', date)),
    )
    .where('a.municipality_id', '=', municipalityId)
    .where(inForce('a', date))
  if (areaLevelId !== undefined) areas = areas.where('a.area_level_id', '=', areaLevelId)
  const rows = await areas
    .select(['a.area_id', 'a.area_level_id', 'a.code', 'a.name', 'p.area_id as parent_area_id'])
    .execute()
  return rows
    .map((row) => ({
      areaId: row.area_id,
      areaLevelId: row.area_level_id,
      code: row.code,
      name: row.name,
      parentAreaId: row.parent_area_id,
    }))
    .sort((a, b) => byNumberThenLetter.compare(a.code, b.code))
}

/** All versions of a level's areas, whenever in force. */
export async function readVersions(
  tx: Tx,
  { municipalityId }: Municipality,
  areaLevelId: number,
): Promise<AreaVersion[]> {
  const rows = await tx
    .selectFrom('area as a')
    .leftJoin('area as p', (join) =>
      join.onRef('p.municipality_id', '=', 'a.municipality_id').onRef('p.area_id', '=', 'a.parent_area_id'),
    )
    .leftJoin('area_shape as s', (join) =>
      join.onRef('s.municipality_id', '=', 'a.municipality_id').onRef('s.area_id', '=', 'a.area_id'),
    )
    .where('a.municipality_id', '=', municipalityId)
    .where('a.area_level_id', '=', areaLevelId)
    .select(['a.area_id', 'a.code', 'a.name', 'a.valid_from', 'a.valid_to', 'a.parent_area_id'])
    .select(['p.code as parent_code', 's.area_km2', 's.west', 's.south', 's.east', 's.north'])
    .execute()
  return rows.map(({ area_km2: areaKm2, west, south, east, north, ...row }) => ({
    areaId: row.area_id,
    code: row.code,
    name: row.name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    parentAreaId: row.parent_area_id,
    parentCode: row.parent_code,
    extent:
      areaKm2 === null || west === null || south === null || east === null || north === null
        ? null
        : { areaKm2, west, south, east, north },
  }))
}

/** The condition that the row of `area` under this alias is in force on the date. */
export function inForce(alias: string, date: IsoDate) {
  const from = sql.ref(`${alias}.valid_from`)
  const to = sql.ref(`${alias}.valid_to`)
  return sql<SqlBool>`${from} <= ${date} and (${to} is null or ${to} > ${date})`
}
