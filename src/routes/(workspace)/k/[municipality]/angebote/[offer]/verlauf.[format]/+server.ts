import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { offerIdOf } from '../find-offer-of-page.ts'
import { historyTable } from '../verlauf/history-table.ts'

/** Every version of an offer with what changed in it, a row for each change. */
export const GET: RequestHandler<{ municipality: string; offer: string; format: string }> = async (event) =>
  (await tableDownload(event, 'offers.read', historyTable(offerIdOf(event.params)))) ?? error(404)
