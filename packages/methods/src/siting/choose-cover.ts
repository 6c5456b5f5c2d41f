import { createRandom } from '../composite-index/index.ts'
import { coverBound } from './cover-bound.ts'
import { reduceCover, type CoverProblem } from './cover-problem.ts'
import { greedySites } from './greedy-sites.ts'
import { programBuilder } from './program-builder.ts'
import type { ServiceProblem } from './service-problem.ts'
import type { SearchOptions } from './siting-types.ts'
import { fromRows } from './sorted-pairs.ts'
import { swapSearch } from './swap-search.ts'

export type ChosenCover = {
  /** Candidates that serve every row. */
  readonly sites: readonly number[]
  /** No cover has fewer sites. */
  readonly bound: number
}

/**
 * Looks for a cover with few sites: what can be reduced, a greedy cover, swaps with one site less each time, a
 * Lagrangean bound; then, with a solver, the program over what is left.
 *
 * @param atMost a cover with so few sites is as good as any (0: the smallest is looked for); where the bound passes it, the
 *   search ends
 * @throws RangeError `problem`: a row without any candidate
 */
export async function chooseCover({
  problem,
  atMost,
  options,
}: {
  problem: CoverProblem
  atMost: number
  options: SearchOptions
}): Promise<ChosenCover> {
  if (problem.rows.some((row) => row.length === 0)) throw new RangeError('problem: a row has no candidate')
  const { forced, rest } = reduceCover(problem)
  const goal = Math.max(0, atMost - forced.length)
  let sites = greedyCover(rest)
  const withForced = (bound: number, found = sites): ChosenCover => ({
    sites: [...forced, ...found],
    bound: Math.min(bound, found.length) + forced.length,
  })
  if (sites.length <= goal) return withForced(0)
  // Of a smaller cover nothing is asked where the bound passes what is asked for.
  const isDecision = atMost > 0
  let bound = coverBound({ problem: rest, upper: sites.length, goal: isDecision ? goal : Infinity })
  if (isDecision && bound > goal) return withForced(bound)
  sites = fewerBySwaps({ problem: rest, sites, least: Math.max(bound, goal), options })
  if (sites.length <= Math.max(goal, bound) || options.solve === undefined) return withForced(bound)

  const solution = await solveCover({ problem: rest, goal: isDecision ? goal : -1, bound, options })
  bound = Math.max(bound, solution.bound)
  return withForced(
    bound,
    solution.sites !== null && solution.sites.length < sites.length ? solution.sites : sites,
  )
}

function greedyCover(problem: CoverProblem): number[] {
  const { rows, candidateCount } = problem
  const newSites = Math.min(rows.length, candidateCount)
  const isOpen = greedySites(unitProblem(problem, newSites), { stopsWhenServed: true })
  const sites = openOnes(isOpen)
  const times = rows.map((row) => row.reduce((sum, site) => sum + (isOpen[site] ?? 0), 0))
  const rowsOf = rowsByCandidate(problem)
  const serves = (site: number) => rowsOf[site]?.length ?? 0
  return sites
    .sort((a, b) => serves(a) - serves(b))
    .filter((site) => {
      const own = rowsOf[site] ?? []
      if (own.some((row) => times[row] === 1)) return true
      for (const row of own) times[row] = (times[row] ?? 0) - 1
      return false
    })
}

function fewerBySwaps({
  problem,
  sites,
  least,
  options,
}: {
  problem: CoverProblem
  sites: number[]
  least: number
  options: SearchOptions
}): number[] {
  let found = sites
  while (found.length > least && found.length > 1) {
    const service = unitProblem(problem, found.length - 1)
    const search = swapSearch(service, createRandom(options.seed ?? 1))
    search.descendFrom(greedySites(service))
    search.shake(ROUNDS, 0)
    const { isOpen, cost } = search.best()
    if (cost > 0) break
    found = openOnes(isOpen)
  }
  return found
}

const ROUNDS = 100

async function solveCover({
  problem: { rows, candidateCount },
  goal,
  bound: known,
  options: { solve, signal, timeLimitSeconds },
}: {
  problem: CoverProblem
  /** −1: solve to the end. */
  goal: number
  bound: number
  options: SearchOptions
}): Promise<{ sites: number[] | null; bound: number }> {
  const entries = rows.reduce((sum, row) => sum + row.length, 0)
  if (solve === undefined || signal?.aborted === true || entries > MOST_ENTRIES)
    return { sites: null, bound: known }
  const build = programBuilder()
  const columnOf = new Int32Array(candidateCount).fill(-1)
  const siteOfColumn: number[] = []
  for (const row of rows) {
    for (const site of row) {
      if ((columnOf[site] ?? -1) < 0) {
        columnOf[site] = build.addColumn({ cost: 1, upper: 1, isInteger: true })
        siteOfColumn.push(site)
      }
      build.addEntry(columnOf[site] ?? 0, 1)
    }
    build.endRow({ lower: 1, upper: Infinity })
  }
  siteOfColumn.forEach((_, column) => build.addEntry(column, 1))
  build.endRow({ lower: known, upper: Infinity })

  const enough = new AbortController()
  const ends = signal === undefined ? enough.signal : AbortSignal.any([signal, enough.signal])
  const solution = await solve(build.finish(), {
    signal: ends,
    ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
    onProgress({ objective, bound }) {
      if ((objective ?? Infinity) <= goal || (goal >= 0 && Math.ceil((bound ?? 0) - 1e-6) > goal))
        enough.abort()
    },
  })
  const { values } = solution
  return {
    sites: values && siteOfColumn.filter((_, column) => (values[column] ?? 0) > 0.5),
    bound: Math.max(known, Math.ceil((solution.bound ?? 0) - 1e-6)),
  }
}

/** Beyond this many entries a program fills the solver's memory before it proves anything. */
const MOST_ENTRIES = 4e6

/** Every row counts 1 until it is served: the service problem with costs 0. */
function unitProblem({ rows, candidateCount }: CoverProblem, newSites: number): ServiceProblem {
  const start = new Uint32Array(rows.length + 1)
  for (const [row, sites] of rows.entries()) start[row + 1] = (start[row] ?? 0) + sites.length
  const candidate = new Uint32Array(start[rows.length] ?? 0)
  for (const [row, sites] of rows.entries()) candidate.set(sites, start[row])
  const cost = new Float64Array(candidate.length)
  return {
    pairs: fromRows({ candidateCount, demandCount: rows.length, start, candidate, cost }),
    unserved: new Float64Array(rows.length).fill(1),
    fixed: new Uint8Array(candidateCount),
    newSites,
  }
}

function rowsByCandidate({ rows, candidateCount }: CoverProblem): number[][] {
  const rowsOf: number[][] = Array.from({ length: candidateCount }, () => [])
  for (const [row, sites] of rows.entries()) for (const site of sites) rowsOf[site]?.push(row)
  return rowsOf
}

function openOnes(isOpen: Uint8Array): number[] {
  return [...isOpen.keys()].filter((site) => isOpen[site] === 1)
}
