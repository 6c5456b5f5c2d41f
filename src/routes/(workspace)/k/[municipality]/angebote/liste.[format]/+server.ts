import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { offersTable } from '../offers-table.ts'

/** All offers that the address filters, under headings that an import recognises again. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'offers.read', offersTable)) ?? error(404)
