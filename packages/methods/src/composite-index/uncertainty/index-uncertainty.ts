import { toNullable } from '../columns/column.ts'
import { momentsOf } from '../columns/moments.ts'
import { refuse, type Refused } from '../refusals.ts'
import type { DesignAggregation } from '../spec/index-design.ts'
import { planDraws } from './draw-plan.ts'
import { drawQuantiles } from './draw-quantiles.ts'
import { openDraws, type OpenChoices, type OpenDraws } from './open-draws.ts'
import { createSimulation } from './simulate-draws.ts'
import type { DrawnNormalisation } from './usual-normalisations.ts'

export type UncertaintyRequest = OpenChoices & {
  /** At least 1; 1,000 is usual. */
  readonly draws: number
  /** Share of the draws between the ends of the intervals; default 0.9, that is 5 % to 95 %. */
  readonly coverage?: number
}

export type Interval = {
  readonly low: readonly (number | null)[]
  readonly median: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

/** All lists of numbers hold one value per unit, in the order of the data; `null` = the unit has no index. */
export type IndexUncertainty = {
  /** Of the design itself, as `computeIndex` gives them. */
  readonly index: readonly (number | null)[]
  readonly rank: readonly (number | null)[]
  /** Ranks over the draws, 1 = most burden; between two ranks where the quantile lies between them. */
  readonly rankInterval: Interval
  /** Index over the draws, each draw brought to mean and SD of `index`. */
  readonly indexInterval: Interval
  readonly draws: number
  readonly weightSpread: number
  readonly normalisations: readonly DrawnNormalisation[]
  readonly aggregations: readonly DesignAggregation[]
  /** Columns of the indicators of which one or none is left out in each draw. */
  readonly leftOut: readonly string[]
}

export type UncertaintyOutcome = { readonly ok: true; readonly result: IndexUncertainty } | Refused

/**
 * How far rank and index of every unit depend on choices that could have been made otherwise: weights, normalisation,
 * aggregation and the indicators themselves are drawn many times, the index is computed anew each time.
 *
 * An indicator of weight 0, or one without which a unit had no index, is never left out.
 *
 * @param onProgress told the share of the work done, 0 … 1
 * @param isCancelled asked after every block of draws; true ends the work with `index/cancelled`
 * @returns intervals, or a refusal as of `computeIndex` (also where one of the drawn variants cannot be computed: a
 *   geometric mean of z-scores, say; give the normalisation a scale above 0 then)
 * @throws RangeError `draws`, `seed`, `weightSpread`, `normalisations`, `aggregations`, `coverage`: outside what is
 *   said there
 *
 * Source: M. Saisana, A. Saltelli, S. Tarantola, Uncertainty and sensitivity analysis techniques as tools for the
 * quality assessment of composite indicators (2005), doi 10.1111/j.1467-985X.2005.00350.x. Quantiles of type 7, exact.
 * Checked against COINr's Monte Carlo on the ASEM data. O(draws · units · indicators) time, O(units) memory.
 */
export function indexUncertainty({
  onProgress,
  isCancelled,
  ...request
}: UncertaintyRequest & {
  readonly onProgress?: (share: number) => void
  readonly isCancelled?: () => boolean
}): UncertaintyOutcome {
  const steps = indexUncertaintySteps(request)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onProgress?.(step.value)
    if (isCancelled?.()) return refuse('index/cancelled', {})
  }
}

/**
 * As `indexUncertainty`, in steps of some milliseconds each, for a caller that must do other things in between.
 *
 * @yields share of the work done, 0 … 1
 * @returns the outcome, as the value of the last step
 */
export function* indexUncertaintySteps(request: UncertaintyRequest): Generator<number, UncertaintyOutcome> {
  const { draws, seed, coverage = 0.9 } = request
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError('draws: not a whole number above 0')
  if (!(coverage > 0 && coverage < 1)) throw new RangeError('coverage: not between 0 and 1')
  const opening = openDraws(request)
  if (!opening.ok) return opening
  const { open } = opening
  const plan = planDraws({ ...open, draws, seed, weights: open.prepared.weights })
  const simulation = createSimulation({
    plan,
    scorerOf: open.scorerOf,
    unitCount: open.units.length,
    reference: momentsOf(open.nominal.index, 'population'),
  })
  const levels = [(1 - coverage) / 2, 0.5, (1 + coverage) / 2]
  const outcome = yield* drawQuantiles({ simulation, levels })
  if (!outcome.ok) return outcome

  const { nominal, rank, weightSpread, normalisations, aggregations, leaveOut, prepared } = open
  const result: IndexUncertainty = {
    index: toNullable(nominal.index),
    rank: toNullable(rank),
    rankInterval: intervalOf(open, outcome.quantiles.ranks),
    indexInterval: intervalOf(open, outcome.quantiles.scores),
    draws,
    weightSpread,
    normalisations,
    aggregations,
    leftOut: leaveOut.map((leaf) => prepared.spec.indicators[leaf]!.column),
  }
  return { ok: true, result }
}

function intervalOf(open: OpenDraws, [low, median, high]: readonly Float64Array[]): Interval {
  return {
    low: backToUnits(open, low!),
    median: backToUnits(open, median!),
    high: backToUnits(open, high!),
  }
}

function backToUnits({ units, prepared }: OpenDraws, values: Float64Array): (number | null)[] {
  const result = Array.from<number | null>({ length: prepared.unitCount }).fill(null)
  for (const [at, unit] of units.entries()) result[unit] = values[at]!
  return result
}
