import type { SearchedArea, SearchedLevel, SearchedOffer } from './search-types.ts'

/** So many areas still fit into a list and on a small map. */
const MOST_TO_CHOOSE = 60

/** Ends the way up in data whose parents go in a circle. */
const MOST_LEVELS = 20

/**
 * The areas that an offer counts for: those above its place, and those that it serves with all above and below them. Their keys hold for
 * all versions of an area. The names are those of its place only.
 */
export function areaFinder(areas: readonly SearchedArea[]) {
  const byId = new Map(areas.map((area) => [area.areaId, area]))
  const children = new Map<number, SearchedArea[]>()
  for (const area of areas) {
    if (area.parentAreaId !== null)
      children.set(area.parentAreaId, [...(children.get(area.parentAreaId) ?? []), area])
  }
  const upFrom = (areaId: number | null): SearchedArea[] => {
    const found: SearchedArea[] = []
    for (let next = byId.get(areaId ?? -1); next !== undefined && found.length < MOST_LEVELS;) {
      found.push(next)
      next = byId.get(next.parentAreaId ?? -1)
    }
    return found
  }
  const below = (areaId: number, depth = 0): SearchedArea[] =>
    depth > MOST_LEVELS
      ? []
      : (children.get(areaId) ?? []).flatMap((child) => [child, ...below(child.areaId, depth + 1)])
  return ({ areaId, areasServed }: Pick<SearchedOffer, 'areaId' | 'areasServed'>) => {
    const around = upFrom(areaId)
    const served = areasServed.flatMap((one) => [...upFrom(one), ...below(one)])
    return {
      keys: [...new Set([...around, ...served].map(({ key }) => key))],
      names: around.map(({ name }) => name),
    }
  }
}

/** The coarsest level with at least two areas in force; a level of a single area says nothing. None that has too many. */
export function levelToChoose(
  levels: readonly SearchedLevel[],
  areas: readonly SearchedArea[],
): { level: SearchedLevel; areas: SearchedArea[] } | null {
  for (const level of levels.toSorted((one, other) => one.position - other.position)) {
    const ofLevel = areas.filter(({ levelId, inForce }) => levelId === level.levelId && inForce)
    if (ofLevel.length > MOST_TO_CHOOSE) return null
    if (ofLevel.length > 1) return { level, areas: ofLevel }
  }
  return null
}
