import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { removedOffersTable } from '../geloescht/removed-offers-table.ts'

export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'offers.change', removedOffersTable)) ?? error(404)
