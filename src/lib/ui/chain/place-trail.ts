import type { ChainPlace, ComputedChain } from '#lib/server/capabilities/chain/index.ts'

type PlaceName = Pick<ChainPlace, 'name' | 'code' | 'level'>

/** The places that hold a place, the municipality first, the place itself last. */
export function placeTrail(
  { places, whole }: Pick<ComputedChain, 'places' | 'whole'>,
  place: ChainPlace,
): PlaceName[] {
  const trail: ChainPlace[] = []
  let above: ChainPlace | undefined = place.areaId === null ? undefined : place
  while (above !== undefined && !trail.includes(above)) {
    trail.unshift(above)
    const { parentAreaId }: ChainPlace = above
    above = parentAreaId === null ? undefined : places.find(({ areaId }) => areaId === parentAreaId)
  }
  return [whole, ...trail].map(({ name, code, level }) => ({ name, code, level }))
}
