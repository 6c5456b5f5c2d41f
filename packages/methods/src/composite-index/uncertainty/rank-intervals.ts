import type { IndexColumns } from '../prepare-index.ts'
import { refuse, type Refused } from '../refusals.ts'
import type { IndexSpec, NormaliseMethod } from '../spec/index-spec.ts'
import { indexUncertaintySteps, type IndexUncertainty } from './index-uncertainty.ts'
import { usualNormalisations } from './usual-normalisations.ts'

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

/** All lists hold one value per unit, in the order of the data; `null` = the unit has no index. */
export type RankIntervals = Pick<
  IndexUncertainty,
  'index' | 'rank' | 'rankInterval' | 'indexInterval' | 'draws' | 'weightSpread'
> & { readonly normalisations: readonly NormaliseMethod[] }

export type RankIntervalOutcome = { readonly ok: true; readonly result: RankIntervals } | Refused

/**
 * How far rank and index of every unit depend on weights and normalisation: `indexUncertainty` with these two drawn,
 * for an `IndexSpec`.
 *
 * @param onProgress told the share of the work done, 0 … 1
 * @param isCancelled asked after every block of draws; true ends the work with `index/cancelled`
 * @returns intervals, or a refusal as of `computeIndex` (also where one of the drawn variants cannot be computed)
 * @throws RangeError `draws`, `seed`, `weightSpread`, `normalisations`, `coverage`: outside what is said there
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
  const normalisations = request.normalisations ?? usualNormalisations(request.spec)
  const outcome = yield* indexUncertaintySteps({ ...request, normalisations })
  if (!outcome.ok) return outcome
  const { index, rank, rankInterval, indexInterval, draws, weightSpread } = outcome.result
  return {
    ok: true,
    result: { index, rank, rankInterval, indexInterval, draws, weightSpread, normalisations },
  }
}
