import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../../table-download.ts'
import { surveyCrosstabTable } from '../crosstab-table.ts'

/** Two questions crossed, as a file. */
export const GET: RequestHandler<{ municipality: string; befragung: string; format: string }> = async (
  event,
) =>
  (await tableDownload(event, 'surveys.read', (tx, municipality, wanted) =>
    surveyCrosstabTable(tx, municipality, { ...wanted, code: event.params.befragung }),
  )) ?? error(404)
