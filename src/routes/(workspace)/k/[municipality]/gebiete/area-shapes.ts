import { readLocatableAreas, type AreaResidents } from '#lib/server/capabilities/areas/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from './area-directory.ts'
import { shownResidents } from './shown-residents.ts'

export type AreaShapes = {
  readonly type: 'FeatureCollection'
  readonly name: string
  readonly features: object[]
}

/**
 * The areas of a level with their shapes (WGS84) and their residents by age in the newest year; figures of too few
 * persons are the sign `.`.
 * @returns null where there is no such level
 */
export async function areaShapes(
  tx: Tx,
  municipality: Municipality,
  { levelCode, today }: { levelCode: string; today: string },
): Promise<AreaShapes | null> {
  const directory = await areaDirectory(tx, municipality, today)
  const level = directory.levels.find(({ code }) => code === levelCode)
  if (level === undefined) return null
  const residents = await shownResidents(tx, municipality, { year: Number(today.slice(0, 4)), date: today })
  const shapes = await readLocatableAreas(tx, municipality, { areaLevelId: level.areaLevelId, date: today })
  const features = shapes.flatMap(({ areaId, geometry }) => {
    const area = directory.byId.get(areaId)
    if (area === undefined) return []
    const { code, name, parentAreaId } = area
    const properties = {
      code,
      name,
      level: level.code,
      parent: directory.byId.get(parentAreaId ?? 0)?.code ?? null,
      residents_year: residents.year,
      ...residentsProperties(residents.byArea.get(areaId)),
    }
    return [{ type: 'Feature', properties, geometry }]
  })
  features.sort((one, other) => (one.properties.code < other.properties.code ? -1 : 1))
  const name = `${level.code}-${municipality.slug}-${today}`.replaceAll(/[^\w-]+/g, '-')
  return { type: 'FeatureCollection', name, features }
}

/** `residents_0_18` and so on, the end exclusive as everywhere; `residents_65_up` is open, `residents` everybody. */
function residentsProperties(residents: AreaResidents | undefined): Record<string, number | string> {
  return Object.fromEntries(
    (residents?.groups ?? []).map(({ ageFrom, ageTo, cell }) => {
      const ages = ageTo === null ? (ageFrom === 0 ? '' : `_${ageFrom}_up`) : `_${ageFrom}_${ageTo}`
      return [`residents${ages}`, cell.kind === 'value' ? cell.value : cell.sign]
    }),
  )
}
