import { requireAmounts } from './amounts.ts'
import type { SparsePairs } from './sparse-pairs.ts'

/**
 * What can be reached from each place, competition left aside: A_i = Σ_j w_ij S_j. With weights 1 within a reach this
 * is the cumulative measure ("places within 15 minutes"), with falling weights the gravity measure.
 *
 * @param pairs weights (see `weighPairs`)
 * @param capacity one per site, from 0 up
 * @returns one per place; 0 where nothing is in reach
 * @throws RangeError `capacity`: wrong length, negative or not finite
 *
 * Source: Hansen 1959, doi 10.1080/01944365908978307. Checked against PySAL access (catchment_*) and R accessibility
 * (cum30_*, gravity_*). O(pairs).
 */
export function reachableCapacity({
  pairs,
  capacity,
}: {
  pairs: SparsePairs
  capacity: ArrayLike<number>
}): Float64Array {
  requireAmounts('capacity', capacity, pairs.supplyCount)
  const reachable = new Float64Array(pairs.demandCount)
  for (let site = 0; site < pairs.supplyCount; site++) {
    const amount = capacity[site] ?? 0
    if (amount === 0) continue
    const end = pairs.start[site + 1] ?? 0
    for (let position = pairs.start[site] ?? 0; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      reachable[place] = (reachable[place] ?? 0) + (pairs.value[position] ?? 0) * amount
    }
  }
  return reachable
}

/**
 * The same from the other side: who can reach each site, Σ_i w_ij D_i. How many children live within 15 minutes of it?
 *
 * @param pairs weights (see `weighPairs`)
 * @param demand one per place, from 0 up
 * @returns one per site
 * @throws RangeError `demand`: wrong length, negative or not finite
 *
 * Checked against R accessibility (cum30_passive_population). O(pairs).
 */
export function reachableDemand({
  pairs,
  demand,
}: {
  pairs: SparsePairs
  demand: ArrayLike<number>
}): Float64Array {
  requireAmounts('demand', demand, pairs.demandCount)
  const reachable = new Float64Array(pairs.supplyCount)
  for (let site = 0; site < pairs.supplyCount; site++) {
    const end = pairs.start[site + 1] ?? 0
    let sum = 0
    for (let position = pairs.start[site] ?? 0; position < end; position++)
      sum += (pairs.value[position] ?? 0) * (demand[pairs.demand[position] ?? 0] ?? 0)
    reachable[site] = sum
  }
  return reachable
}

/**
 * The cumulative measure without a single arbitrary limit: what is within reach for each of many reaches, and the
 * median or mean of that.
 *
 * @param pairs costs
 * @param capacity one per site, from 0 up
 * @param from smallest reach, included
 * @param to largest reach, included if a step ends there
 * @param step distance between two reaches
 * @returns one per place
 * @throws RangeError `capacity`; `from`, `to`, `step`: out of order, not finite, or more than 10,000 reaches
 *
 * Source: Tomasiello et al. 2023, doi 10.1016/j.apgeog.2023.103007. Checked against R accessibility
 * (interval_20_40_median_schools). O(pairs + places · reaches).
 */
export function capacityOverReaches({
  pairs,
  capacity,
  from,
  to,
  step = 1,
  summary,
}: {
  pairs: SparsePairs
  capacity: ArrayLike<number>
  from: number
  to: number
  step?: number
  summary: 'median' | 'mean'
}): Float64Array {
  requireAmounts('capacity', capacity, pairs.supplyCount)
  if (!(from >= 0) || !(to >= from) || to === Infinity)
    throw new RangeError(`from, to: ${from} to ${to} is no span`)
  const reachCount = Math.floor((to - from) / step + 1e-9) + 1
  if (!(step > 0) || !(reachCount <= MOST_REACHES))
    throw new RangeError(`step: ${step} is not above 0, or gives more than ${MOST_REACHES} reaches`)
  const within = new Float64Array(pairs.demandCount * reachCount)
  for (let site = 0; site < pairs.supplyCount; site++) {
    const end = pairs.start[site + 1] ?? 0
    for (let position = pairs.start[site] ?? 0; position < end; position++) {
      const cost = pairs.value[position] ?? 0
      const first = cost <= from ? 0 : Math.ceil((cost - from) / step - 1e-9)
      if (first >= reachCount) continue
      const cell = (pairs.demand[position] ?? 0) * reachCount + first
      within[cell] = (within[cell] ?? 0) + (capacity[site] ?? 0)
    }
  }
  return Float64Array.from({ length: pairs.demandCount }, (_, place) => {
    const row = within.subarray(place * reachCount, (place + 1) * reachCount)
    for (let reach = 1; reach < reachCount; reach++) row[reach] = (row[reach] ?? 0) + (row[reach - 1] ?? 0)
    return summary === 'median' ? middleOf(row) : row.reduce((sum, amount) => sum + amount, 0) / reachCount
  })
}

const MOST_REACHES = 10_000

/** Median of a row that never falls. */
function middleOf(rising: Float64Array): number {
  const middle = (rising.length - 1) / 2
  return ((rising[Math.floor(middle)] ?? 0) + (rising[Math.ceil(middle)] ?? 0)) / 2
}
