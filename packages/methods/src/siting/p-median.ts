import { assignNearest, openSitesOf } from './assign-nearest.ts'
import { chooseSites } from './choose-sites.ts'
import {
  prepareSiting,
  refuseOutOfReach,
  refuseTooFewCandidates,
  type SitingInput,
} from './prepare-siting.ts'
import { medianWithCapacity, type Capacities } from './siting-with-capacity.ts'
import type { ServiceProblem } from './service-problem.ts'
import { objectiveGap, type SearchOptions, type SitingOutcome } from './siting-types.ts'
import { sortPairs, type SortedPairs } from './sorted-pairs.ts'

/**
 * p-median: opens `newSites` candidates beside the existing ones so that all people together have the shortest way,
 *
 *   min Σ_i demand_i · need_i · (cost from i to its nearest open site).
 *
 * Every place with demand must be served: pairs that are missing are no way. With capacities a place may be split, and
 * not everybody goes to the nearest site.
 *
 * @returns objective in demand × need × unit of the costs; refusals `siting/out-of-reach`, `siting/too-few-candidates`,
 *   `siting/too-few-sites` (proven: not everybody can be reached), `siting/none-found`, with
 *   capacities `siting/too-little-capacity`
 * @throws RangeError `costs`, `demand`, `need`, `existing`, `capacity`, `newSites`: wrong length or values
 *
 * Source: Hakimi 1964, doi 10.1287/opre.12.3.450; ReVelle and Swain 1970, doi 10.1111/j.1538-4632.1970.tb00142.x. Checked
 * against the OR-Library's optima (pmedopt.txt) and spopt (small.json) of the shared vectors.
 */
export async function pMedian({
  newSites,
  capacity,
  ...rest
}: SitingInput & Capacities & { readonly newSites: number } & SearchOptions): Promise<SitingOutcome> {
  const prepared = prepareSiting(rest)
  const { costs, weight, fixed } = prepared
  const refusal = refuseTooFewCandidates(fixed, newSites) ?? refuseOutOfReach(costs, weight)
  if (refusal !== undefined) return { ok: false, refusal }
  if (capacity !== undefined) return medianWithCapacity({ prepared, capacity, newSites, options: rest })
  const problem = medianProblem({ pairs: sortPairs(costs, weight), fixed, newSites })
  const { isOpen, cost, bound } = await chooseSites({ problem, mustServe: true, options: rest })
  const unserved = unservedCost(problem)
  if (cost >= unserved) {
    const code = bound >= unserved ? 'siting/too-few-sites' : 'siting/none-found'
    return { ok: false, refusal: { code, details: { newSites } } }
  }
  return {
    ok: true,
    siting: {
      sites: openSitesOf(isOpen),
      assignments: assignNearest(costs, isOpen),
      sense: 'minimise',
      objective: cost,
      bound,
      gap: objectiveGap(cost, bound),
      isProven: cost === bound,
    },
  }
}

/** To leave one place out costs more than to serve all others in the dearest way. */
export function medianProblem({
  pairs,
  fixed,
  newSites,
}: {
  pairs: SortedPairs
  fixed: Uint8Array
  newSites: number
}): ServiceProblem {
  let dearest = 1
  for (let place = 0; place < pairs.demandCount; place++) {
    const end = pairs.start[place + 1] ?? 0
    if (end > (pairs.start[place] ?? 0)) dearest += Math.ceil(pairs.cost[end - 1] ?? 0)
  }
  const isAsked = (place: number) => (pairs.start[place + 1] ?? 0) > (pairs.start[place] ?? 0)
  const unserved = Float64Array.from({ length: pairs.demandCount }, (_, place) =>
    isAsked(place) ? dearest : 0,
  )
  return { pairs, unserved, fixed, newSites }
}

function unservedCost({ unserved }: ServiceProblem): number {
  const most = unserved.reduce((largest, one) => Math.max(largest, one), 0)
  return most === 0 ? Infinity : most
}
