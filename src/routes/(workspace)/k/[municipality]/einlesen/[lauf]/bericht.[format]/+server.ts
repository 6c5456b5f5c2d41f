import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { reportTable } from '../report-table.ts'

/** The report line by line, as a table for the office that made the file. */
export const GET: RequestHandler<{ municipality: string; lauf: string; format: string }> = async (event) =>
  (await tableDownload(event, 'imports.read', (tx, municipality, wanted) =>
    reportTable(tx, municipality, { ...wanted, importRunId: Number(event.params.lauf) }),
  )) ?? error(404)
