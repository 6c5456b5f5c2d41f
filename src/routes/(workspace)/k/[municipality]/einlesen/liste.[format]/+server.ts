import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { runsTable } from '../runs-table.ts'

/** What was read in and what became of it. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'imports.read', runsTable)) ?? error(404)
