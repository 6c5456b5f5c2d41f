import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { indexTable } from '../index-table.ts'

/** The whole result. */
export const GET: RequestHandler<{ municipality: string; code: string; format: string }> = async (event) => {
  const { code } = event.params
  return (
    (await tableDownload(event, 'index.read', (tx, municipality, wanted) =>
      indexTable(tx, municipality, { ...wanted, code }),
    )) ?? error(404)
  )
}
