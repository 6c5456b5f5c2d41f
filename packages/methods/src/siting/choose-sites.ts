import { createRandom } from '../composite-index/index.ts'
import { greedySites } from './greedy-sites.ts'
import { lagrangeanBound } from './lagrangean-bound.ts'
import { radiusProgram } from './radius-program.ts'
import { costOfSites, hasWholeCosts, tolerance, type ServiceProblem } from './service-problem.ts'
import type { SearchOptions } from './siting-types.ts'
import { swapSearch } from './swap-search.ts'

export type ChosenSites = {
  readonly isOpen: Uint8Array
  readonly cost: number
  /** No set costs less; the cost itself if it is proven. */
  readonly bound: number
}

/**
 * Solves the service problem: greedy start, swaps, Lagrangean bound, shaken swaps; then, with a solver, the program
 * over those candidates that the bound could not rule out.
 *
 * @param mustServe costs of unserved places are only there to be avoided: the program leaves them out
 * @param start a set of sites to start from beside the greedy one
 */
export async function chooseSites({
  problem,
  mustServe,
  start,
  options,
}: {
  problem: ServiceProblem
  mustServe: boolean
  start?: Uint8Array
  options: SearchOptions
}): Promise<ChosenSites> {
  const search = swapSearch(problem, createRandom(options.seed ?? 1))
  search.descendFrom(greedySites(problem))
  if (start !== undefined) search.descendFrom(start)
  const { bound, closed } = lagrangeanBound({
    problem,
    steps: STEPS,
    upper: search.best().cost,
    trial(isOpen) {
      search.descendFrom(isOpen)
      return search.best().cost
    },
  })
  search.shake(roundsFor(problem), bound)
  const fast = { ...search.best(), bound }
  const slack = ROUNDING * tolerance(fast.cost)
  if (fast.cost <= bound + slack) return { ...fast, bound: fast.cost }
  return options.solve === undefined
    ? fast
    : improveBySolver({ problem, mustServe, closed, known: fast, options })
}

async function improveBySolver({
  problem,
  mustServe,
  closed,
  known,
  options: { solve, signal, timeLimitSeconds, onProgress },
}: {
  problem: ServiceProblem
  mustServe: boolean
  closed: Uint8Array
  known: ChosenSites
  options: SearchOptions
}): Promise<ChosenSites> {
  if (solve === undefined || signal?.aborted === true) return known
  if (pairsLeft(problem, closed) > MOST_PAIRS) return known
  const { program, offset, siteOfColumn } = radiusProgram({ problem, closed, mustServe })
  onProgress?.({ objective: known.cost, bound: known.bound })
  const solution = await solve(program, {
    ...(signal && { signal }),
    ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
    onProgress: ({ objective, bound }) =>
      onProgress?.({
        objective: Math.min(known.cost, (objective ?? Infinity) + offset),
        bound: Math.max(known.bound, Math.min(known.cost, (bound ?? -Infinity) + offset)),
      }),
  })
  // Without a solution among the candidates that are left, nothing is better than what is known.
  if (solution.status === 'infeasible') return { ...known, bound: known.cost }
  const found = openSites({ values: solution.values, siteOfColumn, fixed: problem.fixed })
  const cost = found === undefined ? Infinity : costOfSites(problem, found)
  const best = found !== undefined && cost < known.cost ? { isOpen: found, cost } : known
  const slack = ROUNDING * tolerance(best.cost)
  const told = (solution.bound ?? -Infinity) + offset
  const proven = hasWholeCosts(problem) ? Math.ceil(told - 1e-6) : told
  const bound = Math.max(known.bound, Math.min(best.cost, proven))
  return { isOpen: best.isOpen, cost: best.cost, bound: best.cost <= bound + slack ? best.cost : bound }
}

/** Beyond this many pairs a program fills the solver's memory before it proves anything. */
const MOST_PAIRS = 4e6

function pairsLeft({ pairs: { siteStart } }: ServiceProblem, closed: Uint8Array): number {
  return closed.reduce(
    (sum, is, site) => (is === 1 ? sum : sum + (siteStart[site + 1] ?? 0) - (siteStart[site] ?? 0)),
    0,
  )
}

function openSites({
  values,
  siteOfColumn,
  fixed,
}: {
  values: Float64Array | null
  siteOfColumn: readonly number[]
  fixed: Uint8Array
}): Uint8Array | undefined {
  if (values === null) return undefined
  const isOpen = fixed.slice()
  siteOfColumn.forEach((site, column) => (isOpen[site] = (values[column] ?? 0) > 0.5 ? 1 : 0))
  return isOpen
}

const STEPS = 400

/** Enough rounds to find nearly always the best set of the shared vectors, yet seconds at most. */
function roundsFor({ pairs, newSites }: ServiceProblem): number {
  const workPerRound = pairs.candidate.length / Math.max(1, newSites) + pairs.candidateCount * newSites
  return Math.round(Math.min(300, Math.max(20, WORK / Math.max(1, workPerRound))))
}

const WORK = 2e7

/** Cost and bound that differ by so many tolerances are the same: each of them is rounded on its own. */
const ROUNDING = 3
