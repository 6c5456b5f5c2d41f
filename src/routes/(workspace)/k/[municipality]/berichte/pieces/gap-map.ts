import { messages } from '#lib/messages/index.ts'
import type { ComputedChain, PlaceCell } from '#lib/server/capabilities/chain/index.ts'
import { areaMapSvg } from '#lib/ui/map-picture/area-map-svg.ts'
import { indexView } from '../../karte/index-view.ts'
import { levelOutlines } from '../../karte/level-outlines.ts'
import type { PaperPicture } from '../paper/block-types.ts'
import type { PieceAbout } from './piece-types.ts'
import { pictureLegend } from './picture-legend.ts'

/**
 * The areas of the gaps, numbered, on the map of the index that weighs them; null where the level has no shapes, or a
 * gap does not lie in one area of it.
 */
export async function gapMap(
  { tx, municipality, locale }: PieceAbout,
  { computed, gaps }: { computed: ComputedChain; gaps: readonly PlaceCell[] },
): Promise<PaperPicture | null> {
  const { level, index, chain } = computed
  const { areaLevelId } = level
  if (gaps.some(({ place }) => place.level?.areaLevelId !== areaLevelId)) return null
  const { frame, shapes } = await levelOutlines(tx, municipality, { areaLevelId, date: chain.input.today })
  if (frame === null) return null
  const definition = index?.definition
  const shown =
    definition?.areaLevelId === areaLevelId
      ? await indexView(tx, municipality, {
          definition,
          subIndex: null,
          place: definition,
          classes: null,
          locale,
          messages: messages(locale),
          nameOf: (column) => column,
          base: `/k/${municipality.slug}`,
        })
      : null
  const view = shown?.ok === true ? shown.value : null
  const colourOf = new Map(view?.rows.map(({ areaId, colour }) => [areaId, colour]))
  const places = [...new Map(gaps.map(({ place }) => [place.areaId, place])).values()]
  const texts = messages(locale).reports.pieces.gaps
  return {
    kind: 'picture',
    svg: areaMapSvg({
      ...frame,
      shapes: shapes.map(({ areaId, outline }) => ({
        areaId,
        outline,
        colour: colourOf.get(areaId) ?? 'no-value',
      })),
      marked: places.flatMap(({ areaId }) => areaId ?? []),
    }),
    ratio: frame.height / frame.width,
    alt: texts.mapAlt(level.name, places.map(({ name }, at) => `${at + 1} ${name}`).join(', ')),
    caption: texts.map(places.map(({ name }, at) => `${at + 1} ${name}`).join(', ')),
    legend: view === null ? null : { title: view.title, entries: pictureLegend(view.legend) },
  }
}
