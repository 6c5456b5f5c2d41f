import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { valuesTable } from '../values-table.ts'

/** The values that the address asks for, one a line, also for another import. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'indicators.read', valuesTable)) ?? error(404)
