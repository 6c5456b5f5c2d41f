import type { ChainInput } from './chain-types.ts'
import { ALL_POINTS, type Ways } from './chain-way-types.ts'

/**
 * Ways from a loaded matrix area × site → minutes. An area or a site without any entry has no known place.
 */
export function loadedWays({ offers, travel }: ChainInput, areaPositions: ReadonlyMap<string, number>): Ways {
  const bySite = new Map<string, { area: number; minutes: number }[]>()
  const located = new Set<number>()
  for (const { area: areaCode, site, minutes } of travel.kind === 'matrix' ? travel.minutes : []) {
    const area = areaPositions.get(areaCode)
    if (area === undefined || minutes === null) continue
    located.add(area)
    const ways = bySite.get(site) ?? []
    ways.push({ area, minutes })
    bySite.set(site, ways)
  }
  const waysTo = (offer: number) => bySite.get(offers[offer]?.site?.code ?? '')
  return {
    isPlaced: (offer) => waysTo(offer) !== undefined,
    isLocated: (area) => located.has(area),
    within: () => (offer, visit) => {
      for (const { area, minutes } of waysTo(offer) ?? []) visit(area, 1, minutes, ALL_POINTS)
    },
  }
}
