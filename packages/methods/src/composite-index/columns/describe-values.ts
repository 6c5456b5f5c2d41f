import { presentValues, toColumn } from './column.ts'
import { momentsOf } from './moments.ts'
import { quantileOfSorted } from './quantile.ts'
import { shapeOf, type Shape } from './shape.ts'

export type ValuesDescription = Shape & {
  readonly count: number
  readonly missingCount: number
  /** Different values. */
  readonly distinctCount: number
  /** null with no value present. */
  readonly min: number | null
  readonly median: number | null
  readonly mean: number | null
  readonly max: number | null
  /** Sample SD; null with fewer than two values. */
  readonly sd: number | null
}

/**
 * What one indicator looks like before it goes into an index: gaps, spread, and the shape by which outliers are judged
 * (skewness beyond 2 with kurtosis beyond 3.5 is a warning).
 *
 * @param values one per unit, in the indicator's own unit; `null` = missing
 * @throws RangeError `values`: not a finite number
 *
 * Checked against COINr 1.1.14 (get_stats) on the ASEM data. O(n log n).
 */
export function describeValues(values: readonly (number | null)[]): ValuesDescription {
  const column = toColumn(values, 'values')
  const sorted = presentValues(column).sort()
  const { count, mean, sd, min, max } = momentsOf(sorted, 'sample')
  const orNull = (value: number) => (count === 0 ? null : value)
  return {
    ...shapeOf(column),
    count,
    missingCount: values.length - count,
    distinctCount: new Set(sorted).size,
    min: orNull(min),
    median: count === 0 ? null : quantileOfSorted(sorted, 0.5),
    mean: orNull(mean),
    max: orNull(max),
    sd: count < 2 ? null : sd,
  }
}
