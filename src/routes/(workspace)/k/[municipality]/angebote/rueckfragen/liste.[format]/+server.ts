import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { readDirectory } from '../../directory-access.ts'
import { requestsTable } from '../requests-table.ts'

/** Who was asked and has not answered yet, for those who decide about the directory. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) => {
  await readDirectory(event, async () => null)
  return (await tableDownload(event, 'offers.read', requestsTable)) ?? error(404)
}
