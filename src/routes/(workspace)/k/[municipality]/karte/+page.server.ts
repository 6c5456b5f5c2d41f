import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { parseMapQuery } from './map-query.ts'
import { orderRows } from './order-rows.ts'
import { readMapPage } from './read-map-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const query = parseMapQuery(event.url.searchParams)
  const { locale } = event.locals
  const page = await inWorkspace(event, 'areas.read', (tx, municipality) =>
    readMapPage(tx, municipality, { query, locale, today: context().today() }),
  )
  const { view, order } = page
  const rows = view === null || order === null ? [] : orderRows(view.rows, order)
  return { map: keptOnServer({ ...page, rows }) }
}
