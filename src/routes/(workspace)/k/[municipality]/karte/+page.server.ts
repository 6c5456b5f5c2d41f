import { basemapAddress } from '#lib/server/basemap-file.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { levelOnScreen } from './level-outlines.ts'
import { parseMapQuery } from './map-query.ts'
// The bundler makes its default export: the address of the built script.
// oxlint-disable-next-line import/default
import script from './mit-skript/live-page.ts?worker&url'
import { cutRows, orderRows } from './order-rows.ts'
import { readAtlas } from './read-atlas.ts'
import { readMapPage } from './read-map-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const query = parseMapQuery(event.url.searchParams)
  const wanted = { query, locale: event.locals.locale, today: context().today() }
  const { page, atlas, outlines } = await inWorkspace(event, 'areas.read', async (tx, municipality) => {
    const page = await readMapPage(tx, municipality, wanted)
    const { view, place } = page
    const level = view && place && { areaLevelId: place.areaLevelId, date: view.areasOn }
    return {
      page,
      atlas: await readAtlas(tx, municipality, page, wanted),
      outlines: level && (await levelOnScreen(tx, municipality, level)),
    }
  })
  const { view, order } = page
  const rows = view === null || order === null ? [] : orderRows(view.rows, order)
  const { shown, first } = cutRows(rows, query.rows)
  return {
    map: keptOnServer({ ...page, rows: shown, firstRows: first, atlas, outlines }),
    script,
    basemap: basemapAddress(),
  }
}
