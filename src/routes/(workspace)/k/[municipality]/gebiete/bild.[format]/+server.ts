import { error, type RequestHandler } from '@sveltejs/kit'
import { pictureDownload } from '../../picture-download.ts'
import { levelSheet } from '../level-sheet.ts'

/** The map of a level as a picture for slides and reports. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await pictureDownload(event, 'areas.read', levelSheet)) ?? error(404)
