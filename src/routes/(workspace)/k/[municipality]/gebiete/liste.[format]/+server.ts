import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { areasTable } from '../areas-table.ts'

/** The areas of a level with their residents by age. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'areas.read', areasTable)) ?? error(404)
