import { toColumn, toNullable } from '../columns/column.ts'
import { momentsOf, type SdKind } from '../columns/moments.ts'
import { ascendingRanks, descendingRanks } from '../columns/ranks.ts'
import type { DesignNormalisation } from '../spec/index-design.ts'
import type { Direction, EndScale, Scale, TieRule } from '../spec/index-spec.ts'
import { exponentialOfShare } from './exponential-rank.ts'
import { standardiseColumn, standardScale, type StandardiseProblem } from './standardise.ts'

export type NormaliseOptions = {
  readonly method: DesignNormalisation
  readonly direction: Direction
  /** Of the methods that rank; default `min`. */
  readonly ties?: TieRule
  /** Default mean 0 and SD 1, or low 0 and high 1 (`exponential-rank`: 100). */
  readonly scale?: Scale
  /** Of `goalposts`, where it is needed: in the indicator's own unit, low < high. */
  readonly goalposts?: EndScale
  /** Of `distance-to-reference`, in the indicator's own unit; default the value of the greatest burden. */
  readonly reference?: number
  /** Of `goalposts` (default true) and `distance-to-reference` (default false): cut what lies outside 0 … 1. */
  readonly capped?: boolean
}

/** What the data cannot bear. */
export type NormaliseProblem = StandardiseProblem | 'reference-not-above-least' | 'max-not-positive'

/**
 * Brings one indicator to a scale that it shares with others, turned so that higher always means more burden.
 *
 * - `z-population`, `z-sample`: (x − mean) / SD, the SD with divisor n or n − 1; `scale` gives another mean and SD
 * - `min-max`: (x − min) / (max − min), 0 … 1; `scale` gives other ends, here and below
 * - `rank`: 1 = least burden … n = most; `borda`: one less, the number of units with less burden
 * - `percentile`: (rank − 1) / (n − 1), 0 … 1
 * - `exponential-rank`: −23 · ln(1 − R · (1 − e^(−100/23))), R = (n + 1 − rank counted from the most burdened) / n;
 *   0 … 100, half of it for the worst tenth, as in the English and Welsh indices of deprivation
 * - `goalposts`: (x − low) / (high − low) with fixed ends, so that units can be compared over time
 * - `distance-to-reference`: (x − min) / (reference − min), 1 at the reference
 * - `share-of-max`: x / max; only `higher-is-burden`, and only for values with a natural zero
 *
 * @param values one per unit, in the indicator's own unit; `null` = missing, never 0, and not counted in n
 * @returns one per unit, unitless; `null` stays `null`
 * @throws RangeError `values`: not a finite number; too few present (z, min-max and percentile need two); all equal
 *   (z, min-max); none above 0 (`share-of-max`). `scale`: of the wrong kind for the method. `goalposts`: missing, or
 *   low not below high. `reference`: not on the burdened side of the least burdened. `direction`: see `share-of-max`
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, doi 10.1787/9789264043466-en;
 * `exponential-rank`: D. McLennan et al., The English Indices of Deprivation 2019, technical report (MHCLG).
 * Checked against COINr 1.1.14 (n_zscore, n_minmax, n_rank, n_prank, n_borda, n_goalposts, n_dist2max, n_dist2ref,
 * n_dist2targ, n_fracmax) and the Welsh index of 2019. O(n), rank methods about O(n).
 */
export function normalise({
  values,
  ...options
}: NormaliseOptions & { readonly values: readonly (number | null)[] }): (number | null)[] {
  const outcome = normaliseColumn({ column: toColumn(values, 'values'), ...options })
  if (outcome.ok) return toNullable(outcome.column)
  throw new RangeError(problemSentences[outcome.problem])
}

const problemSentences: Record<NormaliseProblem, string> = {
  'too-few-values': 'values: too few present values',
  'no-variation': 'values: all present values are equal',
  'reference-not-above-least': 'reference: not on the burdened side of the least burdened value',
  'max-not-positive': 'values: none above 0',
}

export type NormaliseOutcome =
  | { readonly ok: true; readonly column: Float64Array }
  | { readonly ok: false; readonly problem: NormaliseProblem }

/** As `normalise`, on a column (NaN = missing); what the data cannot bear is returned, not thrown. */
export function normaliseColumn({
  column,
  ...options
}: NormaliseOptions & { readonly column: Float64Array }): NormaliseOutcome {
  const turned = options.direction === 'higher-is-better'
  const burden = turned ? column.map((value) => -value) : column
  return kernels[options.method]({ ties: 'min', ...options, burden, turned })
}

type KernelInput = Omit<NormaliseOptions, 'method' | 'ties'> & {
  readonly burden: Float64Array
  readonly turned: boolean
  readonly ties: TieRule
}

const kernels: Record<DesignNormalisation, (input: KernelInput) => NormaliseOutcome> = {
  'z-population': (input) => zScores(input, 'population'),
  'z-sample': (input) => zScores(input, 'sample'),
  'min-max': stretch,
  rank: ({ burden, ties }) => ({ ok: true, column: ascendingRanks(burden, ties) }),
  percentile: percentiles,
  borda: ({ burden, ties }) => ({ ok: true, column: ascendingRanks(burden, ties).map((rank) => rank - 1) }),
  'exponential-rank': exponentialRanks,
  goalposts: betweenGoalposts,
  'distance-to-reference': towardsReference,
  'share-of-max': sharesOfMax,
}

function zScores({ burden, scale }: KernelInput, sdKind: SdKind): NormaliseOutcome {
  const target = scale ?? standardScale
  if (!('mean' in target)) throw new RangeError('scale: the z methods need mean and sd')
  return standardiseColumn({ column: burden, sdKind, scale: target })
}

function stretch({ burden, scale }: KernelInput): NormaliseOutcome {
  const { count, min, max } = momentsOf(burden, 'population')
  if (count < 2) return { ok: false, problem: 'too-few-values' }
  if (min === max) return { ok: false, problem: 'no-variation' }
  return { ok: true, column: onScale(scale, burden, (value) => (value - min) / (max - min)) }
}

function percentiles({ burden, ties, scale }: KernelInput): NormaliseOutcome {
  const ranks = ascendingRanks(burden, ties)
  const { count } = momentsOf(ranks, 'population')
  if (count < 2) return { ok: false, problem: 'too-few-values' }
  return { ok: true, column: onScale(scale, ranks, (rank) => (rank - 1) / (count - 1)) }
}

function exponentialRanks({ burden, ties, scale }: KernelInput): NormaliseOutcome {
  const ranks =
    ties === 'min'
      ? descendingRanks(burden)
      : ascendingRanks(
          burden.map((value) => -value),
          'average',
        )
  const { count } = momentsOf(ranks, 'population')
  const column = onScale(scale ?? { low: 0, high: 100 }, ranks, (rank) =>
    exponentialOfShare((count + 1 - rank) / count),
  )
  return { ok: true, column }
}

function betweenGoalposts({
  burden,
  turned,
  scale,
  goalposts,
  capped = true,
}: KernelInput): NormaliseOutcome {
  if (goalposts === undefined) throw new RangeError('goalposts: needed for the method goalposts')
  if (!(goalposts.low < goalposts.high)) throw new RangeError('goalposts: low is not below high')
  const { low, high } = turned ? { low: -goalposts.high, high: -goalposts.low } : goalposts
  const share = (value: number) => (value - low) / (high - low)
  return { ok: true, column: onScale(scale, burden, capped ? (value) => cut(share(value)) : share) }
}

function towardsReference({
  burden,
  turned,
  scale,
  reference,
  capped = false,
}: KernelInput): NormaliseOutcome {
  const { count, min, max } = momentsOf(burden, 'population')
  if (count < 2) return { ok: false, problem: 'too-few-values' }
  if (min === max) return { ok: false, problem: 'no-variation' }
  const end = reference === undefined ? max : turned ? -reference : reference
  if (!(end > min)) return { ok: false, problem: 'reference-not-above-least' }
  const share = (value: number) => (value - min) / (end - min)
  return { ok: true, column: onScale(scale, burden, capped ? (value) => cut(share(value)) : share) }
}

function sharesOfMax({ burden, turned, scale }: KernelInput): NormaliseOutcome {
  if (turned) throw new RangeError('direction: share-of-max needs higher-is-burden')
  const { count, max } = momentsOf(burden, 'population')
  if (count === 0) return { ok: false, problem: 'too-few-values' }
  if (max <= 0) return { ok: false, problem: 'max-not-positive' }
  return { ok: true, column: onScale(scale, burden, (value) => value / max) }
}

function cut(share: number): number {
  // Both comparisons are false for NaN, which stays.
  return share < 0 ? 0 : share > 1 ? 1 : share
}

function onScale(
  scale: Scale | undefined,
  column: Float64Array,
  shareOf: (value: number) => number,
): Float64Array {
  const { low, high } = endsOf(scale)
  return column.map((value) => low + (high - low) * shareOf(value))
}

function endsOf(scale: Scale | undefined): EndScale {
  if (scale === undefined) return { low: 0, high: 1 }
  if (!('low' in scale)) throw new RangeError('scale: this method needs low and high')
  return scale
}
