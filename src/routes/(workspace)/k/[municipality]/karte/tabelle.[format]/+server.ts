import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { mapTable } from '../map-table.ts'

/** The table of the map page, in the same order. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'areas.read', mapTable)) ?? error(404)
