import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../../table-download.ts'
import { areaResidentsTable } from '../area-residents-table.ts'

/** The area's residents by age and year. */
export const GET: RequestHandler<{
  municipality: string
  ebene: string
  code: string
  format: string
}> = async (event) => {
  const { ebene: levelCode, code } = event.params
  return (
    (await tableDownload(event, 'areas.read', (tx, municipality, wanted) =>
      areaResidentsTable(tx, municipality, { ...wanted, levelCode, code }),
    )) ?? error(404)
  )
}
