import { toColumn, toNullable } from './column.ts'
import type { AggregateMethod, MissingRule } from './index-spec.ts'

export type AggregateOptions = {
  /** One per column, finite, at least 0, not all 0. */
  readonly weights: ArrayLike<number>
  readonly method: AggregateMethod
  readonly missing: MissingRule
}

/**
 * Aggregates normalised indicators to one value per unit.
 *
 * - `arithmetic`: Σ w·x / Σ w
 * - `geometric`: exp(Σ w·ln x / Σ w); every value must be above 0
 * - `sum`: Σ w·x
 *
 * Missing values: with `drop` a unit with any missing value gets none. With `ignore` the sums run over its present
 * values only; `sum` is then scaled by (all weights / present weights), so that a unit is not lower merely because
 * less is known about it: it counts as if the missing ones were at the mean of its present ones. A unit without any
 * present value of positive weight gets none.
 *
 * @param columns one per indicator, all of the same length (one value per unit)
 * @returns one per unit
 * @throws RangeError `columns`: none, or of different lengths; not above 0 (geometric). `weights`: see there
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7, doi 10.1787/9789264043466-en.
 * Checked against COINr 1.1.14 (a_amean, a_gmean with missing values = `ignore`). O(units · columns).
 */
export function aggregate({
  columns,
  ...options
}: AggregateOptions & { readonly columns: readonly (readonly (number | null)[])[] }): (number | null)[] {
  checkWeights(options.weights, columns.length)
  const typed = columns.map((values, position) => toColumn(values, `columns[${position}]`))
  if (typed.some((column) => column.length !== typed[0]!.length)) {
    throw new RangeError('columns: of different lengths')
  }
  const outcome = aggregateColumns({ columns: typed, ...options })
  if (!outcome.ok) throw new RangeError(`columns[${outcome.position}]: a geometric mean needs values above 0`)
  return toNullable(outcome.column)
}

function checkWeights(weights: ArrayLike<number>, count: number): void {
  if (count === 0) throw new RangeError('columns: none given')
  if (weights.length !== count) throw new RangeError('weights: not one per column')
  const list = Array.from(weights)
  if (list.some((weight) => !Number.isFinite(weight) || weight < 0)) {
    throw new RangeError('weights: below 0 or not finite')
  }
  if (list.every((weight) => weight === 0)) throw new RangeError('weights: all 0')
}

export type AggregateOutcome =
  | { readonly ok: true; readonly column: Float64Array }
  | { readonly ok: false; readonly problem: 'not-positive'; readonly position: number; readonly unit: number }

/** As `aggregate`, on columns (NaN = missing) of equal length with checked weights. */
export function aggregateColumns({
  columns,
  weights,
  method,
  missing,
}: AggregateOptions & { readonly columns: readonly Float64Array[] }): AggregateOutcome {
  if (method !== 'geometric') return { ok: true, column: weightedSum({ columns, weights, method, missing }) }
  const refused = firstNotPositive(columns)
  if (refused) return { ok: false, problem: 'not-positive', ...refused }
  const logarithms = columns.map((column) => column.map(Math.log))
  const column = weightedSum({ columns: logarithms, weights, method: 'arithmetic', missing })
  return { ok: true, column: column.map(Math.exp) }
}

function firstNotPositive(columns: readonly Float64Array[]): { position: number; unit: number } | null {
  for (const [position, column] of columns.entries()) {
    const unit = column.findIndex((value) => value <= 0)
    if (unit >= 0) return { position, unit }
  }
  return null
}

type WeightedSum = {
  columns: readonly Float64Array[]
  weights: ArrayLike<number>
  method: 'arithmetic' | 'sum'
  missing: MissingRule
}

function weightedSum({ columns, weights, method, missing }: WeightedSum): Float64Array {
  const unitCount = columns[0]?.length ?? 0
  const sums = new Float64Array(unitCount)
  const presentWeights = new Float64Array(unitCount)
  const ignores = missing === 'ignore'
  let allWeights = 0
  for (const [position, column] of columns.entries()) {
    const weight = weights[position]!
    allWeights += weight
    for (let unit = 0; unit < unitCount; unit++) {
      const value = column[unit]!
      // A missing value is NaN: under `drop` it runs through the sum and makes the unit missing.
      if (ignores && value !== value) continue
      sums[unit]! += weight * value
      presentWeights[unit]! += weight
    }
  }
  for (let unit = 0; unit < unitCount; unit++) {
    const present = presentWeights[unit]!
    if (present === 0) sums[unit] = Number.NaN
    else if (method === 'arithmetic') sums[unit]! /= present
    else if (present !== allWeights) sums[unit] = (sums[unit]! * allWeights) / present
  }
  return sums
}
