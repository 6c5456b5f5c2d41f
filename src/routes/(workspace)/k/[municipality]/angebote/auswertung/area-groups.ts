import type { AreaDirectory } from '../../gebiete/area-directory.ts'

/** More rows than these are no overview. */
const MOST_AREAS = 260

/** The levels that groups can be made of, and the areas of the one that the address names (`ebene`), else of the coarsest that divides. */
export function areaGroups({ levels, areas }: AreaDirectory, address: URLSearchParams) {
  const choices = levels.filter(({ areaCount }) => areaCount > 0 && areaCount <= MOST_AREAS)
  const level =
    choices.find(({ code }) => code === address.get('ebene')) ??
    choices.find(({ areaCount }) => areaCount > 1) ??
    choices[0]
  return {
    levels: choices.map(({ code, name }) => ({ value: code, text: name })),
    chosen: level?.code ?? '',
    areas: level === undefined ? [] : areas.filter(({ areaLevelId }) => areaLevelId === level.areaLevelId),
  }
}
