import type { AreaInTree, AreaVersion } from '#lib/server/capabilities/areas/index.ts'
import type { AreaRow } from '#lib/ui/areas/area-types.ts'
import { addressOfArea } from './area-address.ts'
import type { AreaDirectory } from './area-directory.ts'
import { cellOfAges, everybody, minors, shareOf } from './residents-cells.ts'
import type { ShownResidents } from './shown-residents.ts'

type Wanted = {
  readonly base: string
  readonly directory: AreaDirectory
  readonly residents: ShownResidents
  /** Of the areas' levels; for their surface. */
  readonly versions: readonly AreaVersion[]
}

/** Areas as rows of a table, in the order given. */
export function areaRows(
  areas: readonly AreaInTree[],
  { base, directory, residents, versions }: Wanted,
): AreaRow[] {
  const surfaces = new Map(versions.map(({ areaId, extent }) => [areaId, extent?.areaKm2 ?? null]))
  return areas.map(({ areaId, code, name, parentAreaId, childIds }) => {
    const own = residents.byArea.get(areaId)
    const [all, young] = [cellOfAges(own, everybody), cellOfAges(own, minors)]
    const parent = directory.byId.get(parentAreaId ?? 0)
    return {
      areaId,
      code,
      name,
      href: addressOfArea(base, directory, areaId) ?? '',
      parent:
        parent === undefined
          ? null
          : { name: parent.name, href: addressOfArea(base, directory, parent.areaId) },
      childCount: childIds.length,
      areaKm2: surfaces.get(areaId) ?? null,
      residents: all,
      minors: young,
      shareOfMinors: shareOf(young, all),
    }
  })
}
