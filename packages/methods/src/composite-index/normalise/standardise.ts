import type { MomentScale } from '../spec/index-spec.ts'
import { momentsOf, type SdKind } from '../columns/moments.ts'

/** A straight line y = factor · x + shift. */
export type Line = { readonly factor: number; readonly shift: number }

/** What the data cannot bear. */
export type StandardiseProblem = 'too-few-values' | 'no-variation'

export type StandardiseOutcome =
  | { readonly ok: true; readonly column: Float64Array; readonly line: Line }
  | { readonly ok: false; readonly problem: StandardiseProblem }

export const standardScale: MomentScale = { mean: 0, sd: 1 }

/**
 * Brings a column (NaN = missing) to the mean and SD of `scale`.
 *
 * @returns the new column and the straight line that led to it; or why there is none: fewer than two present values,
 *   or all equal
 */
export function standardiseColumn({
  column,
  sdKind,
  scale,
}: {
  readonly column: Float64Array
  readonly sdKind: SdKind
  readonly scale: MomentScale
}): StandardiseOutcome {
  const { count, mean, sd, min, max } = momentsOf(column, sdKind)
  if (count < 2) return { ok: false, problem: 'too-few-values' }
  // Equal values have an SD of rounding errors, and z-scores made of nothing else.
  if (min === max || sd === 0) return { ok: false, problem: 'no-variation' }
  const standardised = new Float64Array(column.length)
  for (let unit = 0; unit < column.length; unit++) {
    standardised[unit] = scale.mean + scale.sd * ((column[unit]! - mean) / sd)
  }
  const factor = scale.sd / sd
  return { ok: true, column: standardised, line: { factor, shift: scale.mean - factor * mean } }
}
