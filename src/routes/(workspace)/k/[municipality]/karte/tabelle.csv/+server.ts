import { error, type RequestHandler } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { parseMapQuery } from '../map-query.ts'
import { orderRows } from '../order-rows.ts'
import { readMapPage } from '../read-map-page.ts'
import { tableRecords } from '../table-records.ts'

/** The table of the map page, in the same order, as a file for a spreadsheet. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const { locale } = event.locals
  const { view, order, level, query } = await inWorkspace(event, 'areas.read', (tx, municipality) =>
    readMapPage(tx, municipality, {
      query: parseMapQuery(event.url.searchParams),
      locale,
      today: context().today(),
    }),
  )
  if (view === null || order === null) error(404)
  const rows = orderRows(view.rows, order)
  const name = [view.title, level?.name, query.period].filter((part) => part != null).join(' ')
  return csvAnswer({
    name,
    records: tableRecords({ columns: view.columns, rows, texts: messages(locale).map }),
  })
}
