import { error } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { openLinksTable } from '../open-links-table.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) =>
  (await tableDownload(event, 'surveys.read', openLinksTable(event.params))) ?? error(404)
