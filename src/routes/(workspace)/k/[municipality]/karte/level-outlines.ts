import {
  readAreas,
  readShapes,
  readVersions,
  screenOutlines,
  type Area,
  type AreaVersion,
  type LevelShapes,
} from '#lib/server/capabilities/areas/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

type LevelOnDate = { readonly areaLevelId: number; readonly date: string }

const outlines = createRevisionCache<LevelShapes>({ capacity: 60 })
const onScreen = createRevisionCache<LevelShapes>({ capacity: 60 })
const areas = createRevisionCache<readonly Area[]>({ capacity: 200 })
const versions = createRevisionCache<readonly AreaVersion[]>({ capacity: 60 })

/** A level's outlines, remembered until the municipality's data change: half a page of path data that is always the same. */
export function levelOutlines(tx: Tx, municipality: Municipality, level: LevelOnDate): Promise<LevelShapes> {
  return outlines.get(keyOf(municipality, level), () => readShapes(tx, municipality, level))
}

/** The same for a picture beside text: a third of the bytes, and no difference that a screen shows. */
export function levelOnScreen(tx: Tx, municipality: Municipality, level: LevelOnDate): Promise<LevelShapes> {
  return onScreen.get(keyOf(municipality, level), async () => {
    const { frame, shapes } = await levelOutlines(tx, municipality, level)
    const drawn = screenOutlines(shapes.map(({ outline }) => outline))
    return { frame, shapes: shapes.map((shape, at) => ({ ...shape, outline: drawn[at] ?? shape.outline })) }
  })
}

/** A level's areas in force on a date, by code. */
export function levelAreas(tx: Tx, municipality: Municipality, level: LevelOnDate): Promise<readonly Area[]> {
  return areas.get(keyOf(municipality, level), () => readAreas(tx, municipality, level))
}

/** All versions of a level's areas, whenever in force. */
export function levelVersions(
  tx: Tx,
  municipality: Municipality,
  areaLevelId: number,
): Promise<readonly AreaVersion[]> {
  const key = keyOf(municipality, { areaLevelId, date: 'ever' })
  return versions.get(key, () => readVersions(tx, municipality, areaLevelId))
}

function keyOf({ municipalityId, dataRevision }: Municipality, { areaLevelId, date }: LevelOnDate) {
  return { municipalityId, name: `${areaLevelId} ${date}`, dataRevision }
}
