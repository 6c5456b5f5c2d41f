import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readAreas } from './areas-store.ts'
import type { AreaResidents, IsoDate } from './areas-types.ts'
import { treeOf } from './area-tree-rules.ts'
import { withSums } from './residents-rules.ts'
import { newestResidentsYear, readOwnResidents } from './residents-store.ts'

export type LevelResidents = {
  /** Year of the figures; null where there are none up to the year asked for. */
  year: number | null
  /** One entry per area in force, by code; without groups where nothing is known. */
  areas: AreaResidents[]
}

/**
 * The residents of a level's areas by age group, in the newest year up to the given one. Areas without figures of their
 * own get the sums over the areas below them; a sum with an unknown part is unknown.
 * @param date the areas are those in force on it
 */
export async function readResidents(
  tx: Tx,
  municipality: Municipality,
  { areaLevelId, year: onOrBefore, date }: { areaLevelId: number; year: number; date: IsoDate },
): Promise<LevelResidents> {
  const areas = treeOf(await readAreas(tx, municipality, { date }))
  const ofLevel = areas.filter((area) => area.areaLevelId === areaLevelId)
  const year = await newestResidentsYear(tx, municipality, { onOrBefore, date })
  const own = year === null ? new Map() : await readOwnResidents(tx, municipality, { year, date })
  const residents = withSums(areas, own)
  return {
    year,
    areas: ofLevel.map(({ areaId }) => residents.get(areaId) ?? { areaId, groups: [], isSummedUp: false }),
  }
}
