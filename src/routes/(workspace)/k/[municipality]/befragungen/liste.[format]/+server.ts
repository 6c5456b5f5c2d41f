import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { surveysTable } from '../surveys-table.ts'

export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'surveys.read', surveysTable)) ?? error(404)
