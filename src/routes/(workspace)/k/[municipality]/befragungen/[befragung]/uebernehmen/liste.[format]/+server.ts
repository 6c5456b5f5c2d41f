import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { takeoverTable } from '../takeover-table.ts'

export const GET: RequestHandler<{ municipality: string; befragung: string; format: string }> = async (
  event,
) =>
  (await tableDownload(event, 'surveys.change', (tx, municipality, wanted) =>
    takeoverTable(tx, municipality, { ...wanted, code: event.params.befragung }),
  )) ?? error(404)
