import { pairsWithinReach, walkMinutes, walkReachMetres } from '@gelingen/methods/accessibility'
import type { ChainArea, ChainInput } from './chain-types.ts'
import type { Ways, WaySearch } from './chain-way-types.ts'

/** Ways on foot from the points of the areas: straight line × detour factor ÷ speed. */
export function walkingWays({ areas, offers, settings }: ChainInput): Ways {
  const points = pointsOf(areas)
  const positionOf = (offer: number) => offers[offer]?.site?.position ?? null
  return {
    isPlaced: (offer) => positionOf(offer) !== null,
    isLocated: (area) => (areas[area]?.points.length ?? 0) > 0,
    within: ({ offers: wanted, reachMinutes, walkKmPerHour }: WaySearch) => {
      const walking = { detourFactor: settings.detourFactor, kmPerHour: walkKmPerHour }
      const rows = new Map<number, number>()
      const sites = { x: [] as number[], y: [] as number[] }
      for (const offer of wanted) {
        const position = positionOf(offer)
        if (position === null) continue
        rows.set(offer, rows.size)
        sites.x.push(position[0])
        sites.y.push(position[1])
      }
      const reach = walkReachMetres(reachMinutes, walking)
      const pairs = pairsWithinReach({ supply: sites, demand: points, reach, metric: 'great-circle' })
      const minutesPerMetre = walkMinutes(1, walking)
      return (offer, visit) => {
        const row = rows.get(offer)
        if (row === undefined) return
        const end = pairs.start[row + 1] ?? 0
        for (let position = pairs.start[row] ?? 0; position < end; position++) {
          const point = pairs.demand[position] ?? 0
          const minutes = (pairs.value[position] ?? 0) * minutesPerMetre
          visit(points.area[point] ?? 0, points.share[point] ?? 0, minutes, points.bit[point] ?? 0)
        }
      }
    },
  }
}

function pointsOf(areas: readonly ChainArea[]) {
  const points = areas.flatMap(({ points }, area) =>
    points.map((position, order) => ({ area, position, order })),
  )
  return {
    x: Float64Array.from(points, ({ position }) => position[0]),
    y: Float64Array.from(points, ({ position }) => position[1]),
    area: Uint32Array.from(points, ({ area }) => area),
    share: Float64Array.from(points, ({ area }) => 1 / (areas[area]?.points.length ?? 1)),
    bit: Uint32Array.from(points, ({ order }) => 1 << order),
  }
}
