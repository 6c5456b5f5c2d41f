import { redirect, type RequestHandler } from '@sveltejs/kit'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { chainPictureSvg } from '#lib/ui/chain-picture/chain-picture-svg.ts'
import { leftOutSentences, sourceLine, summaries, titleOf } from '../bild/say-picture.ts'
import { readPictureFile } from '../bild/read-picture-file.ts'

/** The picture as the address has it, as a drawing to keep. */
export const GET: RequestHandler<{ municipality: string }> = async (event) => {
  const file = await readPictureFile(event)
  // The page says what is missing first.
  if (file === null) redirect(303, `/k/${event.params.municipality}/kette/bild`)
  const { picture, places, query, computed, locale } = file
  const lettering = {
    title: titleOf(query, locale),
    subtitle: [...summaries(places, locale), ...leftOutSentences(query, { places, locale })].join(' '),
    source: sourceLine(computed, file),
  }
  return new Response(chainPictureSvg(picture, { lettering }), {
    headers: downloadHeaders({ name: file.name, ending: 'svg', contentType: 'image/svg+xml; charset=utf-8' }),
  })
}
