import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { releasesTable } from '../releases-table.ts'

/** The list of releases as a file. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'disclosure.read', releasesTable)) ?? error(404)
