import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { treeOf } from './area-tree-rules.ts'
import { readAreas } from './areas-store.ts'
import type { AreaInTree, AreaResidents, IsoDate, ResidentsCell, ResidentsFamily } from './areas-types.ts'
import { protectResidents } from './protect-residents-rules.ts'
import { withSums } from './residents-rules.ts'
import { newestResidentsYear, readOwnResidents } from './residents-store.ts'
import { withUsualAges } from './usual-ages-rules.ts'

export type ShownResidents = {
  /** Year of the figures; null where there are none up to the year asked for. */
  readonly year: number | null
  /** By area id, for the areas of all levels that have figures or parts with figures. */
  readonly byArea: ReadonlyMap<number, AreaResidents>
}

/**
 * The residents of all areas in force on a date as they may be shown: see `protectResidents`. Every level at once, since
 * what one level shows may give away what another hides. Everybody and those under 18 are always among the groups if
 * the file’s groups tell them. Some 150 ms for 755 areas with many small counts.
 *
 * @param year the newest up to this one
 */
export async function readShownResidents(
  tx: Tx,
  municipality: Municipality,
  { year: onOrBefore, date }: { year: number; date: IsoDate },
): Promise<ShownResidents> {
  const year = await newestResidentsYear(tx, municipality, { onOrBefore, date })
  if (year === null) return { year, byArea: new Map() }
  const { residents, shown: groups } = await readAndProtect(tx, municipality, { year, date })
  const shown = residents.map((own) => ({ ...own, groups: groups.get(own.areaId) ?? [] }))
  return {
    year,
    byArea: new Map(shown.filter((own) => own.groups.length > 0).map((own) => [own.areaId, own])),
  }
}

/** A count of residents as it is, only for checking what releases give away together, and as it may be shown. */
export type ResidentsBehind = {
  readonly ageFrom: number
  /** Exclusive; null = open. */
  readonly ageTo: number | null
  /** null = not known. */
  readonly count: number | null
  readonly shown: ResidentsCell
}

/** The residents of all areas in force on a date behind what may be shown of exactly a year, by area id. */
export async function readResidentsBehind(
  tx: Tx,
  municipality: Municipality,
  wanted: { year: number; date: IsoDate },
): Promise<Map<number, ResidentsBehind[]>> {
  const { stored, shown } = await readAndProtect(tx, municipality, wanted)
  return new Map(
    [...shown].map(([areaId, groups]) => [
      areaId,
      groups.map(({ ageFrom, ageTo, cell }) => {
        const own = stored.get(areaId)?.find((one) => one.ageFrom === ageFrom && one.ageTo === ageTo)?.cell
        const count = own?.kind === 'value' ? own.value : own?.sign === '–' ? 0 : null
        return { ageFrom, ageTo, count, shown: cell }
      }),
    ]),
  )
}

async function readAndProtect(
  tx: Tx,
  municipality: Municipality,
  { year, date }: { year: number; date: IsoDate },
) {
  const areas = treeOf(await readAreas(tx, municipality, { date }))
  const residents = [...withSums(areas, await readOwnResidents(tx, municipality, { year, date })).values()]
  const stored = new Map(residents.map((own) => [own.areaId, withUsualAges(own.groups)]))
  const shown = protectResidents({
    figures: stored,
    families: familiesOf(areas),
    minimum: municipality.minimumCount,
  })
  return { residents, stored, shown }
}

/** The parts of one level make up the area above; a second level below it makes it up once more. */
function familiesOf(areas: readonly AreaInTree[]): ResidentsFamily[] {
  const families = Map.groupBy(areas, ({ parentAreaId, areaLevelId }) => `${parentAreaId} ${areaLevelId}`)
  return [...families.values()].map((children) => ({
    parent: children[0]?.parentAreaId ?? null,
    children: children.map(({ areaId }) => areaId),
  }))
}
