import {
  balancedCatchment,
  floatingCatchment,
  nearestSite,
  rationalAgents,
  reachableCapacity,
  spatialAvailability,
  threeStepCatchment,
  weighPairs,
  type SparsePairs,
} from '@gelingen/methods/accessibility'
import type { ReachOptions } from './reach-usage.ts'

/** Named columns, one value per area. */
export type ReachResult = {
  columns: Record<string, readonly (number | string | null)[]>
  /** RAAM: how far from the equilibrium. */
  relativeGap?: number
}

/** Computes the measure asked for from pairs in minutes. */
export function measureReach({
  pairs,
  demand,
  capacity,
  sites,
  options: { measure, decay, tauMinutes },
}: {
  pairs: SparsePairs
  demand: Float64Array
  capacity: Float64Array
  sites: readonly string[]
  options: ReachOptions
}): ReachResult {
  const weighed = () => ({ pairs: weighPairs(pairs, decay), demand, capacity })
  if (measure === 'nearest') {
    const { cost, site } = nearestSite({ pairs, capacity })
    return { columns: { minutes: cost, site: site.map((at) => (at === null ? null : (sites[at] ?? null))) } }
  }
  if (measure === 'cumulative' || measure === 'gravity')
    return { columns: { reachable: Array.from(reachableCapacity(weighed())) } }
  if (measure === 'availability') {
    const { available, perDemand } = spatialAvailability(weighed())
    return { columns: { available: Array.from(available), access: perDemand } }
  }
  if (measure === 'raam') {
    const { cost, meanWay, relativeGap } = rationalAgents({ pairs, demand, capacity, tau: tauMinutes })
    return { columns: { cost, minutes: meanWay }, relativeGap }
  }
  const share = {
    '2sfca': floatingCatchment,
    e2sfca: floatingCatchment,
    '3sfca': threeStepCatchment,
    balanced: balancedCatchment,
  }
  return { columns: { access: Array.from(share[measure](weighed()).access) } }
}
