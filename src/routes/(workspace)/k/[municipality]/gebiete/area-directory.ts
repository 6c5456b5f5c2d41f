import {
  readAreaTree,
  readLevels,
  type AreaInTree,
  type AreaLevel,
} from '#lib/server/capabilities/areas/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

/** The areas of a municipality in force on a day, as pages look them up. */
export type AreaDirectory = {
  /** From the coarsest to the finest. */
  readonly levels: readonly (AreaLevel & { areaCount: number })[]
  readonly areas: readonly AreaInTree[]
  readonly byId: ReadonlyMap<number, AreaInTree>
  /**
   * @param level code of the level; null = the finest that has the code. The code may also hold both, `LEVEL/CODE`, as
   *   lists of the chain say it.
   */
  find(code: string, level: string | null): AreaInTree | undefined
}

const cache = createRevisionCache<AreaDirectory>({ capacity: 100 })

/** Remembered until the municipality's data change. */
export function areaDirectory(tx: Tx, municipality: Municipality, date: string): Promise<AreaDirectory> {
  const { municipalityId, dataRevision } = municipality
  return cache.get({ municipalityId, name: date, dataRevision }, async () =>
    directoryOf(await readLevels(tx, municipality, date), await readAreaTree(tx, municipality, date)),
  )
}

export function directoryOf(levels: AreaDirectory['levels'], areas: readonly AreaInTree[]): AreaDirectory {
  const levelCodes = new Map(levels.map((level) => [level.areaLevelId, level.code]))
  const positions = new Map(levels.map((level) => [level.areaLevelId, level.position]))
  const positionOf = ({ areaLevelId }: AreaInTree) => positions.get(areaLevelId) ?? 0
  const byCode = Map.groupBy(areas, ({ code }) => code)
  const find: AreaDirectory['find'] = (code, level) => {
    const named = (byCode.get(code) ?? [])
      .filter(({ areaLevelId }) => level === null || levelCodes.get(areaLevelId) === level)
      .toSorted((a, b) => positionOf(b) - positionOf(a))
    if (named[0] !== undefined || !code.includes('/')) return named[0]
    const cut = code.indexOf('/')
    return find(code.slice(cut + 1), code.slice(0, cut))
  }
  return { levels, areas, byId: new Map(areas.map((area) => [area.areaId, area])), find }
}
