import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { questionsTable } from '../questions-table.ts'

export const GET: RequestHandler<{ municipality: string; befragung: string; format: string }> = async (
  event,
) => (await tableDownload(event, 'surveys.read', questionsTable(event.params))) ?? error(404)
