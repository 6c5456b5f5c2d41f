import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { mailsTable } from '../mails-table.ts'
import { readDirectory } from '../../directory-access.ts'

/** The outbox, for those who decide about the directory. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) => {
  await readDirectory(event, async () => null)
  return (await tableDownload(event, 'offers.read', mailsTable)) ?? error(404)
}
