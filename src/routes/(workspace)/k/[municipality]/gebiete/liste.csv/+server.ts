import { error, type RequestHandler } from '@sveltejs/kit'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { tableOfPage } from '../../table-of-page.ts'
import { areasTable } from '../areas-table.ts'

/** The areas of a level with their residents by age. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const table = await tableOfPage(event, 'areas.read', areasTable)
  if (table === null) error(404)
  return csvAnswer(table)
}
