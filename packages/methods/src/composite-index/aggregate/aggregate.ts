import { toColumn, toNullable } from '../columns/column.ts'
import type { DesignAggregation } from '../spec/index-design.ts'
import type { MissingRule } from '../spec/index-spec.ts'
import { copelandScores, mostUnitsToCompare } from './copeland.ts'
import { meanKindOf } from './mean-kind.ts'

export type AggregateOptions = {
  /** One per column, finite, at least 0, not all 0. */
  readonly weights: ArrayLike<number>
  readonly method: DesignAggregation
  readonly missing: MissingRule
  /** With `ignore`: the share of the columns, 0 … 1, in which a unit needs a value; default 0. */
  readonly leastPresent?: number
}

/**
 * Aggregates normalised indicators to one value per unit.
 *
 * - `arithmetic`: Σ w·x / Σ w
 * - `geometric`: exp(Σ w·ln x / Σ w); every value must be above 0
 * - `harmonic`: Σ w / Σ w/x; every value must be above 0
 * - `sum`: Σ w·x
 * - `copeland`: units compared in pairs, wins less losses; see `copelandScores`. Depends on the other units
 *
 * Missing values: with `drop` a unit with any missing value gets none. With `ignore` the sums run over its present
 * values only; `sum` is then scaled by (all weights / present weights), so that a unit is not lower merely because
 * less is known about it: it counts as if the missing ones were at the mean of its present ones. A unit without any
 * present value of positive weight, or with values in less than `leastPresent` of the columns, gets none.
 *
 * @param columns one per indicator, all of the same length (one value per unit)
 * @returns one per unit
 * @throws RangeError `columns`: none, or of different lengths; not above 0 (geometric, harmonic); more than 20,000
 *   units (copeland). `weights`, `leastPresent`: see there
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7, doi 10.1787/9789264043466-en.
 * Checked against COINr 1.1.14 (a_amean, a_gmean, a_hmean with missing values = `ignore`; a_copeland).
 * O(units · columns), copeland O(units² · columns).
 */
export function aggregate({
  columns,
  ...options
}: AggregateOptions & { readonly columns: readonly (readonly (number | null)[])[] }): (number | null)[] {
  checkWeights(options.weights, columns.length)
  const { leastPresent = 0 } = options
  if (!(leastPresent >= 0 && leastPresent <= 1)) throw new RangeError('leastPresent: outside 0 … 1')
  const typed = columns.map((values, position) => toColumn(values, `columns[${position}]`))
  if (typed.some((column) => column.length !== typed[0]!.length)) {
    throw new RangeError('columns: of different lengths')
  }
  const outcome = aggregateColumns({ columns: typed, ...options })
  if (outcome.ok) return toNullable(outcome.column)
  throw new RangeError(
    outcome.problem === 'not-positive'
      ? `columns[${outcome.position}]: a ${options.method} mean needs values above 0`
      : 'columns: too many units to compare in pairs',
  )
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
  | { readonly ok: false; readonly problem: 'too-many-units' }

/** As `aggregate`, on columns (NaN = missing) of equal length with checked weights. */
export function aggregateColumns({
  columns,
  weights,
  method,
  missing,
  leastPresent = 0,
}: AggregateOptions & { readonly columns: readonly Float64Array[] }): AggregateOutcome {
  const allowed = missing === 'ignore' && leastPresent > 0 ? withEnough(columns, leastPresent) : columns
  if (method === 'copeland') {
    if ((columns[0]?.length ?? 0) > mostUnitsToCompare) return { ok: false, problem: 'too-many-units' }
    return { ok: true, column: copelandScores({ columns: allowed, weights, missing }) }
  }
  const kind = meanKindOf(method)
  if (kind === null) {
    return { ok: true, column: weightedSum({ columns: allowed, weights, sums: method === 'sum', missing }) }
  }
  const refused = firstNotPositive(columns)
  if (refused) return { ok: false, problem: 'not-positive', ...refused }
  const transformed = allowed.map((column) => column.map(kind.to))
  const column = weightedSum({ columns: transformed, weights, sums: false, missing })
  return { ok: true, column: column.map(kind.from) }
}

/** The columns without the units that have too few values. */
function withEnough(columns: readonly Float64Array[], leastPresent: number): Float64Array[] {
  const present = new Uint32Array(columns[0]?.length ?? 0)
  for (const column of columns) {
    for (let unit = 0; unit < column.length; unit++) if (!Number.isNaN(column[unit])) present[unit]!++
  }
  return columns.map((column) =>
    column.map((value, unit) =>
      isEnough(present[unit]!, columns.length, leastPresent) ? value : Number.NaN,
    ),
  )
}

/** With a hair's breadth for shares like 2/3 that are no round numbers. */
export function isEnough(present: number, all: number, leastPresent: number): boolean {
  return present / all >= leastPresent - 1e-12
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
  sums: boolean
  missing: MissingRule
}

function weightedSum({ columns, weights, sums: asSums, missing }: WeightedSum): Float64Array {
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
    else if (!asSums) sums[unit]! /= present
    else if (present !== allWeights) sums[unit] = (sums[unit]! * allWeights) / present
  }
  return sums
}
