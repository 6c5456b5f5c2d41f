import { error } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { tableDownload } from '../../../../table-download.ts'
import { editionOfPage } from '../../edition-event.ts'
import { editionTable } from '../../edition-table.ts'
import { readEdition } from '../../read-edition.ts'
import type { RequestHandler } from './$types'

/** What an edition prints as a table. */
export const GET: RequestHandler = async (event) =>
  (await tableDownload(event, 'offers.read', async (tx, municipality, { today }) => {
    const edition = await editionOfPage(tx, event.params)
    return editionTable(await readEdition(tx, municipality, { edition, today, origin: context().origin }))
  })) ?? error(404)
