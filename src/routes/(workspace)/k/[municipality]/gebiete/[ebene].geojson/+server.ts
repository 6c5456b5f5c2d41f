import { error, type RequestHandler } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { areaShapes } from '../area-shapes.ts'

/** The areas of a level with their shapes, for geographic information systems. */
export const GET: RequestHandler<{ municipality: string; ebene: string }> = async (event) => {
  const wanted = { levelCode: event.params.ebene, today: context().today() }
  const shapes = await inWorkspace(event, 'areas.read', (tx, municipality) =>
    areaShapes(tx, municipality, wanted),
  )
  if (shapes === null) error(404)
  return new Response(JSON.stringify(shapes), {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
      'content-disposition': `attachment; filename="${shapes.name}.geojson"`,
    },
  })
}
