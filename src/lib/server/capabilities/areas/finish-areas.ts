import type { ImportContext, ImportCounts } from '../imports/index.ts'
import { writeShapes } from './area-drawing-store.ts'
import { endAreas, insertAreas, updateAreas } from './area-writing-store.ts'
import type { AreasDefinition } from './areas-form.ts'
import type { AreaVersion, IsoDate } from './areas-types.ts'
import { drawLevels } from './draw-levels.ts'
import type { Box } from './grid-shape-rules.ts'
import type { ReadArea } from './read-area-rules.ts'

type Finish = {
  context: ImportContext
  definition: AreasDefinition
  areaLevelId: number
  validFrom: IsoDate
  versions: readonly AreaVersion[]
  extentsBefore: Box | null
  areas: readonly ReadArea[]
  /** Codes that the file names, those of refused rows included, so that a slip in a row ends no area. */
  isInFile: (code: string) => boolean
}

/** Writes the areas of a file, ends those that it replaces, and draws the level. */
export async function finishAreas({
  context,
  definition,
  areaLevelId,
  validFrom,
  versions,
  extentsBefore,
  areas,
  isInFile,
}: Finish): Promise<ImportCounts> {
  const { tx, municipality, preview = false } = context
  const gone = versions.filter(({ code, validTo }) => validTo === null && !isInFile(code))
  await endPredecessors(context, definition.replaces, areas)
  const vanished = preview ? 0 : await endGone(context, definition.replaces, gone)

  const added = areas.filter(({ plan }) => plan.kind === 'add')
  const ids = await insertAreas(
    tx,
    municipality,
    areaLevelId,
    added.map(({ code, name, parentAreaId }) => ({ code, name, parentAreaId, validFrom })),
  )
  const kept = areas.flatMap((area) =>
    area.plan.kind === 'replace-in-place' ? [{ ...area, areaId: area.plan.version.areaId }] : [],
  )
  const renamed = await updateAreas(
    tx,
    municipality,
    kept.map(({ areaId, name, parentAreaId }) => ({ areaId, name, parentAreaId })),
  )
  const reshaped = await writeShapes(tx, municipality, [
    ...added.map(({ code, shape }) => ({ areaId: ids.get(code) ?? 0, ...shape })),
    ...kept.map(({ areaId, shape }) => ({ areaId, ...shape })),
  ])
  if (reshaped.length > 0 && !preview) await drawLevels(tx, municipality, { areaLevelId, extentsBefore })

  const touched = new Set([...renamed, ...reshaped])
  const changed = kept.filter(({ areaId }) => touched.has(areaId)).length
  return { added: added.length, changed, unchanged: kept.length - changed, vanished }
}

/** A new version takes the place of the one before on the day of the replacement. */
async function endPredecessors(
  { tx, municipality }: ImportContext,
  replaces: IsoDate | undefined,
  areas: readonly ReadArea[],
): Promise<void> {
  if (replaces === undefined) return
  const areaIds = areas.flatMap(({ plan }) =>
    plan.kind === 'add' && plan.ends !== null ? [plan.ends.areaId] : [],
  )
  await endAreas(tx, municipality, { areaIds, on: replaces })
}

/**
 * Ends the areas that the file no longer has, where it replaces the level; tells of those that stay in force.
 * @returns how many end
 */
async function endGone(
  { tx, municipality, report }: ImportContext,
  replaces: IsoDate | undefined,
  gone: readonly AreaVersion[],
): Promise<number> {
  const [staying, ending] = [
    gone.filter(({ validFrom }) => replaces === undefined || validFrom >= replaces),
    gone.filter(({ validFrom }) => replaces !== undefined && validFrom < replaces),
  ]
  const [example] = staying
  if (example !== undefined) {
    const details = { count: staying.length, example: example.code }
    report({ line: 0, code: 'areas/not-in-file', details, weight: 'noted' })
  }
  const areaIds = ending.map(({ areaId }) => areaId)
  if (replaces !== undefined) await endAreas(tx, municipality, { areaIds, on: replaces })
  return ending.length
}
