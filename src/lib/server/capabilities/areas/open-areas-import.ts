import type { Position } from '@gelingen/methods/accessibility'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { ImportContext, ImportCounts, ImportSession } from '../imports/index.ts'
import { writeLevel } from './area-writing-store.ts'
import { readLevelBoxes } from './area-drawing-store.ts'
import { readLocatableAreas } from './area-shapes-store.ts'
import type { AreasDefinition } from './areas-form.ts'
import { readLevels, readVersions } from './areas-store.ts'
import type { AreaLevel, IsoDate } from './areas-types.ts'
import { boxAround } from './outline-frame-rules.ts'
import { prepareLocator } from './locate-point-rules.ts'
import { parentFinder, parentsSince, type ChildPlace, type FoundParent } from './parent-rules.ts'
import { finishAreas } from './finish-areas.ts'
import { areaReader } from './read-area-rules.ts'
import { SINCE_EVER } from './validity-rules.ts'

/** Line of what concerns the file as a whole. */
const WHOLE_FILE = 0
const nothing: ImportCounts = { added: 0, changed: 0, unchanged: 0 }

/** Reads a file of areas into their level: checks in `take`, writes and draws in `finish`. */
export async function openAreasImport(
  definition: AreasDefinition,
  context: ImportContext,
): Promise<ImportSession> {
  const { tx, municipality, report } = context
  const levels = await readLevels(tx, municipality, SINCE_EVER)
  const parentLevel = checkLevels(definition, levels)
  if (!parentLevel.ok) {
    report({ line: WHOLE_FILE, ...parentLevel.refusal, weight: 'refused' })
    return { take: async () => {}, finish: async () => nothing }
  }
  const validFrom = definition.validFrom ?? definition.replaces ?? SINCE_EVER
  const extentsBefore = boxAround(await readLevelBoxes(tx, municipality))
  const areaLevelId = await writeLevel(tx, municipality, definition.level)
  const versions = await readVersions(tx, municipality, areaLevelId)
  const findParent = await openParents(definition, context, parentLevel.value, validFrom)
  const reader = areaReader({ definition, versions, validFrom, findParent, context })
  return {
    take: async (rows) => rows.forEach(reader.read),
    finish: () =>
      finishAreas({
        context,
        definition,
        areaLevelId,
        validFrom,
        versions,
        extentsBefore,
        areas: reader.areas,
        isInFile: reader.namesCode,
      }),
  }
}

/** The level of the parents, which must be there and above this one; null where the recipe names none. */
function checkLevels(
  { level, parent }: AreasDefinition,
  levels: readonly AreaLevel[],
): Outcome<AreaLevel | null> {
  const inPlace = levels.find(({ position, code }) => position === level.position && code !== level.code)
  if (inPlace !== undefined)
    return refuse('areas/level-position-taken', { position: level.position, level: inPlace.name })
  if (parent === undefined) return { ok: true, value: null }
  const parentLevel = levels.find(({ code }) => code === parent.level)
  if (parentLevel === undefined) return refuse('areas/parent-level-missing', { level: parent.level })
  return parentLevel.position < level.position
    ? { ok: true, value: parentLevel }
    : refuse('areas/parent-level-not-above', { level: level.name, parent: parentLevel.name })
}

async function openParents(
  { parent }: AreasDefinition,
  { tx, municipality }: ImportContext,
  parentLevel: AreaLevel | null,
  validFrom: IsoDate,
): Promise<((child: ChildPlace) => Outcome<FoundParent>) | null> {
  if (parent === undefined || parentLevel === null) return null
  const { areaLevelId } = parentLevel
  const parents = parentsSince(await readVersions(tx, municipality, areaLevelId), validFrom)
  const newest = [...parents.values()].reduce(
    (day, version) => (version.validFrom > day ? version.validFrom : day),
    validFrom,
  )
  const locate: (place: Position) => number | null =
    parent.from === 'location'
      ? prepareLocator(await readLocatableAreas(tx, municipality, { areaLevelId, date: newest }))
      : () => null
  return parentFinder({ parent, parents, locate })
}
