import { z } from 'zod'
import { messages } from '#lib/messages/index.ts'
import { placeInAddress } from '#lib/server/capabilities/chain/index.ts'
import { chainPictureSvg } from '#lib/ui/chain-picture/chain-picture-svg.ts'
import type { Format } from '#lib/ui/chain-picture/lay-out.ts'
import { readPicture } from '../../kette/bild/read-picture.ts'
import { summaries, titleOf } from '../../kette/bild/say-picture.ts'
import { chainOfPiece, nothingYet, placeField } from './chain-of-piece.ts'
import { definePiece } from './piece-types.ts'
import { chosen } from './settings.ts'

/** Narrow enough that its words can be read on a page A4. */
const ON_PAGE: Format = { width: 1050, names: 'beside', mostLanes: 2, smallestRow: 30 }

/** The chain along the ages, of the municipality or of an area. */
export const picturePiece = definePiece({
  kind: 'picture',
  settings: z.object({ gebiet: chosen }),
  async fields(about) {
    return [placeField(await chainOfPiece(about), about.locale)]
  },
  async compose(about, { gebiet }) {
    const { locale, municipality } = about
    const texts = messages(locale).reports.pieces.picture
    const computed = await chainOfPiece(about)
    if (computed === null) return nothingYet(locale, messages(locale).reports.pieces.standing.nothing)
    const place = placeInAddress(computed, new URLSearchParams({ gebiet })) ?? computed.whole
    const choice = { place, other: null, standard: null, block: null, only: 'alle' } as const
    const wanted = { base: '', minimumCount: municipality.minimumCount, locale, barHref: null }
    const { picture, places } = readPicture(computed, choice, wanted)
    const svg = chainPictureSvg(picture, { format: ON_PAGE })
    const sentence = summaries(places, locale).join(' ')
    return {
      blocks: [
        {
          kind: 'together',
          blocks: [
            { kind: 'heading', level: 2, text: titleOf(choice, locale) },
            { kind: 'paragraph', text: sentence },
            {
              kind: 'picture',
              svg,
              alt: texts.alt(place.name, sentence),
              caption: texts.caption,
              ratio: ratioOf(svg),
              size: 'page-wide',
              legend: null,
            },
          ],
        },
      ],
      figures: [{ key: 'standing', label: texts.name, text: sentence }],
    }
  },
})

/** Height by width, from the drawing's own frame. */
function ratioOf(svg: string): number {
  const [, width = '1', height = '1'] = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return Number(height) / Number(width)
}
