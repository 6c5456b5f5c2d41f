import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { offersBehindTable } from '../offers-behind-table.ts'

/** All offers behind a step and field. */
export const GET: RequestHandler<{
  municipality: string
  schritt: string
  feld: string
  format: string
}> = async (event) => {
  const { schritt: step, feld: field } = event.params
  return (
    (await tableDownload(event, 'chain.read', (tx, municipality, wanted) =>
      offersBehindTable(tx, municipality, { ...wanted, step, field }),
    )) ?? error(404)
  )
}
