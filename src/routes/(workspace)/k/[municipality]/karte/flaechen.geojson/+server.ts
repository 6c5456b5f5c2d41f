import { error, type RequestHandler } from '@sveltejs/kit'
import { readLevels, readLocatableAreas, simpleShapes } from '#lib/server/capabilities/areas/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import { levelAreas } from '../level-outlines.ts'

const cache = createRevisionCache<string>({ capacity: 20 })

/** Simplified shapes of a level (`ebene`) in force on a day (`stand`), for the moving map. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const levelCode = event.url.searchParams.get('ebene')
  const date = isoDate(event.url.searchParams.get('stand')) ?? context().today()
  const shapes = await inWorkspace(event, 'areas.read', async (tx, municipality) => {
    const level = (await readLevels(tx, municipality, date)).find(({ code }) => code === levelCode)
    if (level === undefined) return null
    const onDate = { areaLevelId: level.areaLevelId, date }
    const { municipalityId, dataRevision } = municipality
    const key = { municipalityId, name: `${level.areaLevelId} ${date}`, dataRevision }
    return cache.get(key, async () => {
      const found = await readLocatableAreas(tx, municipality, onDate)
      const codes = new Map(
        (await levelAreas(tx, municipality, onDate)).map(({ areaId, code }) => [areaId, code]),
      )
      const simple = simpleShapes(found.map(({ geometry }) => geometry))
      const features = found.map(({ areaId }, at) => ({
        type: 'Feature',
        properties: { code: codes.get(areaId) ?? '' },
        geometry: simple[at],
      }))
      return JSON.stringify({ type: 'FeatureCollection', features })
    })
  })
  if (shapes === null) error(404)
  return new Response(shapes, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

function isoDate(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}
