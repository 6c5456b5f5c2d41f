import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

/** An area whenever in force, by a name that its versions share. */
export function areaName({ areaLevelId, code }: { areaLevelId: number; code: string }): string {
  return `${areaLevelId}/${code}`
}

/**
 * Where every area stands, in all versions: its level, and the names of the areas above it, nearest first. Where versions of one area
 * lie below different ones, the latest counts.
 * @returns by `areaName`
 */
export async function readAreaLines(
  tx: Tx,
  { municipalityId }: Municipality,
): Promise<Map<string, { level: number; ancestors: string[] }>> {
  const rows = await tx
    .selectFrom('area')
    .where('municipality_id', '=', municipalityId)
    .select(['area_id', 'area_level_id', 'code', 'parent_area_id'])
    .orderBy('valid_from')
    .execute()
  const byId = new Map(rows.map((row) => [row.area_id, row]))
  return new Map(
    rows.map((row) => {
      const ancestors: string[] = []
      for (
        let above = byId.get(row.parent_area_id ?? -1);
        above !== undefined && ancestors.length < MOST_LEVELS;
        above = byId.get(above.parent_area_id ?? -1)
      )
        ancestors.push(areaName({ areaLevelId: above.area_level_id, code: above.code }))
      return [
        areaName({ areaLevelId: row.area_level_id, code: row.code }),
        { level: row.area_level_id, ancestors },
      ]
    }),
  )
}

/** Ends the way up in data whose parents go in a circle. */
const MOST_LEVELS = 20
