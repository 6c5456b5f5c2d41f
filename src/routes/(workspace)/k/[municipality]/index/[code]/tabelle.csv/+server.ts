import { error, type RequestHandler } from '@sveltejs/kit'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { tableOfPage } from '../../../table-of-page.ts'
import { indexTable } from '../index-table.ts'

/** The whole result as a file for a spreadsheet. */
export const GET: RequestHandler<{ municipality: string; code: string }> = async (event) => {
  const { code } = event.params
  const table = await tableOfPage(event, 'index.read', (tx, municipality, wanted) =>
    indexTable(tx, municipality, { ...wanted, code }),
  )
  if (table === null) error(404)
  return csvAnswer(table)
}
