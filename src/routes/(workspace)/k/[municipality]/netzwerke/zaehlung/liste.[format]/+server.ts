import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { networkCountsTable } from '../counts-table.ts'

export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'networks.read', networkCountsTable)) ?? error(404)
