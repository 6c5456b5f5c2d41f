import { createRandom } from '../composite-index/index.ts'
import { capacityBound } from './capacity-bound.ts'
import type { CapacityProblem } from './capacity-problem.ts'
import { capacityProgram } from './capacity-program.ts'
import { greedySites } from './greedy-sites.ts'
import { tolerance } from './service-problem.ts'
import { shareCapacity, type SharedCapacity } from './share-capacity.ts'
import type { SearchOptions } from './siting-types.ts'
import { fromRows } from './sorted-pairs.ts'

export type ChosenWithCapacity = SharedCapacity & {
  readonly isOpen: Uint8Array
  /** No set costs less; the cost itself if it is proven. */
  readonly bound: number
}

/**
 * Solves the service problem with capacities: the greedy sites as if there was room for all, the Lagrangean bound and
 * the sets it meets, single swaps; each set is judged by sharing its room at the least cost. With a solver then the
 * whole program.
 *
 * @param mustServe a set that leaves fewer people without room is better, whatever it costs
 */
export async function chooseSitesWithCapacity({
  problem,
  mustServe,
  options,
}: {
  problem: CapacityProblem
  mustServe: boolean
  options: SearchOptions
}): Promise<ChosenWithCapacity> {
  let best: { isOpen: Uint8Array } & SharedCapacity = judged(greedySites(roomForAll(problem)))
  const consider = (isOpen: Uint8Array) => {
    const found = judged(isOpen)
    const isCheaper = found.cost < best.cost - tolerance(best.cost)
    const servesAsMany = !mustServe || found.unserved === best.unserved
    const isBetter = servesAsMany ? isCheaper : found.unserved < best.unserved
    if (isBetter) best = found
    return isBetter
  }
  function judged(isOpen: Uint8Array) {
    return { isOpen: isOpen.slice(), ...shareCapacity(problem, isOpen) }
  }
  const bound = capacityBound({
    problem,
    upper: best.cost,
    trial(isOpen) {
      consider(isOpen)
      return best.cost
    },
  })
  trySwaps({ problem, goal: bound, current: () => best, consider, seed: options.seed ?? 1 })
  const met = (lower: number) => (best.cost <= lower + ROUNDING * tolerance(best.cost) ? best.cost : lower)
  const { solve, signal, timeLimitSeconds, onProgress } = options
  const isTooLarge = problem.pairs.cost.length > MOST_PAIRS
  if (met(bound) === best.cost || solve === undefined || signal?.aborted === true || isTooLarge)
    return { ...best, bound: met(bound) }

  const { program, offset, siteOfColumn } = capacityProgram(problem, mustServe)
  onProgress?.({ objective: best.cost, bound })
  const {
    status,
    values,
    bound: proven,
  } = await solve(program, {
    ...(signal && { signal }),
    ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
  })
  if (status === 'infeasible') return { ...best, bound: best.unserved > 0 ? best.cost : bound }
  if (values !== null) {
    const isOpen = problem.fixed.slice()
    siteOfColumn.forEach((site, column) => (isOpen[site] = (values[column] ?? 0) > 0.5 ? 1 : 0))
    consider(isOpen)
  }
  return { ...best, bound: met(Math.max(bound, Math.min(best.cost, (proven ?? -Infinity) + offset))) }
}

const ROUNDING = 100

/** Beyond this many pairs a program fills the solver's memory before it proves anything. */
const MOST_PAIRS = 1e6

/** Sets judged at most; each costs a transportation problem. */
const MOST_SETS = 400

function trySwaps({
  problem: { fixed },
  goal,
  current,
  consider,
  seed,
}: {
  problem: CapacityProblem
  goal: number
  current: () => { readonly isOpen: Uint8Array; readonly cost: number }
  consider: (isOpen: Uint8Array) => boolean
  seed: number
}): void {
  const random = createRandom(seed)
  const swaps = (isOpen: Uint8Array) => {
    const free = [...fixed.keys()].filter((site) => fixed[site] !== 1)
    const closed = free.filter((site) => isOpen[site] !== 1)
    return free
      .filter((site) => isOpen[site] === 1)
      .flatMap((out) => closed.map((site) => ({ out, site, order: random() })))
      .sort((a, b) => a.order - b.order)
  }
  for (let tried = 0, isBetter = true; isBetter && current().cost > goal + tolerance(goal);) {
    const { isOpen } = current()
    const next = swaps(isOpen).slice(0, MOST_SETS - tried)
    const better = next.findIndex(({ out, site }) => {
      const other = isOpen.slice()
      other[out] = 0
      other[site] = 1
      return consider(other)
    })
    isBetter = better >= 0
    tried += isBetter ? better + 1 : next.length
  }
}

function roomForAll({ pairs, demand, unserved, fixed, newSites }: CapacityProblem) {
  const { candidateCount, demandCount, start, candidate } = pairs
  const cost = pairs.cost.slice()
  for (let place = 0; place < demandCount; place++)
    for (let at = start[place] ?? 0; at < (start[place + 1] ?? 0); at++)
      cost[at] = (cost[at] ?? 0) * (demand[place] ?? 0)
  return {
    pairs: fromRows({ candidateCount, demandCount, start, candidate, cost }),
    unserved: unserved.map((one, place) => one * (demand[place] ?? 0)),
    fixed,
    newSites,
  }
}
