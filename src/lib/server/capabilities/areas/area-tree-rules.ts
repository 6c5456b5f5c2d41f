import type { Area, AreaInTree } from './areas-types.ts'

/** Ties areas together; a parent that is not among them ends the way up. */
export function treeOf(areas: readonly Area[]): AreaInTree[] {
  const byId = new Map(areas.map((area) => [area.areaId, area]))
  const childIds = new Map<number, number[]>()
  for (const { areaId, parentAreaId } of areas) {
    if (parentAreaId === null) continue
    const siblings = childIds.get(parentAreaId)
    if (siblings === undefined) childIds.set(parentAreaId, [areaId])
    else siblings.push(areaId)
  }
  return areas.map((area) => ({
    ...area,
    ancestorIds: ancestorsOf(area, byId),
    childIds: childIds.get(area.areaId) ?? [],
  }))
}

function ancestorsOf(area: Area, byId: ReadonlyMap<number, Area>): number[] {
  const ancestors: number[] = []
  let above = byId.get(area.parentAreaId ?? -1)
  // A level's parents are on a coarser level; the second condition guards against data that say otherwise.
  while (above !== undefined && !ancestors.includes(above.areaId)) {
    ancestors.push(above.areaId)
    above = byId.get(above.parentAreaId ?? -1)
  }
  return ancestors
}
