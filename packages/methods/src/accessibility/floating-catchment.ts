import { requireAmounts } from './amounts.ts'
import type { SparsePairs } from './sparse-pairs.ts'

export type FloatingCatchment = {
  /** Per demand place: capacity that arrives per unit of demand. 0 where nothing is in reach. */
  readonly access: Float64Array
  /** Per site: capacity per unit of weighted demand in its catchment. 0 where nobody lives in it. */
  readonly ratio: Float64Array
}

/**
 * Two-step floating catchment: each site shares its capacity among the demand in its catchment, each place
 * adds up the shares that arrive. With weights 1 this is 2SFCA, with weights by distance E2SFCA.
 *
 *   R_j = S_j ÷ Σ_i w_ij D_i      A_i = Σ_j w_ij R_j
 *
 * Hence Σ_i D_i A_i = Σ S_j over the sites that reach demand: nothing is lost, nothing counted twice.
 *
 * @param pairs weights w_ij from 0 up (see `weighPairs`)
 * @param demand one per place, from 0 up, e.g. children or need; decide on missing values before
 * @param capacity one per site, from 0 up; a site with 0 counts for nothing
 * @throws RangeError `demand`, `capacity`: wrong length, negative or not finite
 *
 * Source: Luo and Wang 2003, doi 10.1068/b29120; weights in both steps: Luo and Qi 2009, doi
 * 10.1016/j.healthplace.2009.06.002. Checked against PySAL access (small_fca.json, chicago_fca_result.csv of
 * the shared vectors) and vectors/accessibility/floating-catchment.json. O(pairs).
 */
export function floatingCatchment({
  pairs,
  demand,
  capacity,
}: {
  pairs: SparsePairs
  demand: ArrayLike<number>
  capacity: ArrayLike<number>
}): FloatingCatchment {
  requireAmounts('demand', demand, pairs.demandCount)
  requireAmounts('capacity', capacity, pairs.supplyCount)
  const access = new Float64Array(pairs.demandCount)
  const ratio = new Float64Array(pairs.supplyCount)
  for (let site = 0; site < pairs.supplyCount; site++) {
    const siteCapacity = capacity[site] ?? 0
    if (siteCapacity === 0) continue
    const begin = pairs.start[site] ?? 0
    const end = pairs.start[site + 1] ?? 0
    let catchment = 0
    for (let position = begin; position < end; position++) {
      catchment += (pairs.value[position] ?? 0) * (demand[pairs.demand[position] ?? 0] ?? 0)
    }
    if (catchment === 0) continue
    const siteRatio = siteCapacity / catchment
    ratio[site] = siteRatio
    for (let position = begin; position < end; position++) {
      const place = pairs.demand[position] ?? 0
      access[place] = (access[place] ?? 0) + (pairs.value[position] ?? 0) * siteRatio
    }
  }
  return { access, ratio }
}
