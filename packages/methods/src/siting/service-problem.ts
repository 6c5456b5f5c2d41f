import type { SortedPairs } from './sorted-pairs.ts'

/**
 * Open `newSites` of the candidates beside the fixed ones so that the sum over all places of the cheapest open pair is
 * least; a place without any open pair costs `unserved`. With costs of demand × minutes this is the p-median problem,
 * with costs of 0 within reach and `unserved` = demand the maximal covering problem.
 */
export type ServiceProblem = {
  readonly pairs: SortedPairs
  /** One per place; not below the dearest pair of the place. */
  readonly unserved: Float64Array
  /** One per candidate: 1 = open in any case. */
  readonly fixed: Uint8Array
  readonly newSites: number
}

/** Sum over the places of the cheapest open pair. */
export function costOfSites({ pairs, unserved }: ServiceProblem, isOpen: Uint8Array): number {
  let sum = 0
  for (let place = 0; place < pairs.demandCount; place++) {
    const position = cheapestOpenPair(pairs, place, isOpen)
    sum += position < 0 ? (unserved[place] ?? 0) : (pairs.cost[position] ?? 0)
  }
  return sum
}

/** Position of the pair, −1 without one. */
export function cheapestOpenPair(
  { start, candidate }: SortedPairs,
  place: number,
  isOpen: Uint8Array,
): number {
  const end = start[place + 1] ?? 0
  for (let position = start[place] ?? 0; position < end; position++)
    if (isOpen[candidate[position] ?? 0] === 1) return position
  return -1
}

/** Where all costs are whole, so is the optimum, and a bound may be rounded up. */
export function hasWholeCosts({ pairs, unserved }: ServiceProblem): boolean {
  return pairs.cost.every(Number.isInteger) && unserved.every(Number.isInteger)
}

/** How far two sums of costs may differ by rounding alone. */
export function tolerance(cost: number): number {
  return 1e-9 * Math.max(1, Math.abs(cost))
}
