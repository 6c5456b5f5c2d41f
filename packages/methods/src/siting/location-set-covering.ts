import { assignNearest, isOpenOf, openSitesOf } from './assign-nearest.ts'
import { chooseCover } from './choose-cover.ts'
import { coverProblem } from './cover-problem.ts'
import { freePairsWithin } from './free-pairs-within.ts'
import { setCoveringWithCapacity, type Capacities } from './siting-with-capacity.ts'
import { prepareSiting, refuseOutOfReach, requireReach, type SitingInput } from './prepare-siting.ts'
import { objectiveGap, type SearchOptions, type SitingOutcome } from './siting-types.ts'
import { sortPairs } from './sorted-pairs.ts'

/**
 * Location set covering: the fewest sites so that every place with demand × need above 0 has one at a cost of at
 * most `reach`; existing sites stay and are counted. With capacities everybody must also find room; a place may be split.
 *
 * @returns objective: number of open sites; refusal `siting/out-of-reach` with the places that no candidate reaches,
 *   with capacities also `siting/too-little-capacity`, `siting/too-few-sites`
 * @throws RangeError `costs`, `demand`, `need`, `existing`, `capacity`, `reach`: wrong length or values
 *
 * Source: Toregas, Swain, ReVelle and Bergman 1971, doi 10.1287/opre.19.6.1363. Checked against spopt (small.json,
 * chicago_cook.json) of the shared vectors.
 */
export async function locationSetCovering({
  reach,
  capacity,
  ...rest
}: SitingInput & Capacities & { readonly reach: number } & SearchOptions): Promise<SitingOutcome> {
  requireReach(reach)
  const prepared = prepareSiting(rest)
  const { costs, weight, fixed } = prepared
  const within = freePairsWithin(costs, reach)
  const refusal = refuseOutOfReach(within, weight)
  if (refusal !== undefined) return { ok: false, refusal }
  if (capacity !== undefined) return setCoveringWithCapacity({ prepared, within, capacity, options: rest })
  const problem = coverProblem({
    pairs: sortPairs(within, weight),
    fixed,
    isAsked: (place) => (weight[place] ?? 0) > 0,
  })
  const existing = fixed.reduce((sum, is) => sum + is, 0)
  const chosen = await chooseCover({ problem, atMost: 0, options: rest })
  const isOpen = isOpenOf(chosen.sites, fixed)
  const objective = chosen.sites.length + existing
  const bound = chosen.bound + existing
  return {
    ok: true,
    siting: {
      sites: openSitesOf(isOpen),
      assignments: assignNearest(costs, isOpen, reach),
      sense: 'minimise',
      objective,
      bound,
      gap: objectiveGap(objective, bound),
      isProven: objective === bound,
    },
  }
}
