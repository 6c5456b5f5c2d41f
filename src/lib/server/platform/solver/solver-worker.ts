/*
 * The solver HiGHS in a thread of its own: one problem at a time, each answered by progress messages and one solution.
 * A failure is thrown on purpose: it ends the thread, and with it whatever state the library was left in.
 */
import { parentPort } from 'node:worker_threads'
import loadHighs, { type Highs, type Model } from 'highs'
import type { IntegerProgram, Solution, SolveOptions } from '@gelingen/methods/optimisation'

/** One problem, sent to the worker. */
export type Problem = {
  readonly program: IntegerProgram
  readonly limits: Pick<SolveOptions, 'timeLimitSeconds' | 'relativeGap'>
}

/** What the worker says: any number of times how far it is, then the solution. */
export type WorkerMessage =
  | {
      readonly kind: 'progress'
      readonly objective: number | null
      readonly bound: number | null
      /** A solution better than all before, so that one is there should the worker be ended. */
      readonly values: Float64Array | null
    }
  | { readonly kind: 'solved'; readonly solution: Solution }

if (parentPort === null) throw new Error('solver-worker: runs in a worker thread only')
const port = parentPort
const highs = await loadHighs()
port.on('message', (problem: Problem) => say({ kind: 'solved', solution: solve(highs, problem) }))

function say(message: WorkerMessage): void {
  port.postMessage(message)
}

function solve(library: Highs, { program, limits }: Problem): Solution {
  if (program.cost.length === 0) return withoutColumns(program)
  return library.withModel(modelOf(program), (model) => {
    model.options.set({
      // Progress comes only with the output switched on; it is printed nowhere.
      output_flag: true,
      log_to_console: false,
      mip_rel_gap: limits.relativeGap ?? 0,
      mip_abs_gap: 0,
      ...(limits.timeLimitSeconds !== undefined && { time_limit: limits.timeLimitSeconds }),
    })
    run({ library, model, program })
    return readSolution({ library, model, program })
  })
}

function modelOf(program: IntegerProgram) {
  const numCols = program.cost.length
  const numRows = program.rowLower.length
  return {
    numCols,
    numRows,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csr' as const,
      numRows,
      numCols,
      starts: program.rowStarts,
      indices: program.rowColumns,
      values: program.rowValues,
    },
    ...(program.isInteger.includes(1) && { integrality: Int32Array.from(program.isInteger) }),
  }
}

type Running = { readonly library: Highs; readonly model: Model; readonly program: IntegerProgram }

function run({ library, model, program }: Running): void {
  const { callbackType } = library.constants
  const best = { objective: null as number | null, bound: null as number | null }
  model.run({
    [callbackType.mipImprovingSolution]({ data }) {
      best.objective = finite(data.objective_function_value)
      say({
        kind: 'progress',
        ...best,
        values: data.mip_solution ? wholeWhereAsked(data.mip_solution, program) : null,
      })
      return undefined
    },
    [callbackType.mipLogging]({ data }) {
      best.objective = finite(data.mip_primal_bound)
      best.bound = finite(data.mip_dual_bound)
      say({ kind: 'progress', ...best, values: null })
      return undefined
    },
  })
}

function readSolution({ library, model, program }: Running): Solution {
  const { modelStatus } = library.constants
  const status = model.getModelStatus()
  if (status === modelStatus.infeasible) return nothing('infeasible')
  if (status === modelStatus.unbounded) return nothing('unbounded')
  if (status === modelStatus.unboundedOrInfeasible) return decideUnbounded(library, model)
  const isOptimal = status === modelStatus.optimal
  const isStopped =
    status === modelStatus.timeLimit ||
    status === modelStatus.interrupted ||
    status === modelStatus.iterationLimit ||
    status === modelStatus.solutionLimit
  if (!isOptimal && !isStopped) throw new Error(`HiGHS ended with model status ${status}`)

  const isWhole = program.isInteger.includes(1)
  const objective = model.getObjectiveValue()
  const knownBound = isWhole ? finite(Number(model.info.get('mip_dual_bound'))) : null
  const bound = isOptimal && !isWhole ? objective : knownBound
  const isFeasible = Number(model.info.get('primal_solution_status')) === 2
  if (!isFeasible) return { ...nothing('stopped'), bound }
  const values = wholeWhereAsked(model.getSolution().colValue, program)
  return { status: isOptimal ? 'optimal' : 'feasible', values, objective, bound }
}

/** Only the presolve cannot tell the two apart. */
function decideUnbounded(library: Highs, model: Model): Solution {
  model.options.set({ presolve: 'off' })
  model.run()
  const { infeasible, unbounded } = library.constants.modelStatus
  const status = model.getModelStatus()
  if (status === unbounded) return nothing('unbounded')
  return nothing(status === infeasible ? 'infeasible' : 'stopped')
}

/** The library takes 0.9999998 for whole; adding 0 turns −0 to 0. */
function wholeWhereAsked(values: Float64Array, { isInteger }: IntegerProgram): Float64Array {
  return values.map((value, column) => (isInteger[column] === 1 ? Math.round(value) + 0 : value))
}

/** The library does not solve a problem without columns: every row adds up to 0. */
function withoutColumns({ rowLower, rowUpper }: IntegerProgram): Solution {
  const isMet = rowLower.every((lower, row) => lower <= 0 && (rowUpper[row] ?? 0) >= 0)
  if (!isMet) return nothing('infeasible')
  return { status: 'optimal', values: new Float64Array(0), objective: 0, bound: 0 }
}

function nothing(status: 'infeasible' | 'unbounded' | 'stopped'): Solution {
  return { status, values: null, objective: null, bound: null }
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
