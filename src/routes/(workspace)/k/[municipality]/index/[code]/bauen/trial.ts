import {
  computeIndex,
  rankIntervalSteps,
  type IndexColumns,
  type IndexSpec,
} from '@gelingen/methods/composite-index'

/** One area of a trial. */
export type TrialArea = {
  readonly areaId: number
  readonly index: number | null
  readonly rank: number | null
  /** null while spans are being drawn, or where none can be. */
  readonly span: TrialSpan | null
}

/** Ranks in nine of ten draws, taken to the outer whole ones. */
export type TrialSpan = { readonly low: number; readonly high: number }

export type TrialClasses = {
  readonly cuts: readonly number[]
  readonly labels: readonly string[]
  readonly closed: 'left' | 'right'
}

/** What map and table of a trial are drawn from. */
export type Trial = {
  /** In the order of the data. */
  readonly areas: readonly TrialArea[]
  readonly classes: TrialClasses | null
}

export type TrialRefusal = {
  readonly code: string
  readonly details: Readonly<Record<string, string | number | null>>
}

type Input = {
  readonly areaIds: readonly number[]
  readonly spec: IndexSpec
  readonly columns: IndexColumns
}

/** The index anew, as the server computes it; without spans. */
export function computeTrial({
  areaIds,
  spec,
  columns,
}: Input): { ok: true; trial: Trial } | { ok: false; refusal: TrialRefusal } {
  const computed = computeIndex({ spec, columns })
  if (!computed.ok) return computed
  const { index, rank, classes } = computed.result
  return {
    ok: true,
    trial: {
      areas: areaIds.map((areaId, at) => ({
        areaId,
        index: index[at] ?? null,
        rank: rank[at] ?? null,
        span: null,
      })),
      classes,
    },
  }
}

/** A fifth of the server's: enough to see a span while trying out. */
export const TRIAL_DRAWS = 200
export const TRIAL_COVERAGE = 0.9

/**
 * Draws the spans of a trial, in steps of some milliseconds.
 * @returns one per area, as the value of the last step; none where a drawn variant cannot be computed
 */
export function* trialSpans({
  areaIds,
  spec,
  columns,
  seed,
}: Input & { readonly seed: number }): Generator<number, readonly (TrialSpan | null)[]> {
  const outcome = yield* rankIntervalSteps({
    spec,
    columns,
    draws: TRIAL_DRAWS,
    seed,
    coverage: TRIAL_COVERAGE,
  })
  if (!outcome.ok) return []
  const { low, high } = outcome.result.rankInterval
  return areaIds.map((_, at) => {
    const [from, to] = [low[at] ?? null, high[at] ?? null]
    return from === null || to === null ? null : { low: Math.floor(from), high: Math.ceil(to) }
  })
}

/**
 * The specification without the columns that have no figures, as the server leaves them out. Excluded areas are out
 * already, and with them the rules.
 * @returns null if no indicator is left
 */
export function presentSpec(spec: IndexSpec, columns: IndexColumns): IndexSpec | null {
  const indicators = spec.indicators.filter(({ column }) => column in columns)
  if (indicators.length === 0) return null
  const groups = spec.groups.filter(({ name }) => indicators.some(({ group }) => group === name))
  return { ...spec, indicators, groups, exclude: [] }
}
