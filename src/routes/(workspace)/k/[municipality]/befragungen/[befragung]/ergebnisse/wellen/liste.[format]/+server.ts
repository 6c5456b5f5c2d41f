import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../../table-download.ts'
import { surveyWavesTable } from '../waves-table.ts'

/** What changed since an earlier survey, as a file. */
export const GET: RequestHandler<{ municipality: string; befragung: string; format: string }> = async (
  event,
) =>
  (await tableDownload(event, 'surveys.read', (tx, municipality, wanted) =>
    surveyWavesTable(tx, municipality, { ...wanted, code: event.params.befragung }),
  )) ?? error(404)
