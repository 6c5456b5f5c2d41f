import type { ChainPlace, ComputedChain } from '#lib/server/capabilities/chain/index.ts'

type PlaceName = Pick<ChainPlace, 'name' | 'code' | 'level'>

/** The areas that hold a place, the coarsest first, the place itself last; none above the whole municipality. */
export function placeTrail({ places }: Pick<ComputedChain, 'places'>, place: ChainPlace): PlaceName[] {
  const trail: ChainPlace[] = []
  let above: ChainPlace | undefined = place.areaId === null ? undefined : place
  while (above !== undefined && !trail.includes(above)) {
    trail.unshift(above)
    const { parentAreaId }: ChainPlace = above
    above = parentAreaId === null ? undefined : places.find(({ areaId }) => areaId === parentAreaId)
  }
  return trail.map(({ name, code, level }) => ({ name, code, level }))
}
