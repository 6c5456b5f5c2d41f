import { redirect, type RequestHandler } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { pictureSheet } from '../bild/picture-sheet.ts'
import template from '../bild/picture-sheet.typ?raw'
import { readPictureFile } from '../bild/read-picture-file.ts'

/** The picture as the address has it, on a sheet A3 for the wall and the council. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const file = await readPictureFile(event)
  // The page says what is missing first.
  if (file === null) redirect(303, `/k/${event.params.municipality}/kette/bild`)
  const pdf = await context().printer.print({ template, ...pictureSheet(file) })
  return pdfAnswer({ name: file.name, pdf })
}
