import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { indicesTable } from '../indices-table.ts'

/** The municipality's indices with what they hold. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'index.read', indicesTable)) ?? error(404)
