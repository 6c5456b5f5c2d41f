import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { IntegerProgram, Solution, Solve, SolveOptions } from '@gelingen/methods/optimisation'
import type { Problem, WorkerMessage } from './solver-worker.ts'

export type Solver = {
  solve: Solve
  /** Ends the thread; problems that still wait are rejected. */
  close(): Promise<void>
}

/**
 * The solver HiGHS in a worker thread: solving never blocks the caller's event loop. One problem at a time, the others
 * wait in order. The thread starts with the first problem and does not keep the process alive while it has nothing to do.
 *
 * `solve` never rejects for what a problem is like; an aborted or too slow search gives the best solution so far
 * (`feasible`) or none (`stopped`). Progress comes for problems with whole variables only: the library says nothing of
 * a linear one. The time limit counts from the start of the search, not the wait; a search that
 * overlooks it by more than a few seconds is ended with its thread.
 *
 * @throws Error if the thread dies (memory, an unusable problem) or the solver is closed; the next problem gets a
 *   new thread
 */
export function openSolver(): Solver {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  const drop = async () => {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }

  const startWorker = () => {
    const started = new Worker(workerFile(), { name: 'solver', execArgv: [], env: {} })
    // Heard by whoever waits for a solution; without any listener it would end the process.
    started.on('error', () => {})
    started.on('exit', () => {
      if (worker === started) worker = undefined
    })
    return started
  }

  const solveNext = async (program: IntegerProgram, options: SolveOptions): Promise<Solution> => {
    if (isClosed) throw new Error('The solver is closed')
    if (options.signal?.aborted === true)
      return { status: 'stopped', values: null, objective: null, bound: null }
    worker ??= startWorker()
    return solveInWorker({ worker, program, options, drop })
  }

  return {
    solve(program, options = {}) {
      const solved = last.then(() => solveNext(program, options))
      last = solved.catch(() => undefined)
      return solved
    },
    async close() {
      isClosed = true
      await drop()
      await last
    },
  }
}

/**
 * The worker runs from its source in every case, the bundle of the web server included: a bundler moves this module, but
 * not the name that package.json gives to the folder.
 */
function workerFile(): string {
  return createRequire(import.meta.url).resolve('#lib/server/platform/solver/solver-worker.ts')
}

/** Beyond the time limit the thread itself is ended: the library looks at its clock only between two steps. */
const GRACE_SECONDS = 5

function solveInWorker({
  worker,
  program,
  options: { timeLimitSeconds, relativeGap, signal, onProgress },
  drop,
}: {
  worker: Worker
  program: IntegerProgram
  options: SolveOptions
  drop: () => Promise<void>
}): Promise<Solution> {
  return new Promise((resolve, reject) => {
    let best: Solution = { status: 'stopped', values: null, objective: null, bound: null }
    let hardStop: NodeJS.Timeout | undefined

    const settle = (act: () => void) => {
      clearTimeout(hardStop)
      signal?.removeEventListener('abort', stop)
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
      worker.unref()
      act()
    }
    const stop = () => settle(() => void drop().then(() => resolve(best), reject))
    const fail = (cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause)
      const failure = new Error(`The solver's thread died: ${reason}`, { cause })
      settle(() => void drop().then(() => reject(failure), reject))
    }
    const listeners = {
      message(message: WorkerMessage) {
        if (message.kind === 'solved') return settle(() => resolve(message.solution))
        best = better(best, message)
        onProgress?.({ objective: best.objective, bound: best.bound })
      },
      error: fail,
      messageerror: fail,
      exit: (code: number) => fail(`it ended with code ${code}`),
    }

    worker.ref()
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
    signal?.addEventListener('abort', stop, { once: true })
    if (timeLimitSeconds !== undefined && timeLimitSeconds < LONGEST_TIMER_SECONDS)
      hardStop = setTimeout(stop, (timeLimitSeconds + GRACE_SECONDS) * 1000)
    const problem: Problem = {
      program,
      limits: {
        ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
        ...(relativeGap !== undefined && { relativeGap }),
      },
    }
    worker.postMessage(problem, [])
  })
}

/** A timer for longer than 24 days would fire at once. */
const LONGEST_TIMER_SECONDS = 2_000_000

function better(
  best: Solution,
  { objective, bound, values }: WorkerMessage & { kind: 'progress' },
): Solution {
  const found = values === null ? best : { status: 'feasible' as const, values, objective }
  return { ...found, bound: bound ?? best.bound }
}
