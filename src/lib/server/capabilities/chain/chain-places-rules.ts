import type { AreaInTree, AreaLevel } from '../areas/index.ts'
import type { ChainPlace, ComputedChain } from './municipal-chain-types.ts'

/**
 * Every area down to the computed level with the positions of the areas it consists of.
 *
 * @param levels from the coarsest down to the computed one
 */
export function placesOf({
  areas,
  levels,
  name,
}: {
  areas: readonly AreaInTree[]
  levels: readonly AreaLevel[]
  /** The municipality's. */
  name: string
}): { whole: ChainPlace; places: ChainPlace[] } {
  const leaves = areas.filter(({ areaLevelId }) => areaLevelId === levels.at(-1)?.areaLevelId)
  const positions = new Map<number, number[]>()
  leaves.forEach(({ areaId, ancestorIds }, position) => {
    for (const id of [areaId, ...ancestorIds]) {
      const known = positions.get(id)
      if (known === undefined) positions.set(id, [position])
      else known.push(position)
    }
  })
  const places = levels.flatMap((level) =>
    areas.flatMap(({ areaId, areaLevelId, code, name, parentAreaId }) => {
      const consistsOf = positions.get(areaId)
      if (areaLevelId !== level.areaLevelId || consistsOf === undefined) return []
      return { areaId, code, name, level, parentAreaId, positions: consistsOf }
    }),
  )
  const whole = {
    areaId: null,
    code: '',
    name,
    level: null,
    parentAreaId: null,
    positions: leaves.map((_, position) => position),
  }
  return { whole, places }
}

/** A place by code and, where two levels use the same code, by the level's code; else the finest counts. */
export function findPlace(
  { places }: Pick<ComputedChain, 'places'>,
  { code, level }: { code: string; level?: string | undefined },
): ChainPlace | undefined {
  return places.findLast(
    (place) => place.code === code && (level === undefined || place.level?.code === level),
  )
}

/** The places of a level that lie in another place, or all; of the place itself, it alone. */
export function placesWithin(
  { places }: Pick<ComputedChain, 'places'>,
  { areaLevelId, within }: { areaLevelId: number; within: ChainPlace },
): ChainPlace[] {
  const inside = new Set(within.positions)
  return places.filter(
    ({ level, positions }) =>
      level?.areaLevelId === areaLevelId && positions.every((position) => inside.has(position)),
  )
}
