import type { MissingRule } from '../spec/index-spec.ts'
import { advantage, comparableRows } from './copeland.ts'

/**
 * Splits Copeland scores: every comparison won or lost is shared, by weight, among the indicators that are on the
 * side of the outcome. A comparison that ends even counts for none.
 *
 * @returns one column per indicator; they sum to the scores. NaN where the unit takes no part or lacks the indicator
 */
export function copelandParts({
  columns,
  weights,
  missing,
}: {
  readonly columns: readonly Float64Array[]
  readonly weights: readonly number[]
  readonly missing: MissingRule
}): Float64Array[] {
  const { units, rows, rowWeights } = comparableRows({ columns, weights, missing })
  const width = rowWeights.length
  const sums = new Float64Array(rows.length)
  for (let one = 0; one < units.length; one++) {
    for (let other = one + 1; other < units.length; other++) {
      const sign = advantage({ rows, weights: rowWeights, one, other })
      if (sign !== 0) shareOut({ sums, rows, weights: rowWeights, one, other, sign })
    }
  }
  let weighed = 0
  return columns.map((column, position) => {
    const part = column.map((value) => (Number.isNaN(value) ? Number.NaN : 0))
    const at = weights[position]! > 0 ? weighed++ : null
    const takesPart = new Set(units)
    for (const unit of part.keys()) if (!takesPart.has(unit)) part[unit] = Number.NaN
    if (at === null) return part
    for (const [row, unit] of units.entries()) part[unit]! += sums[row * width + at]!
    return part
  })
}

function shareOut({
  sums,
  rows,
  weights,
  one,
  other,
  sign,
}: {
  sums: Float64Array
  rows: Float64Array
  weights: Float64Array
  one: number
  other: number
  sign: number
}): void {
  const width = weights.length
  const decides = (at: number) => sign * (rows[one * width + at]! - rows[other * width + at]!) > 0
  let deciding = 0
  for (let at = 0; at < width; at++) if (decides(at)) deciding += weights[at]!
  for (let at = 0; at < width; at++) {
    if (!decides(at)) continue
    const credit = (sign * weights[at]!) / deciding
    sums[one * width + at]! += credit
    sums[other * width + at]! -= credit
  }
}
