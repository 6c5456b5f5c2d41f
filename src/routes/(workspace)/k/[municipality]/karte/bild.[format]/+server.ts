import { error, type RequestHandler } from '@sveltejs/kit'
import { pictureDownload } from '../../picture-download.ts'
import { mapSheet } from '../map-sheet.ts'

/** The map as a picture for slides and reports. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await pictureDownload(event, 'areas.read', mapSheet)) ?? error(404)
