import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { fundingTable } from '../funding-table.ts'

/** The page's numbers as a file. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'reports.read', fundingTable)) ?? error(404)
