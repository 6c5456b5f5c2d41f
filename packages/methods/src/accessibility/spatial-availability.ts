import { requireAmounts } from './amounts.ts'
import type { SparsePairs } from './sparse-pairs.ts'

export type SpatialAvailability = {
  /** Per place: the capacity that falls to it. Sums to the capacity of the sites that reach demand. */
  readonly available: Float64Array
  /** Per place: the same per unit of demand; null where there is no demand. */
  readonly perDemand: (number | null)[]
}

/**
 * Spatial availability: shares the capacity of each site among the places in its reach in proportion to demand and weight,
 * and sums up what falls to a place. Each unit of capacity is given out exactly once.
 *
 *   V_i = Σ_j S_j · D_i^α w_ij ÷ Σ_h D_h^α w_hj          v_i = V_i ÷ D_i
 *
 * With α = 1, v_i is the access of the two-step floating catchment with the same weights.
 *
 * @param pairs weights w_ij from 0 up (see `weighPairs`)
 * @param demand one per place, from 0 up
 * @param capacity one per site, from 0 up
 * @param alpha how strongly demand counts, from 0 up; below 1 small places get more
 * @throws RangeError `demand`, `capacity`: wrong length, negative or not finite; `alpha`: negative or not finite
 *
 * Source: Soukhov et al. 2023, doi 10.1371/journal.pone.0278468. Checked against R accessibility
 * (spatial_availability_exp01). O(pairs).
 */
export function spatialAvailability({
  pairs,
  demand,
  capacity,
  alpha = 1,
}: {
  pairs: SparsePairs
  demand: ArrayLike<number>
  capacity: ArrayLike<number>
  alpha?: number
}): SpatialAvailability {
  requireAmounts('demand', demand, pairs.demandCount)
  requireAmounts('capacity', capacity, pairs.supplyCount)
  if (!(alpha >= 0) || alpha === Infinity) throw new RangeError(`alpha: ${alpha} is not from 0 up`)
  const claim = Float64Array.from(demand, (people) => (people > 0 ? people ** alpha : 0))
  const available = new Float64Array(pairs.demandCount)
  for (let site = 0; site < pairs.supplyCount; site++) {
    const amount = capacity[site] ?? 0
    if (amount === 0) continue
    const begin = pairs.start[site] ?? 0
    const end = pairs.start[site + 1] ?? 0
    let claims = 0
    for (let position = begin; position < end; position++)
      claims += (pairs.value[position] ?? 0) * (claim[pairs.demand[position] ?? 0] ?? 0)
    if (claims === 0) continue
    for (let position = begin; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      const part = ((pairs.value[position] ?? 0) * (claim[place] ?? 0)) / claims
      available[place] = (available[place] ?? 0) + part * amount
    }
  }
  const perDemand = Array.from(available, (own, place) => {
    const people = demand[place] ?? 0
    return people > 0 ? own / people : null
  })
  return { available, perDemand }
}
