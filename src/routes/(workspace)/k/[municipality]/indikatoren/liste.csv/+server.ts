import { error, type RequestHandler } from '@sveltejs/kit'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { tableOfPage } from '../../table-of-page.ts'
import { indicatorsTable } from '../indicators-table.ts'

/** All entries of the municipality with what they say, for a spreadsheet. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const table = await tableOfPage(event, 'indicators.read', indicatorsTable)
  if (table === null) error(404)
  return csvAnswer(table)
}
