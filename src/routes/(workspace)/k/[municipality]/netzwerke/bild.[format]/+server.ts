import { error, type RequestHandler } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { pictureAnswer, pictureFormats } from '#lib/server/platform/pictures/index.ts'
import { networkSvg, WIDE_NETWORK } from '#lib/ui/networks/network-drawing.ts'
import { pictureOf } from '../bild/picture-of.ts'
import { readPicture } from '../bild/read-picture.ts'

/** The picture as the address has it, as a drawing to keep. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) => {
  const format = pictureFormats.find((one) => one === event.params.format)
  if (format === undefined) error(404)
  const { locale } = event.locals
  const { picture: texts } = messages(locale).networks
  const drawing = await inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const read = await readPicture(tx, municipality, event.url.searchParams)
    const title = read.query.kind === 'sitze' ? texts.seats : texts.ties
    const svg = networkSvg(pictureOf(read, '', locale), { format: WIDE_NETWORK, isLinked: false })
    return { name: `${title} ${municipality.name}`, svg, width: WIDE_NETWORK.width }
  })
  return pictureAnswer(drawing, { format, painter: context().painter })
}
