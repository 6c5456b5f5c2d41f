import { error } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { sheetsTable } from '../sheets-table.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) =>
  (await tableDownload(event, 'surveys.change', sheetsTable(event.params))) ?? error(404)
