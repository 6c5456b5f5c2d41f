import { redirect, type RequestHandler } from '@sveltejs/kit'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { tableOfPage } from '../../table-of-page.ts'
import { gapsTable } from '../gaps-table.ts'

/** The list of gaps as the address filters it, all of it, as a table that spreadsheets open. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const table = await tableOfPage(event, 'chain.read', gapsTable)
  // The page says what is missing first.
  if (table === null) redirect(303, `/k/${event.params.municipality}/luecken`)
  return csvAnswer(table)
}
