import { messages, type Locale } from '#lib/messages/index.ts'
import type { ComputedChain } from '#lib/server/capabilities/chain/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { MapPicture } from '#lib/ui/map-picture/area-map-svg.ts'
import { indexView } from '../../karte/index-view.ts'
import { levelOutlines } from '../../karte/level-outlines.ts'

/** The level that the chain is computed on, in the colours of the index that weighs it; grey where there is none. */
export async function mapGround(
  tx: Tx,
  municipality: Municipality,
  { computed, locale }: { computed: ComputedChain; locale: Locale },
): Promise<{ picture: Omit<MapPicture, 'marked'>; index: string | null } | null> {
  const { level, index, chain } = computed
  const { frame, shapes } = await levelOutlines(tx, municipality, {
    areaLevelId: level.areaLevelId,
    date: chain.input.today,
  })
  if (frame === null) return null
  const definition = index?.definition
  const shown =
    definition?.areaLevelId === level.areaLevelId
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
  return {
    picture: {
      ...frame,
      shapes: shapes.map(({ areaId, outline }) => ({
        areaId,
        outline,
        colour: colourOf.get(areaId) ?? 'no-value',
      })),
    },
    index: view === null ? null : view.title,
  }
}
