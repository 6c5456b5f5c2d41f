import { error, redirect, type RequestHandler } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { pictureAnswer, pictureFormats } from '#lib/server/platform/pictures/index.ts'
import { chainPictureSvg } from '#lib/ui/chain-picture/chain-picture-svg.ts'
import { WIDE } from '#lib/ui/chain-picture/lay-out.ts'
import { leftOutSentences, sourceLine, summaries, titleOf } from '../bild/say-picture.ts'
import { readPictureFile } from '../bild/read-picture-file.ts'

/** The picture as the address has it, as a drawing to keep. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) => {
  const format = pictureFormats.find((one) => one === event.params.format)
  if (format === undefined) error(404)
  const file = await readPictureFile(event)
  // The page says what is missing first.
  if (file === null) redirect(303, `/k/${event.params.municipality}/kette/bild`)
  const { name, picture, places, query, computed, locale } = file
  const lettering = {
    title: titleOf(query, locale),
    subtitle: [...summaries(places, locale), ...leftOutSentences(query, { places, locale })].join(' '),
    source: sourceLine(computed, file),
  }
  const svg = chainPictureSvg(picture, { lettering })
  return pictureAnswer({ name, svg, width: WIDE.width }, { format, painter: context().painter })
}
