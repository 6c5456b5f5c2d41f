import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { cellAreasTable } from '../areas-table.ts'

/** One step and field in all areas of the place. */
export const GET: RequestHandler<{
  municipality: string
  schritt: string
  feld: string
  format: string
}> = async (event) => {
  const { schritt: step, feld: field } = event.params
  return (
    (await tableDownload(event, 'chain.read', (tx, municipality, wanted) =>
      cellAreasTable(tx, municipality, { ...wanted, step, field }),
    )) ?? error(404)
  )
}
