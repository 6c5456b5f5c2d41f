import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { missedSearchesTable } from '../missed-searches-table.ts'

/** What families sought in vain. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'offers.read', missedSearchesTable)) ?? error(404)
