import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { actorsTable } from '../actors-table.ts'

export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'networks.read', actorsTable)) ?? error(404)
