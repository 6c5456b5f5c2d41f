import { toColumn, toNullable } from '../columns/column.ts'
import { shapeOf, type Shape } from '../columns/shape.ts'
import type { TreatRule } from '../spec/index-design.ts'
import { winsoriseStep } from './winsorise.ts'

/** The rule of the OECD/JRC's users: skewness under 2 or kurtosis under 3.5; at most five values, then the logarithm. */
export const usualTreatment: TreatRule = { skewness: 2, kurtosis: 3.5, mostWinsorised: 5, logarithm: true }

/** What was done to an indicator. */
export type Treatment = {
  /** `none`: it passed. `left`: it still does not pass, and nothing else was allowed. */
  readonly kind: 'none' | 'winsorised' | 'logarithm' | 'left'
  /** Values brought in from above and from below; of `kind: 'winsorised'` and `'left'`. */
  readonly winsorisedHigh: number
  readonly winsorisedLow: number
  readonly before: Shape
  readonly after: Shape
}

/**
 * Treats outliers by the skew and kurtosis rule, before an indicator is normalised.
 *
 * An indicator passes if |skewness| < `rule.skewness` or kurtosis < `rule.kurtosis`. If not, the most extreme value on
 * the skewed side, with all its equals, is set to the next one, until the indicator passes or `mostWinsorised` values
 * are changed. If it then still does not pass, and `logarithm` allows, all that is undone and the logarithm taken
 * instead: ln(x − min + (max − min)/100), of a left-skewed indicator −ln(max − x + (max − min)/100), so that the order
 * stays. (COINr's log_CT takes the first also of left-skewed ones, which makes them more so; its log_CT_plus does not.)
 *
 * @param values one per unit, in the indicator's own unit; `null` = missing
 * @returns one per unit; in the indicator's unit, but after a logarithm without one
 * @throws RangeError `values`: not a finite number. `rule`: thresholds not above 0; count below 0 or not whole
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3; W. Becker et al., COINr (2022),
 * doi 10.21105/joss.04567, qTreat. Checked against COINr 1.1.14 on the ASEM data. O(n · values changed).
 */
export function treat({
  values,
  rule = usualTreatment,
}: {
  readonly values: readonly (number | null)[]
  readonly rule?: TreatRule
}): { readonly values: (number | null)[]; readonly treatment: Treatment } {
  const { skewness, kurtosis, mostWinsorised } = rule
  if (!(skewness > 0 && kurtosis > 0)) throw new RangeError('rule: thresholds not above 0')
  if (!Number.isInteger(mostWinsorised) || mostWinsorised < 0)
    throw new RangeError('rule: mostWinsorised is not a whole number from 0')
  const { column, treatment } = treatColumn(toColumn(values, 'values'), rule)
  return { values: toNullable(column), treatment }
}

/** As `treat`, on a column (NaN = missing) and with a checked rule. */
export function treatColumn(
  column: Float64Array,
  rule: TreatRule,
): { readonly column: Float64Array; readonly treatment: Treatment } {
  const before = shapeOf(column)
  const untouched = { winsorisedHigh: 0, winsorisedLow: 0, before, after: before }
  if (passes(before, rule)) return { column, treatment: { ...untouched, kind: 'none' } }

  const winsorised = winsorise(column, before, rule)
  const counts = { winsorisedHigh: winsorised.high.size, winsorisedLow: winsorised.low.size }
  if (passes(winsorised.shape, rule) || !rule.logarithm) {
    const kind = passes(winsorised.shape, rule) ? 'winsorised' : 'left'
    return { column: winsorised.column, treatment: { ...counts, kind, before, after: winsorised.shape } }
  }
  const logarithms = logarithmOf(column, before)
  return {
    column: logarithms,
    treatment: { ...untouched, kind: 'logarithm', after: shapeOf(logarithms) },
  }
}

function passes({ skewness, kurtosis }: Shape, rule: TreatRule): boolean {
  // Too few values to tell are left alone.
  if (skewness === null || kurtosis === null) return true
  return Math.abs(skewness) < rule.skewness || kurtosis < rule.kurtosis
}

function winsorise(original: Float64Array, before: Shape, rule: TreatRule) {
  const column = original.slice()
  const high = new Set<number>()
  const low = new Set<number>()
  let shape = before
  while (!passes(shape, rule) && high.size + low.size < rule.mostWinsorised) {
    const isHigh = (shape.skewness ?? 0) >= 0
    const changed = winsoriseStep(column, isHigh)
    for (const unit of changed) (isHigh ? high : low).add(unit)
    shape = shapeOf(column)
  }
  return { column, high, low, shape }
}

function logarithmOf(column: Float64Array, { skewness }: Shape): Float64Array {
  const present = column.filter((value) => !Number.isNaN(value))
  const min = present.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const max = present.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  const offset = (max - min) / 100
  return (skewness ?? 0) >= 0
    ? column.map((value) => Math.log(value - min + offset))
    : column.map((value) => -Math.log(max - value + offset))
}
