import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { areaFiguresTable } from '../area-figures-table.ts'

/** Every indicator of the area in its newest period. */
export const GET: RequestHandler<{
  municipality: string
  ebene: string
  code: string
  format: string
}> = async (event) => {
  const { ebene: levelCode, code } = event.params
  return (
    (await tableDownload(event, 'areas.read', (tx, municipality, wanted) =>
      areaFiguresTable(tx, municipality, { ...wanted, levelCode, code }),
    )) ?? error(404)
  )
}
