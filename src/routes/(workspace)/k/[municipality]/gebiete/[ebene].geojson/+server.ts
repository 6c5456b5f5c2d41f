import { error, type RequestHandler } from '@sveltejs/kit'
import { readLocatableAreas, type AreaResidents } from '#lib/server/capabilities/areas/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { areaDirectory } from '../area-directory.ts'
import { shownResidents } from '../shown-residents.ts'

/**
 * The areas of a level with their shapes (WGS84) and their residents by age in the newest year, for geographic
 * information systems; figures of too few persons are the sign `.`.
 */
export const GET: RequestHandler<{ municipality: string; ebene: string }> = async (event) => {
  const today = context().today()
  return inWorkspace(event, 'areas.read', async (tx, municipality) => {
    const directory = await areaDirectory(tx, municipality, today)
    const level = directory.levels.find(({ code }) => code === event.params.ebene)
    if (level === undefined) error(404)
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
    return new Response(JSON.stringify({ type: 'FeatureCollection', name, features }), {
      headers: {
        'content-type': 'application/geo+json; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.geojson"`,
      },
    })
  })
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
