import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { accessTable } from '../access-table.ts'

/** The page's numbers as a file. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'reports.read', accessTable)) ?? error(404)
