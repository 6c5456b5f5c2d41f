import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { networkDoublesTable } from '../doubles-table.ts'

export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'networks.read', networkDoublesTable)) ?? error(404)
