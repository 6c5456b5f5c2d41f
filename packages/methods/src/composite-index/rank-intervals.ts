import { toNullable } from './column.ts'
import { planDraws } from './draw-plan.ts'
import { drawQuantiles } from './draw-quantiles.ts'
import type { IndexSpec, NormaliseMethod } from './index-spec.ts'
import { momentsOf } from './moments.ts'
import {
  evaluateLeaves,
  isMomentMethod,
  normaliseIndicators,
  prepareIndex,
  scalingFor,
  type IndexColumns,
  type PreparedIndex,
} from './prepare-index.ts'
import { descendingRanks } from './ranks.ts'
import { refuse, type Refused } from './refusals.ts'
import { createScorer, type DrawScorer } from './score-draws.ts'
import { createSimulation, type Simulation } from './simulate-draws.ts'

export type RankIntervalRequest = {
  readonly spec: IndexSpec
  readonly columns: IndexColumns
  /** At least 1; 1,000 is usual. */
  readonly draws: number
  /** Whole number from 0; the same seed gives the same intervals. */
  readonly seed: number
  /** Each weight is multiplied by a factor drawn evenly from 1 − spread … 1 + spread; 0 ≤ spread < 1, default 0.25. */
  readonly weightSpread?: number
  /** To draw from, evenly; default `usualNormalisations(spec)`. */
  readonly normalisations?: readonly NormaliseMethod[]
  /** Share of the draws between the ends of the intervals; default 0.9, that is 5 % to 95 %. */
  readonly coverage?: number
}

export type Interval = {
  readonly low: readonly (number | null)[]
  readonly median: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

/** All lists hold one value per unit, in the order of the data; `null` = the unit has no index. */
export type RankIntervals = {
  /** Of the spec itself, as `computeIndex` gives them. */
  readonly index: readonly (number | null)[]
  readonly rank: readonly (number | null)[]
  /** Ranks over the draws, 1 = most burden; between two ranks where the quantile lies between them. */
  readonly rankInterval: Interval
  /** Index over the draws, each draw brought to mean and SD of `index`. */
  readonly indexInterval: Interval
  readonly draws: number
  readonly weightSpread: number
  readonly normalisations: readonly NormaliseMethod[]
}

export type RankIntervalOutcome = { readonly ok: true; readonly result: RankIntervals } | Refused

/**
 * How far rank and index of every unit depend on choices that could have been made otherwise: the weights and the
 * normalisation are drawn many times, the index is computed anew each time.
 *
 * @param onProgress told the share of the work done, 0 … 1
 * @param isCancelled asked after every block of draws; true ends the work with `index/cancelled`
 * @returns intervals, or a refusal as of `computeIndex` (also where one of the drawn variants cannot be computed)
 * @throws RangeError `draws`, `seed`, `weightSpread`, `normalisations`, `coverage`: outside what is said there
 *
 * Source: M. Saisana, A. Saltelli, S. Tarantola, Uncertainty and sensitivity analysis techniques as tools for the
 * quality assessment of composite indicators (2005), doi 10.1111/j.1467-985X.2005.00350.x. Quantiles of type 7, exact.
 * Kernels checked against COINr's Monte Carlo on the ASEM data. O(draws · units · indicators) time, O(units) memory.
 */
export function rankIntervals({
  onProgress,
  isCancelled,
  ...request
}: RankIntervalRequest & {
  readonly onProgress?: (share: number) => void
  readonly isCancelled?: () => boolean
}): RankIntervalOutcome {
  const steps = rankIntervalSteps(request)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onProgress?.(step.value)
    if (isCancelled?.()) return refuse('index/cancelled', {})
  }
}

/**
 * As `rankIntervals`, in steps of some milliseconds each, for a caller that must do other things in between.
 *
 * @yields share of the work done, 0 … 1
 * @returns the outcome, as the value of the last step
 */
export function* rankIntervalSteps(request: RankIntervalRequest): Generator<number, RankIntervalOutcome> {
  const { spec, columns, draws, seed, weightSpread = 0.25, coverage = 0.9 } = request
  const normalisations = request.normalisations ?? usualNormalisations(spec)
  checkRequest({ draws, weightSpread, normalisations, coverage })
  const preparation = prepareIndex({ spec, columns })
  if (!preparation.ok) return preparation
  const { prepared } = preparation
  const nominal = nominalIndex(prepared)
  if (!nominal.ok) return nominal
  const { index } = nominal
  const rank = descendingRanks(index)
  const units = unitsByRank(rank)

  const scorers: DrawScorer[] = []
  for (const method of normalisations) {
    const scorer = createScorer({ prepared, method, units })
    if (!scorer.ok) return scorer
    scorers.push(scorer.score)
  }
  const plan = planDraws({
    draws,
    seed,
    weights: prepared.weights,
    weightSpread,
    normalisationCount: normalisations.length,
  })
  const reference = momentsOf(index, 'population')
  const simulation: Simulation = createSimulation({ plan, scorers, unitCount: units.length, reference })
  const levels = [(1 - coverage) / 2, 0.5, (1 + coverage) / 2]
  const outcome = yield* drawQuantiles({ simulation, levels })
  if (!outcome.ok) return outcome

  const intervalOf = ([low, median, high]: readonly Float64Array[]): Interval => ({
    low: backToUnits({ values: low!, units, unitCount: prepared.unitCount }),
    median: backToUnits({ values: median!, units, unitCount: prepared.unitCount }),
    high: backToUnits({ values: high!, units, unitCount: prepared.unitCount }),
  })
  const result: RankIntervals = {
    index: toNullable(index),
    rank: toNullable(rank),
    rankInterval: intervalOf(outcome.quantiles.ranks),
    indexInterval: intervalOf(outcome.quantiles.scores),
    draws,
    weightSpread,
    normalisations,
  }
  return { ok: true, result }
}

/**
 * The normalisations drawn from if none are named: the spec's own, and of the families standardised (z), stretched
 * (min-max) and ordered (percentile) those that it does not belong to. For a geometric index, which needs
 * values above 0, its own and the rank.
 */
export function usualNormalisations(spec: IndexSpec): NormaliseMethod[] {
  const own = spec.normalise
  if (spec.aggregate === 'geometric') return own === 'rank' ? [own] : [own, 'rank']
  return [isMomentMethod(own) ? own : 'z-population', 'min-max', own === 'rank' ? own : 'percentile']
}

function checkRequest({
  draws,
  weightSpread,
  normalisations,
  coverage,
}: {
  draws: number
  weightSpread: number
  normalisations: readonly NormaliseMethod[]
  coverage: number
}): void {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError('draws: not a whole number above 0')
  if (!(weightSpread >= 0 && weightSpread < 1)) throw new RangeError('weightSpread: not in 0 ≤ spread < 1')
  if (normalisations.length === 0) throw new RangeError('normalisations: none')
  if (!(coverage > 0 && coverage < 1)) throw new RangeError('coverage: not between 0 and 1')
}

function nominalIndex(
  prepared: PreparedIndex,
): { readonly ok: true; readonly index: Float64Array } | Refused {
  const scaling = scalingFor({ spec: prepared.spec, method: prepared.spec.normalise })
  const normalised = normaliseIndicators(prepared, scaling)
  if (!normalised.ok) return normalised
  const evaluated = evaluateLeaves({ prepared, leaves: normalised.leaves, scaling })
  return evaluated.ok ? { ok: true, index: evaluated.levels.at(-1)![0]!.values } : evaluated
}

/**
 * The units with an index, by its rank: the draws then hardly change the order, and every later step walks through
 * memory almost in sequence.
 */
function unitsByRank(rank: Float64Array): Uint32Array {
  const units = Uint32Array.from(rank.keys()).filter((unit) => !Number.isNaN(rank[unit]))
  return units.sort((one, other) => rank[one]! - rank[other]! || one - other)
}

function backToUnits({
  values,
  units,
  unitCount,
}: {
  values: Float64Array
  units: Uint32Array
  unitCount: number
}): (number | null)[] {
  const result = Array.from<number | null>({ length: unitCount }).fill(null)
  for (const [at, unit] of units.entries()) result[unit] = values[at]!
  return result
}
