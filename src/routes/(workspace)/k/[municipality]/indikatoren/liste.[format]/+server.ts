import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { indicatorsTable } from '../indicators-table.ts'

/** All entries of the municipality with what they say. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'indicators.read', indicatorsTable)) ?? error(404)
