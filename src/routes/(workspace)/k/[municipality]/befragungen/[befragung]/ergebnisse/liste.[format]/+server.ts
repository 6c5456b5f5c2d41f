import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { surveyResultsTable } from '../results-table.ts'

/** All answers counted, as a file. */
export const GET: RequestHandler<{ municipality: string; befragung: string; format: string }> = async (
  event,
) =>
  (await tableDownload(event, 'surveys.read', (tx, municipality, wanted) =>
    surveyResultsTable(tx, municipality, { ...wanted, code: event.params.befragung }),
  )) ?? error(404)
