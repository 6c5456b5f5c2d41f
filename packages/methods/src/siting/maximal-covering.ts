import { assignNearest, openSitesOf } from './assign-nearest.ts'
import { chooseSites } from './choose-sites.ts'
import { prepareSiting, refuseTooFewCandidates, requireReach, type SitingInput } from './prepare-siting.ts'
import { freePairsWithin } from './free-pairs-within.ts'
import { coveringWithCapacity, type Capacities } from './siting-with-capacity.ts'
import { objectiveGap, type SearchOptions, type SitingOutcome } from './siting-types.ts'
import { sortPairs } from './sorted-pairs.ts'

/**
 * Maximal covering: opens `newSites` candidates beside the existing ones so that as many people as possible have
 * a site within reach,
 *
 *   max Σ demand_i · need_i over the places i with an open site at a cost of at most `reach`.
 *
 * With capacities only those count who also find room; a place may be split.
 *
 * @returns objective in demand × need, the people in reach of existing sites included; the bound is above it. Refusal
 *   `siting/too-few-candidates`
 * @throws RangeError `costs`, `demand`, `need`, `existing`, `capacity`, `newSites`, `reach`: wrong length or values
 *
 * Source: Church and ReVelle 1974, doi 10.1007/BF01942293. Checked against spopt (small.json, chicago_cook.json) and
 * maxcovr (york_maxcovr.json) of the shared vectors.
 */
export async function maximalCovering({
  newSites,
  reach,
  capacity,
  ...rest
}: SitingInput &
  Capacities & {
    readonly newSites: number
    readonly reach: number
  } & SearchOptions): Promise<SitingOutcome> {
  requireReach(reach)
  const prepared = prepareSiting(rest)
  const { costs, weight, fixed } = prepared
  const refusal = refuseTooFewCandidates(fixed, newSites)
  if (refusal !== undefined) return { ok: false, refusal }
  const within = freePairsWithin(costs, reach)
  if (capacity !== undefined)
    return coveringWithCapacity({ prepared, within, capacity, newSites, options: rest })
  const problem = {
    pairs: sortPairs(within, weight),
    unserved: weight,
    fixed,
    newSites,
  }
  const total = weight.reduce((sum, one) => sum + one, 0)
  const chosen = await chooseSites({ problem, mustServe: false, options: turned(rest, total) })
  const objective = total - chosen.cost
  const isProven = chosen.cost === chosen.bound
  const bound = isProven ? objective : total - chosen.bound
  return {
    ok: true,
    siting: {
      sites: openSitesOf(chosen.isOpen),
      assignments: assignNearest(costs, chosen.isOpen, reach),
      sense: 'maximise',
      objective,
      bound,
      gap: objectiveGap(objective, bound),
      isProven,
    },
  }
}

/** The search minimises who is left out, the caller hears who is reached. */
function turned(options: SearchOptions, total: number): SearchOptions {
  const { onProgress } = options
  if (onProgress === undefined) return options
  return {
    ...options,
    onProgress: ({ objective, bound }) => onProgress({ objective: total - objective, bound: total - bound }),
  }
}
