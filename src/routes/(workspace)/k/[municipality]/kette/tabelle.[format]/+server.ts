import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { matrixTable } from '../matrix-table.ts'

/** The chain of the place that the address names, a line for each step and field. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'chain.read', matrixTable)) ?? error(404)
