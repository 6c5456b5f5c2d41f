import { redirect, type RequestHandler } from '@sveltejs/kit'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { readPictureFile } from '../bild/read-picture-file.ts'
import { pictureRecords } from '../bild/picture-records.ts'

/** The cells of the picture as the address has it, as a table that spreadsheets open. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const file = await readPictureFile(event)
  // The page says what is missing first.
  if (file === null) redirect(303, `/k/${event.params.municipality}/kette/bild`)
  return csvAnswer({ name: file.name, records: pictureRecords(file) })
}
