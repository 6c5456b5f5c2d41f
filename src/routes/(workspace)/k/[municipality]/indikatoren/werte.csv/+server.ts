import { error, type RequestHandler } from '@sveltejs/kit'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { tableOfPage } from '../../table-of-page.ts'
import { valuesTable } from '../values-table.ts'

/** The values that the address asks for, one a line, for a spreadsheet or another import. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const table = await tableOfPage(event, 'indicators.read', valuesTable)
  if (table === null) error(404)
  return csvAnswer(table)
}
