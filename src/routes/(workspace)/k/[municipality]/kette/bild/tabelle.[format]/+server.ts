import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { pictureCellsTable } from '../picture-cells-table.ts'

/** The cells of the picture as the address has it. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'chain.read', pictureCellsTable)) ?? error(404)
