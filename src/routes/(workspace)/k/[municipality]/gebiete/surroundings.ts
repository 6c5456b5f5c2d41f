import type { AreaInTree, LevelShapes } from '#lib/server/capabilities/areas/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { levelOutlines } from '../karte/level-outlines.ts'
import type { AreaDirectory } from './area-directory.ts'
import { outlineBox, withRoom, type ViewBox } from '#lib/ui/map-picture/outline-box.ts'

/** A small map of where an area or a place lies; for `AreaMap`. */
export type Surroundings = {
  readonly width: number
  readonly height: number
  readonly view: ViewBox
  readonly shapes: readonly {
    readonly areaId: number
    readonly name: string
    readonly outline: string
    readonly says: string
    readonly colour: string
    readonly href?: string
    readonly chosen?: boolean
  }[]
}

type Wanted = {
  readonly directory: AreaDirectory
  /** The area that is looked at; undefined = none, then the whole municipality is shown by its coarsest areas. */
  readonly area: AreaInTree | undefined
  readonly hrefOf: (areaId: number) => string | null
  /** ISO date. */
  readonly date: string
}

/**
 * The area among its neighbours of the same level within the coarsest area that holds it, and the other coarsest areas
 * around; null where nothing is drawn. Some dozen outlines instead of all of the finest level.
 */
export async function surroundings(
  tx: Tx,
  municipality: Municipality,
  wanted: Wanted,
): Promise<Surroundings | null> {
  const { directory, area, date } = wanted
  const [coarsest] = directory.levels
  if (coarsest === undefined) return null
  const outlines = (areaLevelId: number) => levelOutlines(tx, municipality, { areaLevelId, date })
  const around = await outlines(coarsest.areaLevelId)
  const near =
    area === undefined || area.areaLevelId === coarsest.areaLevelId
      ? around
      : await outlines(area.areaLevelId)
  return near.frame === null ? null : drawn(wanted, { around, near, frame: near.frame })
}

function drawn(
  { directory, area, hrefOf }: Wanted,
  {
    around,
    near,
    frame,
  }: { around: LevelShapes; near: LevelShapes; frame: { width: number; height: number } },
): Surroundings {
  const rootOf = (areaId: number) => {
    const ancestors = directory.byId.get(areaId)?.ancestorIds ?? []
    return ancestors.at(-1) ?? areaId
  }
  const isCoarse = near === around
  const root = area === undefined ? null : rootOf(area.areaId)
  const neighbours = isCoarse ? near.shapes : near.shapes.filter(({ areaId }) => rootOf(areaId) === root)
  const others = isCoarse ? [] : around.shapes.filter(({ areaId }) => areaId !== root)
  const shape = (colour: string) => (one: LevelShapes['shapes'][number]) => {
    const href = hrefOf(one.areaId)
    const isChosen = one.areaId === area?.areaId
    return {
      areaId: one.areaId,
      name: one.name,
      outline: one.outline,
      says: one.name,
      colour: isChosen ? 'burden-4' : colour,
      ...(href !== null && { href }),
      ...(isChosen && { chosen: true }),
    }
  }
  const box = outlineBox(neighbours.map(({ outline }) => outline))
  return {
    ...frame,
    view: box === null || isCoarse ? { x: 0, y: 0, ...frame } : withRoom(box, 0.08),
    shapes: [...others.map(shape('no-value')), ...neighbours.map(shape('burden-2'))],
  }
}
