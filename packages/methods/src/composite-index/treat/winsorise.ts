/**
 * Sets the greatest (or least) value of a column, wherever it stands, to the next smaller (greater) one, in place.
 *
 * @returns the units it was changed for; none if all values are equal
 */
export function winsoriseStep(column: Float64Array, isHigh: boolean): number[] {
  const sign = isHigh ? 1 : -1
  let extreme = Number.NEGATIVE_INFINITY
  for (const value of column) if (sign * value > extreme) extreme = sign * value
  let next = Number.NEGATIVE_INFINITY
  for (const value of column) if (sign * value < extreme && sign * value > next) next = sign * value
  if (next === Number.NEGATIVE_INFINITY) return []
  const changed: number[] = []
  for (const [unit, value] of column.entries()) {
    if (sign * value !== extreme) continue
    column[unit] = sign * next
    changed.push(unit)
  }
  return changed
}
