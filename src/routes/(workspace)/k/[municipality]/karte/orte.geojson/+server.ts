import type { RequestHandler } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { parseMapQuery } from '../map-query.ts'
import { readMapPage } from '../read-map-page.ts'

/** The institutions that an address of the map names, as places, for the moving map. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const { locale } = event.locals
  const query = parseMapQuery(event.url.searchParams)
  const { layers } = await inWorkspace(event, 'areas.read', (tx, municipality) =>
    readMapPage(tx, municipality, { query, locale, today: context().today() }),
  )
  const features = layers.flatMap(({ places }, layer) =>
    places.map(({ name, longitude, latitude }) => ({
      type: 'Feature',
      properties: { name, layer },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  )
  return new Response(JSON.stringify({ type: 'FeatureCollection', features }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
