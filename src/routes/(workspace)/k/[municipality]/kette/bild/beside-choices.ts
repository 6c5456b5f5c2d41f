import {
  placeKey,
  placesWithin,
  type ChainPlace,
  type ComputedChain,
} from '#lib/server/capabilities/chain/index.ts'
import { placeChoices, type PlaceChoice } from '#lib/ui/chain/place-choices.ts'

/** More than this make no list to choose from. */
const MOST = 200

/**
 * What a place can be compared with: the areas of the coarsest level and those of its own level, of a large level only
 * those that lie in the same area as it.
 */
export function besideChoices(
  computed: ComputedChain,
  { place, other }: { place: ChainPlace; other: ChainPlace | null },
): PlaceChoice[] {
  const [coarsest] = computed.levels
  const parent = computed.places.find(({ areaId }) => areaId === place.parentAreaId) ?? computed.whole
  const wanted = new Set<ChainPlace>()
  for (const level of [coarsest, place.level]) {
    if (level == null) continue
    const { areaLevelId } = level
    const all = placesWithin(computed, { areaLevelId, within: computed.whole })
    const near = all.length <= MOST ? all : placesWithin(computed, { areaLevelId, within: parent })
    for (const one of near.slice(0, MOST)) wanted.add(one)
  }
  if (other !== null && other.areaId !== null) wanted.add(other)
  wanted.delete(place)
  return placeChoices(
    { levels: computed.levels, places: computed.places.filter((one) => wanted.has(one)) },
    { chosen: other ?? undefined, keyOf: (one) => placeKey(computed, one) },
  ).filter(({ places }) => places.length > 0)
}
