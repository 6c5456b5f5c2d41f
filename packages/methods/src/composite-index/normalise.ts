import { toColumn, toNullable } from './column.ts'
import type { Direction, EndScale, NormaliseMethod, Scale, TieRule } from './index-spec.ts'
import { momentsOf, type SdKind } from './moments.ts'
import { ascendingRanks } from './ranks.ts'
import { standardiseColumn, standardScale, type NormaliseProblem } from './standardise.ts'

export type NormaliseOptions = {
  readonly method: NormaliseMethod
  readonly direction: Direction
  /** Of `rank` and `percentile`; default `min`. */
  readonly ties?: TieRule
  /** Default mean 0 and SD 1, or low 0 and high 1. */
  readonly scale?: Scale
}

/**
 * Brings one indicator to a scale that it shares with others, turned so that higher always means more burden.
 *
 * - `z-population`, `z-sample`: (x − mean) / SD, the SD with divisor n or n − 1; `scale` gives another mean and SD
 * - `min-max`: (x − min) / (max − min), 0 … 1; `scale` gives other ends
 * - `rank`: 1 = least burden … n = most
 * - `percentile`: (rank − 1) / (n − 1), 0 … 1; `scale` gives other ends
 *
 * @param values one per unit, in the indicator's own unit; `null` = missing, never 0, and not counted in n
 * @returns one per unit, unitless; `null` stays `null`
 * @throws RangeError `values`: not a finite number; too few present (z, min-max and percentile need two); all equal
 *   (z, min-max). `scale`: of the wrong kind for the method
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, doi 10.1787/9789264043466-en.
 * Checked against COINr 1.1.14 (n_zscore, n_minmax, n_rank, n_prank). O(n), rank methods about O(n).
 */
export function normalise({
  values,
  ...options
}: NormaliseOptions & { readonly values: readonly (number | null)[] }): (number | null)[] {
  const outcome = normaliseColumn({ column: toColumn(values, 'values'), ...options })
  if (outcome.ok) return toNullable(outcome.column)
  if (outcome.problem === 'no-variation') throw new RangeError('values: all present values are equal')
  throw new RangeError('values: too few present values')
}

export type NormaliseOutcome =
  | { readonly ok: true; readonly column: Float64Array }
  | { readonly ok: false; readonly problem: NormaliseProblem }

/** As `normalise`, on a column (NaN = missing); what the data cannot bear is returned, not thrown. */
export function normaliseColumn({
  column,
  method,
  direction,
  ties = 'min',
  scale,
}: NormaliseOptions & { readonly column: Float64Array }): NormaliseOutcome {
  const burden = direction === 'higher-is-better' ? column.map((value) => -value) : column
  return kernels[method]({ burden, ties, scale })
}

type KernelInput = { burden: Float64Array; ties: TieRule; scale: Scale | undefined }

const kernels: Record<NormaliseMethod, (input: KernelInput) => NormaliseOutcome> = {
  'z-population': (input) => zScores(input, 'population'),
  'z-sample': (input) => zScores(input, 'sample'),
  'min-max': stretch,
  rank: ({ burden, ties }) => ({ ok: true, column: ascendingRanks(burden, ties) }),
  percentile: percentiles,
}

function zScores({ burden, scale }: KernelInput, sdKind: SdKind): NormaliseOutcome {
  const target = scale ?? standardScale
  if (!('mean' in target)) throw new RangeError('scale: the z methods need mean and sd')
  return standardiseColumn({ column: burden, sdKind, scale: target })
}

function stretch({ burden, scale }: KernelInput): NormaliseOutcome {
  const { low, high } = endsOf(scale)
  const { count, min, max } = momentsOf(burden, 'population')
  if (count < 2) return { ok: false, problem: 'too-few-values' }
  if (min === max) return { ok: false, problem: 'no-variation' }
  return { ok: true, column: burden.map((value) => low + (high - low) * ((value - min) / (max - min))) }
}

function percentiles({ burden, ties, scale }: KernelInput): NormaliseOutcome {
  const { low, high } = endsOf(scale)
  const ranks = ascendingRanks(burden, ties)
  const { count } = momentsOf(ranks, 'population')
  if (count < 2) return { ok: false, problem: 'too-few-values' }
  return { ok: true, column: ranks.map((rank) => low + (high - low) * ((rank - 1) / (count - 1))) }
}

function endsOf(scale: Scale | undefined): EndScale {
  if (scale === undefined) return { low: 0, high: 1 }
  if (!('low' in scale)) throw new RangeError('scale: min-max and percentile need low and high')
  return scale
}
