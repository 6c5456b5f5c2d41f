/*
 * How long siting takes, and how near it comes: all p-median and p-centre problems of the OR-Library that are there
 * (skipped without ../shared/vectors), maximal covering and p-median on random towns of growing size. Beside it the
 * references' times, measured before on a machine of two cores, and the floor: one plain pass over all pairs in this
 * run. Prints, asserts nothing.
 *
 *   node bench/siting.bench.ts [exact]     with `exact` the solver proves the optima, 60 s at most for each
 */
import { existsSync, readFileSync } from 'node:fs'
import { pairsWithinReach, type SparsePairs } from '../packages/methods/src/accessibility/index.ts'
import { createRandom } from '../packages/methods/src/composite-index/index.ts'
import {
  maximalCovering,
  pairsFromMatrix,
  pCentre,
  pMedian,
  type SitingOutcome,
} from '../packages/methods/src/siting/index.ts'
import { readOrLibraryProblem } from '../packages/methods/src/siting/or-library-for-tests.ts'
import { openSolver, type Solver } from '../src/lib/server/platform/solver/index.ts'

/** Seconds of spopt with CBC; `null` = more than 120. Source: shared vectors, BASELINES.md line 4. */
const spoptSeconds: Record<number, number | null> = { 1: 0.7, 6: null, 10: 2.7, 11: null, 15: 5.5 }
/** All 40 by interchange in numba, 30 optimal, worst gap 0.75 %. Source: the same line. */
const interchangeSeconds = 31
/** spopt, 500 candidates: seconds to build and to solve. Source: the same line. */
const coveringSeconds: Record<number, string> = { 10_000: '68 + 0.9', 50_000: '210 + 4.7' }

const folder = new URL('../../shared/vectors/location/', import.meta.url)
const solver = process.argv.includes('exact') ? openSolver() : undefined
if (existsSync(folder)) await orLibrary(solver)
await growth()
await solver?.close()

async function orLibrary(prover: Solver | undefined): Promise<void> {
  const optima = numbers('pmedopt.txt', /pmed(\d+)\s+(\d+)/g)
  const centres = numbers('pcenter_opt.csv', /pmed(\d+),\d+,\d+,(\d+)/g)
  const how = () => (prover ? { solve: prover.solve, signal: AbortSignal.timeout(60_000) } : {})
  const lines: Record<string, unknown>[] = []
  let total = 0
  let met = 0
  for (const [number, optimum] of optima) {
    const file = new URL(`pmed/pmed${number}.txt`, folder)
    if (!existsSync(file)) continue
    const { minutes, newSites } = readOrLibraryProblem(readFileSync(file, 'utf8'))
    const problem = { costs: pairsFromMatrix(minutes), demand: minutes.map(() => 1), newSites }
    const floorMs = await timeOf(() => passOver(problem.costs))
    const median = await timed(() => pMedian({ ...problem, ...how() }))
    const centre = await timed(() => pCentre({ ...problem, ...how() }))
    total += median.ms
    met += median.objective === optimum ? 1 : 0
    lines.push({
      problem: `pmed${number}`,
      n: minutes.length,
      p: newSites,
      optimum,
      ours: median.objective,
      bound: median.bound,
      s: seconds(median.ms),
      'spopt, s': spoptSeconds[number] === null ? '> 120' : (spoptSeconds[number] ?? ''),
      'floor, ms': rounded(floorMs),
      'centre optimum': centres.get(number),
      'centre ours': centre.objective,
      'centre bound': centre.bound,
      'centre s': seconds(centre.ms),
    })
  }
  console.table(lines)
  console.log(
    `p-median: ${met} of ${lines.length} optima in ${seconds(total)} s (interchange in numba: 30 of 40 in ${interchangeSeconds} s)`,
  )
}

/** Random towns, 500 candidates: people within 1 km of 20 sites, and the shortest ways with pairs up to 5 km. */
async function growth(): Promise<void> {
  const lines: Record<string, unknown>[] = []
  for (const places of [1000, 10_000, 50_000]) {
    const random = createRandom(5)
    const points = (count: number) => ({
      x: Float64Array.from({ length: count }, () => random() * 10_000),
      y: Float64Array.from({ length: count }, () => random() * 10_000),
    })
    const [demandPoints, supply] = [points(places), points(500)]
    const demand = Float64Array.from({ length: places }, () => Math.ceil(random() * 100))
    const pairsUpTo = (reach: number) =>
      pairsWithinReach({ supply, demand: demandPoints, reach, metric: 'planar' })
    const near = pairsUpTo(1000)
    const far = pairsUpTo(5000)
    const covering = await timed(() => maximalCovering({ costs: near, demand, newSites: 20, reach: 1000 }))
    const median = await timed(() => pMedian({ costs: far, demand, newSites: 20 }))
    lines.push({
      places,
      'pairs 1 km': near.value.length,
      'covering s': seconds(covering.ms),
      'gap %': rounded(100 * covering.gap),
      'spopt (build + solve), s': coveringSeconds[places] ?? '',
      'pairs 5 km': far.value.length,
      'p-median s': seconds(median.ms),
      'p-median gap %': rounded(100 * median.gap),
      'floor, ms': rounded(await timeOf(() => passOver(far))),
    })
  }
  console.table(lines)
}

async function timed(work: () => Promise<SitingOutcome>) {
  const startedAt = performance.now()
  const outcome = await work()
  const ms = performance.now() - startedAt
  if (!outcome.ok) return { ms, objective: NaN, bound: NaN, gap: NaN }
  const { objective, bound, gap } = outcome.siting
  return { ms, objective, bound, gap }
}

async function timeOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Every pair looked at once: for each place its cheapest candidate. */
function passOver({ demandCount, demand, value }: SparsePairs): Float64Array {
  const least = new Float64Array(demandCount).fill(Infinity)
  for (let pair = 0; pair < value.length; pair++) {
    const place = demand[pair] ?? 0
    least[place] = Math.min(least[place] ?? 0, value[pair] ?? 0)
  }
  return least
}

function numbers(file: string, line: RegExp): Map<number, number> {
  const text = readFileSync(new URL(file, folder), 'utf8')
  return new Map([...text.matchAll(line)].map(([, key, value]) => [Number(key), Number(value)]))
}

function seconds(ms: number): number {
  return rounded(ms / 1000)
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
