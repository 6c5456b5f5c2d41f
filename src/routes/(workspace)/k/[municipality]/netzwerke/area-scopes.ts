import type { AreaScope } from '#lib/server/capabilities/actors/index.ts'
import type { AreaInTree } from '#lib/server/capabilities/areas/index.ts'
import type { AreaChoice } from '#lib/ui/networks/entry-types.ts'
import type { AreaDirectory } from '../gebiete/area-directory.ts'

/** More areas than these are too many boxes. */
const MOST_AREAS = 260

/** An area with all above and below it. */
export function scopeOf(area: AreaInTree, { areas }: Pick<AreaDirectory, 'areas'>): AreaScope {
  const below = areas.filter(({ ancestorIds }) => ancestorIds.includes(area.areaId))
  return {
    areaId: area.areaId,
    related: new Set([area.areaId, ...area.ancestorIds, ...below.map(({ areaId }) => areaId)]),
  }
}

/** The area that an address names by its id; null where it names none. */
export function scopeInAddress(address: URLSearchParams, directory: AreaDirectory): AreaScope | null {
  const area = directory.byId.get(Number(address.get('gebiet')))
  return area === undefined ? null : scopeOf(area, directory)
}

/** Level by level from the coarsest, as long as there are not too many. */
export function areaChoices({ levels, areas }: AreaDirectory): AreaChoice[] {
  let count = 0
  return levels.flatMap(({ areaLevelId, name, areaCount }) => {
    count += areaCount
    if (areaCount === 0 || count > MOST_AREAS) return []
    const own = areas.filter((area) => area.areaLevelId === areaLevelId)
    return [{ name, options: own.map((area) => ({ value: String(area.areaId), text: area.name })) }]
  })
}

/** Names of areas, as far as they are in force. */
export function areaNames(areaIds: readonly number[], { byId }: Pick<AreaDirectory, 'byId'>): string[] {
  return areaIds.flatMap((areaId) => byId.get(areaId)?.name ?? [])
}
