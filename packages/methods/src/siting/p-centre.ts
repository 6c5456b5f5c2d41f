import type { SparsePairs } from '../accessibility/index.ts'
import { assignNearest, openSitesOf } from './assign-nearest.ts'
import { chooseSites } from './choose-sites.ts'
import { greedySites } from './greedy-sites.ts'
import { medianProblem } from './p-median.ts'
import {
  prepareSiting,
  refuseOutOfReach,
  refuseTooFewCandidates,
  type SitingInput,
} from './prepare-siting.ts'
import { objectiveGap, type SearchOptions, type SitingOutcome } from './siting-types.ts'
import { longestWay, searchRadius } from './search-radius.ts'
import { sortPairs, type SortedPairs } from './sorted-pairs.ts'

/**
 * p-centre: opens `newSites` candidates beside the existing ones so that the longest way of anybody is as short as
 * possible,
 *
 *   min max_i need_i · (cost from i to its nearest open site)   over the places with demand.
 *
 * A place with need 2 thus may be half as far away as one with need 1. How many people live in a place plays no role.
 * Only costs that occur can be the longest way: they are halved again and again by the question whether so
 * many sites serve everybody up to this cost (a set covering).
 *
 * @returns objective in need × unit of the costs. Among the sets with this longest way one is chosen that shortens the
 *   ways of all (p-median, fast search). Refusals as for `pMedian`
 * @throws RangeError `costs`, `demand`, `need`, `existing`, `newSites`: wrong length or values
 *
 * Source: Minieka 1970, doi 10.1137/1012016; weights: Hakimi 1964, doi 10.1287/opre.12.3.450. Checked against all proven
 * optima of pcenter_opt.csv and spopt (small.json) of the shared vectors.
 */
export async function pCentre({
  newSites,
  ...rest
}: SitingInput & { readonly newSites: number } & SearchOptions): Promise<SitingOutcome> {
  const { costs, demand, need, weight, fixed } = prepareSiting(rest)
  const refusal = refuseTooFewCandidates(fixed, newSites) ?? refuseOutOfReach(costs, weight)
  if (refusal !== undefined) return { ok: false, refusal }
  const factor = need.map((one, place) => ((demand[place] ?? 0) > 0 ? one : 0))
  const pairs = sortPairs(costs, factor)
  const found = await searchRadius({ pairs, factor, fixed, newSites, options: rest })
  if (found.isOpen === null) {
    const code = found.bound === Infinity ? 'siting/too-few-sites' : 'siting/none-found'
    return { ok: false, refusal: { code, details: { newSites } } }
  }
  const isOpen = await shortenWays({
    pairs,
    costs,
    weight,
    factor,
    fixed,
    newSites,
    found: found.isOpen,
    options: rest,
  })
  const objective = longestWay(pairs, isOpen)
  const bound = Math.min(objective, found.bound)
  return {
    ok: true,
    siting: {
      sites: openSitesOf(isOpen),
      assignments: assignNearest(costs, isOpen),
      sense: 'minimise',
      objective,
      bound,
      gap: objectiveGap(objective, bound),
      isProven: objective === bound,
    },
  }
}

/**
 * Of all sets with this longest way, one whose people have a short way on the whole: fills up the sites, then swaps
 * them as for the p-median, but no place may go further than the longest way.
 */
async function shortenWays({
  pairs,
  costs,
  weight,
  factor,
  fixed,
  newSites,
  found,
  options: { seed },
}: {
  pairs: SortedPairs
  costs: SparsePairs
  weight: Float64Array
  factor: Float64Array
  fixed: Uint8Array
  newSites: number
  found: Uint8Array
  options: SearchOptions
}): Promise<Uint8Array> {
  const longest = longestWay(pairs, found)
  const near = sortPairs(pairsNotAbove(costs, factor, longest), weight)
  const opened = found.reduce((sum, is, site) => sum + (fixed[site] === 1 ? 0 : is), 0)
  const start = greedySites(medianProblem({ pairs: near, fixed: found, newSites: newSites - opened }))
  const problem = medianProblem({ pairs: near, fixed, newSites })
  const { isOpen } = await chooseSites({
    problem,
    mustServe: true,
    start,
    options: seed === undefined ? {} : { seed },
  })
  return longestWay(pairs, isOpen) <= longest ? isOpen : start
}

function pairsNotAbove(costs: SparsePairs, factor: Float64Array, most: number): SparsePairs {
  const start = new Uint32Array(costs.supplyCount + 1)
  const kept: number[] = []
  for (let site = 0; site < costs.supplyCount; site++) {
    for (let at = costs.start[site] ?? 0; at < (costs.start[site + 1] ?? 0); at++)
      if ((costs.value[at] ?? 0) * (factor[costs.demand[at] ?? 0] ?? 0) <= most) kept.push(at)
    start[site + 1] = kept.length
  }
  return {
    ...costs,
    start,
    demand: Uint32Array.from(kept, (at) => costs.demand[at] ?? 0),
    value: Float64Array.from(kept, (at) => costs.value[at] ?? 0),
  }
}
