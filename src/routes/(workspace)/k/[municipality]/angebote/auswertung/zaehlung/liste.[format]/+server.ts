import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { crosstabTable } from '../crosstab-table.ts'

/** The page's numbers as a file. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'reports.read', crosstabTable)) ?? error(404)
