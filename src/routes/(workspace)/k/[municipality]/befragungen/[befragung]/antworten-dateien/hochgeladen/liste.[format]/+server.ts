import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../../table-download.ts'
import { sentFilesTable } from '../sent-files-table.ts'

export const GET: RequestHandler<{ municipality: string; befragung: string; format: string }> = async (
  event,
) =>
  (await tableDownload(event, 'surveys.read', (tx, municipality, wanted) =>
    sentFilesTable(tx, municipality, { ...wanted, code: event.params.befragung }),
  )) ?? error(404)
