import { loadedWays } from './chain-travel-time-rules.ts'
import type { ChainInput, ChainOffer } from './chain-types.ts'
import { walkingWays } from './chain-walking-rules.ts'
import { ALL_POINTS, type Ways } from './chain-way-types.ts'

/**
 * How families and offers come together. Outreach comes to them, what is by telephone or online only needs no way
 * either, and nor does what has no place but names the areas it is for. To everything else they walk, or take the loaded time. Only areas that the
 * offer serves count.
 */
export function waysOf(input: ChainInput): Ways {
  const areaPositions = new Map(input.areas.map(({ code }, position) => [code, position]))
  const every = new Set(areaPositions.values())
  const served = input.offers.map((offer) => areasServed(offer, areaPositions, every))
  const toTheSite = input.travel.kind === 'walking' ? walkingWays(input) : loadedWays(input, areaPositions)
  const comes = input.offers.map(
    ({ outreach, remote, site, areasServed }, offer) =>
      outreach || remote || (!site?.position && areasServed.length > 0 && !toTheSite.isPlaced(offer)),
  )
  return {
    isLocated: toTheSite.isLocated,
    isPlaced: (offer) =>
      (served[offer]?.size ?? 0) > 0 && (comes[offer] === true || toTheSite.isPlaced(offer)),
    within: (search) => {
      const eachWay = toTheSite.within({
        ...search,
        offers: search.offers.filter((offer) => comes[offer] === false),
      })
      return (offer, visit) => {
        const areas = served[offer] ?? every
        if (comes[offer] === true) {
          for (const area of areas) visit(area, 1, 0, ALL_POINTS)
        } else {
          eachWay(offer, (area, share, minutes, pointBits) => {
            if (areas === every || areas.has(area)) visit(area, share, minutes, pointBits)
          })
        }
      }
    },
  }
}

/**
 * Codes that are no area of this level are passed over; an offer that names only such serves none, not all.
 */
function areasServed(
  { areasServed: codes }: ChainOffer,
  areaPositions: ReadonlyMap<string, number>,
  every: ReadonlySet<number>,
): ReadonlySet<number> {
  return codes.length === 0 ? every : new Set(codes.flatMap((code) => areaPositions.get(code) ?? []))
}
