import type { SortedPairs } from './sorted-pairs.ts'

/**
 * The service problem with room for only so many people per site: a place may be split among sites, and people who find
 * no room cost `unserved` each.
 */
export type CapacityProblem = {
  /** Costs per person. */
  readonly pairs: SortedPairs
  /** People per place. */
  readonly demand: Float64Array
  /** Per person, one per place; not below the dearest pair of the place. */
  readonly unserved: Float64Array
  /** People per candidate. */
  readonly capacity: Float64Array
  readonly fixed: Uint8Array
  readonly newSites: number
}
