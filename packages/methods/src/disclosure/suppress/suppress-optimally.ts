import type { IntegerProgram, Solve, SolveOptions } from '../../optimisation/index.ts'
import { createRandom } from '../../composite-index/seeded-random.ts'
import { disclosedCells } from '../audit/audit.ts'
import { disclosedToSingles, holdsOnly, singlesOf } from '../audit/singles.ts'
import { bestPattern } from './best-pattern.ts'
import { ProtectionCuts, subtractionCuts, type Cut } from './protection-cuts.ts'
import type { PatternTask } from './pattern-search.ts'
import {
  guardSingles,
  patternTask,
  suppressionOf,
  type ProtectionRequest,
  type Suppression,
} from './suppress.ts'

export type OptimalRequest = ProtectionRequest & {
  readonly solve: Solve
  /** For each call of the solver. */
  readonly timeLimitSeconds?: number
  /** How often the solver may be called at most; left out: 100. */
  readonly mostCalls?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (state: {
    readonly secondaries: number
    readonly lowerBound: number
    readonly calls: number
  }) => void
}

export type OptimalSuppression = Suppression & {
  /** No safe pattern has fewer secondary cells. */
  readonly lowerBound: number
  /** `secondaries` equals `lowerBound`. */
  readonly isOptimal: boolean
  readonly calls: number
}

/**
 * Hides as few cells as possible, for small tables: some hundred cells in seconds, a thousand in minutes.
 *
 * The solver chooses the smallest pattern that satisfies the inequalities known so far; attackers' problems show which further
 * ones it breaks; and so on, until the pattern is safe or as large as the one that `suppress` found. A choice is
 * always safe: what is returned early is the pattern of `suppress`, beside the lower bound reached.
 *
 * Optimal among patterns that leave every primary cell the range asked for and hide no zeros (unless the rule does). For
 * whole counts a pattern that only fractions protect is cut off.
 *
 * @throws RangeError as `suppress`; and what `solve` throws
 *
 * Source: M. Fischetti, J. J. Salazar, Management Science 47 (2001) 1008–1027, doi 10.1287/mnsc.47.7.1008.9805.
 * Checked against exact_results.jsonl of ../shared/vectors/sdc (24, 26, 26 and 20 secondary cells).
 */
export async function suppressOptimally(request: OptimalRequest): Promise<OptimalSuppression> {
  const { solve, timeLimitSeconds, mostCalls = 100, signal, onProgress, guardsSingles = true } = request
  const task = patternTask(request)
  const known = bestPattern({ task, random: createRandom(1) })
  const unprotected = new Set(known.unprotected())
  if (guardsSingles) for (const cell of guardSingles({ request, task, pattern: known })) unprotected.add(cell)
  const state = {
    secondaries: [...known.secondaries],
    unprotected: [...unprotected],
    lowerBound: 0,
    calls: 0,
  }
  const cuts = subtractionCuts(task)
  const separations = [new ProtectionCuts(task), ...(guardsSingles ? cutsAgainstSingles(task) : [])]
  const hidesZeros = request.rule?.hidesZeros === true
  const options: SolveOptions = {
    ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
    ...(signal && { signal }),
  }
  while (state.lowerBound < state.secondaries.length && state.unprotected.length === 0) {
    if (state.calls >= mostCalls || signal?.aborted === true) break
    const columns = hideable(task)
    const solution = await solve(masterProgram({ task, cuts, columns }), options)
    state.calls++
    if (solution.status === 'infeasible') break
    state.lowerBound = Math.max(state.lowerBound, Math.ceil((solution.bound ?? 0) - 1e-6))
    onProgress?.({ secondaries: state.secondaries.length, lowerBound: state.lowerBound, calls: state.calls })
    const { values } = solution
    if (values === null || state.lowerBound >= state.secondaries.length) break
    const chosen = columns.filter((_, column) => (values[column] ?? 0) > 0.5)
    const broken = brokenCuts({ task, separations, chosen, guardsSingles, hidesZeros })
    if (broken.length > 0) cuts.push(...broken)
    else if (chosen.length < state.secondaries.length) state.secondaries = chosen
    // Safe, but the solver was stopped before it proved that there is no smaller one.
    if (broken.length === 0 && solution.status !== 'optimal') break
  }
  return {
    ...suppressionOf({ task, secondaries: state.secondaries, unprotected: state.unprotected }),
    lowerBound: Math.min(state.lowerBound, state.secondaries.length),
    isOptimal: state.unprotected.length === 0 && state.lowerBound >= state.secondaries.length,
    calls: state.calls,
  }
}

/** Cells that a pattern may hide beside the primary ones. */
function hideable({ table, price, primaries }: PatternTask): number[] {
  const isPrimary = new Set(primaries)
  return [...price.keys()].filter(
    (cell) => table.exists[cell] === 1 && (price[cell] ?? 0) < Infinity && !isPrimary.has(cell),
  )
}

/** For each person who knows to be the only one in a cell: the inequalities against somebody who knows that too. */
function cutsAgainstSingles(task: PatternTask): ProtectionCuts[] {
  const { table, bounds, primaries } = task
  return singlesOf(table).map((single) => {
    const [lower, upper] = [bounds.lower.slice(), bounds.upper.slice()]
    lower[single] = upper[single] = 1
    return new ProtectionCuts(
      { ...task, bounds: { lower, upper } },
      primaries.filter((cell) => !holdsOnly({ table, cell, single })),
    )
  })
}

function brokenCuts({
  task,
  separations,
  chosen,
  guardsSingles,
  hidesZeros,
}: {
  task: PatternTask
  separations: readonly ProtectionCuts[]
  chosen: readonly number[]
  guardsSingles: boolean
  hidesZeros: boolean
}): Cut[] {
  const hidden = new Set([...chosen, ...task.primaries])
  for (const separation of separations) {
    const broken = separation.brokenBy((cell) => hidden.has(cell))
    if (broken.length > 0) return broken
  }
  const { table } = task
  const { status } = suppressionOf({ task, secondaries: chosen, unprotected: [] })
  const attacker = { lower: [...task.bounds.lower], upper: [...task.bounds.upper] }
  const protection = Math.min(...task.primaries.map((cell) => task.step[cell] ?? 1))
  const isSafe =
    disclosedCells({ table, pattern: status, attacker, protection }).length === 0 &&
    (!guardsSingles || disclosedToSingles({ table, pattern: status, hidesZeros }).length === 0)
  if (isSafe) return []
  // Who hides less tells more: neither this pattern nor a part of it is safe.
  const others = hideable(task).filter((cell) => !hidden.has(cell))
  return [{ cells: others, weights: others.map(() => 1), atLeast: 1 }]
}

/** As few hidden cells as possible under the inequalities; primary cells are hidden, cells that may not be are left out. */
function masterProgram({
  task: { primaries },
  cuts,
  columns,
}: {
  task: PatternTask
  cuts: readonly Cut[]
  columns: readonly number[]
}): IntegerProgram {
  const columnOf = new Map(columns.map((cell, column) => [cell, column]))
  const isPrimary = new Set(primaries)
  const starts = [0]
  const rowColumns: number[] = []
  const rowValues: number[] = []
  const rowLower: number[] = []
  for (const { cells, weights, atLeast } of cuts) {
    let missing = atLeast
    for (const [k, cell] of cells.entries()) {
      const [column, weight] = [columnOf.get(cell), weights[k] ?? 0]
      if (isPrimary.has(cell)) missing -= weight
      if (column === undefined) continue
      rowColumns.push(column)
      rowValues.push(weight)
    }
    starts.push(rowColumns.length)
    rowLower.push(missing)
  }
  const count = columns.length
  return {
    cost: new Float64Array(count).fill(1),
    lower: new Float64Array(count),
    upper: new Float64Array(count).fill(1),
    isInteger: new Uint8Array(count).fill(1),
    rowStarts: Int32Array.from(starts),
    rowColumns: Int32Array.from(rowColumns),
    rowValues: Float64Array.from(rowValues),
    rowLower: Float64Array.from(rowLower),
    rowUpper: new Float64Array(rowLower.length).fill(Infinity),
  }
}
