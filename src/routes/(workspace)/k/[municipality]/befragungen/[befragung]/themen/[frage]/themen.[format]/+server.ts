import { error } from '@sveltejs/kit'
import { tableDownload } from '../../../../../table-download.ts'
import { themesTable } from '../themes-table.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) =>
  (await tableDownload(event, 'surveys.read', themesTable(event.params))) ?? error(404)
