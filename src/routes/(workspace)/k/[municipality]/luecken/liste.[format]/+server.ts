import { redirect, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../table-download.ts'
import { gapsTable } from '../gaps-table.ts'

/** The list of gaps as the address filters it, all of it. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'chain.read', gapsTable)) ??
  // The page says what is missing first.
  redirect(303, `/k/${event.params.municipality}/luecken`)
