import { z } from 'zod'
import { messages } from '#lib/messages/index.ts'
import { areaMapSvg } from '#lib/ui/map-picture/area-map-svg.ts'
import { levelOutlines } from '../../karte/level-outlines.ts'
import { orderRows, readOrder } from '../../karte/order-rows.ts'
import type { MapView } from '../../karte/map-view.ts'
import { nothingYet } from './chain-of-piece.ts'
import { mapFields } from './map-fields.ts'
import { pictureLegend } from './picture-legend.ts'
import { definePiece, type PieceAbout } from './piece-types.ts'
import { chosen } from './settings.ts'
import { subjectOfPiece } from './subject-of-piece.ts'

const NAMED = 3

/** An index, an indicator or a cell of the chain on the map. */
export const mapPiece = definePiece({
  kind: 'map',
  settings: z.object({ zeige: chosen, ebene: chosen, zeitraum: chosen }),
  fields: mapFields,
  async compose(about, settings) {
    const { locale } = about
    const texts = messages(locale).reports.pieces.map
    const shown = await subjectOfPiece(about, settings)
    if (shown === null) return nothingYet(locale, texts.nothing)
    const picture = await draw(about, shown)
    const { view } = shown
    const darkest = darkestOf(view)
    return {
      blocks: [
        { kind: 'heading', level: 2, text: view.title },
        ...(darkest.length === 0
          ? []
          : [{ kind: 'paragraph', text: texts.sentence(view.lead, darkest.join(', ')) } as const]),
        ...(picture === null ? [] : [picture]),
      ],
      figures: [
        { key: 'period', label: texts.period(view.title), text: view.lead },
        { key: 'darkest', label: texts.darkest(view.title), text: darkest.join(', ') },
      ],
    }
  },
})

async function draw(
  { tx, municipality, locale }: PieceAbout,
  { view, areaLevelId, levelName }: { view: MapView; areaLevelId: number; levelName: string },
) {
  const { frame, shapes } = await levelOutlines(tx, municipality, { areaLevelId, date: view.areasOn })
  if (frame === null) return null
  const texts = messages(locale).reports.pieces.map
  const colourOf = new Map(view.rows.map(({ areaId, colour }) => [areaId, colour]))
  return {
    kind: 'picture',
    svg: areaMapSvg({
      ...frame,
      shapes: shapes.map(({ areaId, outline }) => ({
        areaId,
        outline,
        colour: colourOf.get(areaId) ?? 'no-value',
      })),
      marked: [],
    }),
    ratio: frame.height / frame.width,
    alt: texts.alt(view.title, levelName, darkestOf(view).join(', ')),
    caption: texts.caption(levelName, view.lead),
    legend: { title: view.legendTitle, entries: pictureLegend(view.legend) },
  } as const
}

/** The areas at the top of the table's usual order, where that orders by a number. */
function darkestOf(view: MapView): string[] {
  return orderRows(view.rows, readOrder(null, view))
    .slice(0, NAMED)
    .map(({ name }) => name)
}
