import { error, type RequestHandler } from '@sveltejs/kit'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { tableOfPage } from '../../table-of-page.ts'
import { offersTable } from '../offers-table.ts'

/** All offers that the address filters, under headings that an import recognises again. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const table = await tableOfPage(event, 'offers.read', offersTable)
  if (table === null) error(404)
  return csvAnswer(table)
}
