import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { areaName } from './area-lines-store.ts'
import { treeOf } from './area-tree-rules.ts'
import { readAreas } from './areas-store.ts'
import type { IsoDate } from './areas-types.ts'
import { withSums } from './residents-rules.ts'
import { newestResidentsYear, readOwnResidents } from './residents-store.ts'
import { withUsualAges } from './usual-ages-rules.ts'

/**
 * Everybody who lives in each area in force on a date, in the newest year up to the given one; for deciding what is shown, not
 * for showing. Areas without a known total are left out.
 * @returns by `areaName`
 */
export async function readTotalResidents(
  tx: Tx,
  municipality: Municipality,
  { year: onOrBefore, date }: { year: number; date: IsoDate },
): Promise<Map<string, number>> {
  const year = await newestResidentsYear(tx, municipality, { onOrBefore, date })
  if (year === null) return new Map()
  const areas = treeOf(await readAreas(tx, municipality, { date }))
  const residents = withSums(areas, await readOwnResidents(tx, municipality, { year, date }))
  return new Map(
    areas.flatMap((area) => {
      const groups = withUsualAges(residents.get(area.areaId)?.groups ?? [])
      const total = groups.find(({ ageFrom, ageTo }) => ageFrom === 0 && ageTo === null)
      return total?.cell.kind === 'value' ? [[areaName(area), total.cell.value] as const] : []
    }),
  )
}
