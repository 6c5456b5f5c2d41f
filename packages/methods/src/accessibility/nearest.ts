import { requireAmounts } from './amounts.ts'
import { pairsByPlace } from './pairs-by-place.ts'
import type { SparsePairs } from './sparse-pairs.ts'

/**
 * The nearest site of each place and what the way to it costs.
 *
 * @param pairs costs
 * @param capacity one per site; sites with 0 are no destination. Without it every site is one
 * @returns one per place; null where no site is in reach. Of sites equally near the first one
 * @throws RangeError `capacity`: wrong length, negative or not finite
 *
 * Checked against R accessibility (closest1). O(pairs).
 */
export function nearestSite({ pairs, capacity }: { pairs: SparsePairs; capacity?: ArrayLike<number> }): {
  cost: (number | null)[]
  site: (number | null)[]
} {
  if (capacity !== undefined) requireAmounts('capacity', capacity, pairs.supplyCount)
  const cost = new Float64Array(pairs.demandCount).fill(Infinity)
  const nearest = new Int32Array(pairs.demandCount)
  for (let site = 0; site < pairs.supplyCount; site++) {
    if (capacity !== undefined && capacity[site] === 0) continue
    const end = pairs.start[site + 1] ?? 0
    for (let position = pairs.start[site] ?? 0; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      const own = pairs.value[position] ?? 0
      if (own >= (cost[place] ?? 0)) continue
      cost[place] = own
      nearest[place] = site
    }
  }
  const isReached = (place: number) => cost[place] !== Infinity
  return {
    cost: Array.from(cost, (own, place) => (isReached(place) ? own : null)),
    site: Array.from(nearest, (site, place) => (isReached(place) ? site : null)),
  }
}

/**
 * How far people must go until they have reached as much as they want: the three nearest schools (capacity 1 each, wanted
 * 3), or as many Kita places as children live here (wanted = the children, the "balancing time").
 *
 * @param pairs costs
 * @param capacity one per site, from 0 up
 * @param wanted the same for all places, or one per place, from 0 up; 0 is there at once
 * @returns one per place: the smallest cost within which Σ capacity ≥ wanted; null where it never is
 * @throws RangeError `capacity`, `wanted`: wrong length, negative or not finite
 *
 * Source: balancing time: Barboza et al. 2021, doi 10.1016/j.jtrangeo.2020.102924 Checked against R accessibility
 * (closest3, balancing_jobs). O(pairs · log sites).
 */
export function costToReach({
  pairs,
  capacity,
  wanted,
}: {
  pairs: SparsePairs
  capacity: ArrayLike<number>
  wanted: number | ArrayLike<number>
}): (number | null)[] {
  requireAmounts('capacity', capacity, pairs.supplyCount)
  const wishes = typeof wanted === 'number' ? new Float64Array(pairs.demandCount).fill(wanted) : wanted
  requireAmounts('wanted', wishes, pairs.demandCount)
  const { start, site, value } = pairsByPlace(pairs)
  return Array.from({ length: pairs.demandCount }, (_, place) => {
    const wish = wishes[place] ?? 0
    if (wish === 0) return 0
    const begin = start[place] ?? 0
    const nearFirst = Array.from({ length: (start[place + 1] ?? 0) - begin }, (_, step) => begin + step).sort(
      (a, b) => (value[a] ?? 0) - (value[b] ?? 0),
    )
    let reached = 0
    for (const position of nearFirst) {
      reached += capacity[site[position] ?? 0] ?? 0
      if (reached >= wish) return value[position] ?? 0
    }
    return null
  })
}
