import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { surveyMailTable } from '../survey-mail-table.ts'

type Params = { municipality: string; befragung: string; format: string }

/** All mails of a survey. */
export const GET: RequestHandler<Params> = async (event) =>
  (await tableDownload(event, 'surveys.change', (tx, municipality, wanted) =>
    surveyMailTable(tx, municipality, { ...wanted, code: event.params.befragung }),
  )) ?? error(404)
