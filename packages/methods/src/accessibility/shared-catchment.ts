import { requireAmounts } from './amounts.ts'
import type { FloatingCatchment } from './floating-catchment.ts'
import type { SparsePairs } from './sparse-pairs.ts'

/**
 * Which sites people share themselves among: those `with-capacity` (a site without any is no destination), or `all`
 * in the pairs, as PySAL access and R accessibility have it, where people are lost at sites that have nothing.
 */
export type AttractingSites = 'with-capacity' | 'all'

type Catchment = {
  pairs: SparsePairs
  demand: ArrayLike<number>
  capacity: ArrayLike<number>
  attractingSites?: AttractingSites
}

/**
 * Three-step floating catchment: before anything is shared out, people share themselves among the sites in their reach,
 * in proportion to the weights. So nobody counts as wholly present at each of five sites, as in the two-step method.
 *
 *   G_ij = w_ij ÷ Σ_k w_ik      R_j = S_j ÷ Σ_i G_ij w_ij D_i      A_i = Σ_j G_ij w_ij R_j
 *
 * Hence Σ_i D_i A_i = Σ S_j over the sites that reach demand.
 *
 * @param pairs weights w_ij from 0 up (see `weighPairs`)
 * @param demand one per place, from 0 up
 * @param capacity one per site, from 0 up
 * @param attractingSites `with-capacity` if not given
 * @returns access per place, ratio per site, as in `floatingCatchment`
 * @throws RangeError `demand`, `capacity`: wrong length, negative or not finite
 *
 * Source: Wan, Zou and Sternberg 2012, doi 10.1080/13658816.2011.624987. Checked against PySAL access
 * (3sfca_*). O(pairs).
 */
export function threeStepCatchment(given: Catchment): FloatingCatchment {
  requireCatchment(given)
  const perPlace = weightsPerPlace(given)
  return shareOut(given, (into, { value, demand }, begin, end) => {
    for (let position = begin; position < end; position++) {
      const weight = value[position] ?? 0
      const part = (weight * weight) / (perPlace[demand[position] ?? 0] ?? 1)
      into.ofPeople[position - begin] = part
      into.ofRatio[position - begin] = part
    }
  })
}

/**
 * Balanced floating catchment: demand and level of service are both only shared, never multiplied. In the two-step
 * method somebody with five sites in reach counts five times, and a ratio arrives wholly at each place around.
 *
 *   R_j = S_j ÷ Σ_i D_i (w_ij ÷ Σ_k w_ik)      A_i = Σ_j R_j (w_ij ÷ Σ_h w_hj)
 *
 * Hence the demand at the sites sums to the demand that reaches a site, and Σ_i A_i = Σ_j R_j.
 *
 * @param pairs weights w_ij from 0 up (see `weighPairs`)
 * @param demand one per place, from 0 up
 * @param capacity one per site, from 0 up
 * @param attractingSites `with-capacity` if not given
 * @returns access per place, ratio per site
 * @throws RangeError `demand`, `capacity`: wrong length, negative or not finite
 *
 * Source: Páez, Higgins and Vivona 2019, doi 10.1371/journal.pone.0218773. Checked against R accessibility
 * (fca_bfca_exp005). O(pairs).
 */
export function balancedCatchment(given: Catchment): FloatingCatchment {
  requireCatchment(given)
  const perPlace = weightsPerPlace(given)
  return shareOut(given, (into, { value, demand }, begin, end) => {
    let perSite = 0
    for (let position = begin; position < end; position++) perSite += value[position] ?? 0
    for (let position = begin; position < end; position++) {
      const weight = value[position] ?? 0
      into.ofPeople[position - begin] = weight / (perPlace[demand[position] ?? 0] ?? 1)
      into.ofRatio[position - begin] = weight / perSite
    }
  })
}

function requireCatchment({ pairs, demand, capacity }: Catchment): void {
  requireAmounts('demand', demand, pairs.demandCount)
  requireAmounts('capacity', capacity, pairs.supplyCount)
}

/** Per place Σ_k w_ik over the sites that attract. */
function weightsPerPlace({ pairs, capacity, attractingSites = 'with-capacity' }: Catchment): Float64Array {
  const sum = new Float64Array(pairs.demandCount)
  for (let site = 0; site < pairs.supplyCount; site++) {
    if (attractingSites === 'with-capacity' && (capacity[site] ?? 0) === 0) continue
    const end = pairs.start[site + 1] ?? 0
    for (let position = pairs.start[site] ?? 0; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      sum[place] = (sum[place] ?? 0) + (pairs.value[position] ?? 0)
    }
  }
  return sum
}

/** What part of its people a place sends to the site, and what part of the site's ratio it gets back; by pair of a row. */
type Parts = { ofPeople: Float64Array; ofRatio: Float64Array }

/** One site after the other: its people, its ratio, what arrives. `writeParts` is asked for a whole row at once, for speed. */
function shareOut(
  { pairs, demand, capacity }: Catchment,
  writeParts: (into: Parts, pairs: SparsePairs, begin: number, end: number) => void,
): FloatingCatchment {
  const access = new Float64Array(pairs.demandCount)
  const ratio = new Float64Array(pairs.supplyCount)
  const parts = {
    ofPeople: new Float64Array(pairs.demandCount),
    ofRatio: new Float64Array(pairs.demandCount),
  }
  for (let site = 0; site < pairs.supplyCount; site++) {
    const siteCapacity = capacity[site] ?? 0
    if (siteCapacity === 0) continue
    const begin = pairs.start[site] ?? 0
    const end = pairs.start[site + 1] ?? 0
    writeParts(parts, pairs, begin, end)
    let people = 0
    for (let position = begin; position < end; position++)
      people += (parts.ofPeople[position - begin] ?? 0) * (demand[pairs.demand[position] ?? 0] ?? 0)
    if (!(people > 0)) continue
    const siteRatio = siteCapacity / people
    ratio[site] = siteRatio
    for (let position = begin; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      access[place] = (access[place] ?? 0) + (parts.ofRatio[position - begin] ?? 0) * siteRatio
    }
  }
  return { access, ratio }
}
