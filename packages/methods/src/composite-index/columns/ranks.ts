import { presentValues, toColumn, toNullable } from './column.ts'
import type { TieRule } from '../spec/index-spec.ts'
import { createRanker } from './rank-kernel.ts'

/**
 * Ranks units by their index: 1 = most burden (highest value); equal values share the smallest rank, so that
 * after two units on rank 1 comes rank 3.
 *
 * @param values one per unit; `null` = no index
 * @returns one per unit, 1 … number of present values; `null` stays `null`
 * @throws RangeError `values`: not a finite number
 *
 * Checked against COINr's result ranks (ties "min", descending). O(n) for spread-out values.
 */
export function rankByBurden(values: readonly (number | null)[]): (number | null)[] {
  return toNullable(descendingRanks(toColumn(values, 'values')))
}

/** As `rankByBurden`, on a column (NaN = missing). */
export function descendingRanks(column: Float64Array): Float64Array {
  const present = presentValues(column)
  const ranks = new Float64Array(present.length)
  createRanker(present.length)(present, ranks)
  return spread(ranks, column)
}

/** 1 = lowest value. Missing stays missing. */
export function ascendingRanks(column: Float64Array, ties: TieRule): Float64Array {
  const present = presentValues(column)
  const rank = createRanker(present.length)
  const fromBelow = new Float64Array(present.length)
  rank(
    present.map((value) => -value),
    fromBelow,
  )
  if (ties === 'min') return spread(fromBelow, column)
  const fromAbove = new Float64Array(present.length)
  rank(present, fromAbove)
  // The largest rank of a tie from below is what its smallest from above leaves of n + 1.
  const average = fromBelow.map((smallest, at) => (smallest + present.length + 1 - fromAbove[at]!) / 2)
  return spread(average, column)
}

/** Puts the values of the present units back to their places. */
function spread(compact: Float64Array, column: Float64Array): Float64Array {
  let next = 0
  return column.map((value) => (Number.isNaN(value) ? Number.NaN : compact[next++]!))
}
