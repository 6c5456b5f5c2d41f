/*
 * Inside this method a column is a Float64Array in which NaN stands for "missing"; at the rim it is a plain array
 * with null. The two functions here are the only crossings, so that no NaN gets out.
 */

/**
 * @param values one per unit; `null` = missing
 * @throws RangeError naming `name`: a value that is neither a finite number nor null
 */
export function toColumn(values: readonly (number | null)[], name: string): Float64Array {
  const column = new Float64Array(values.length)
  for (const [position, value] of values.entries()) {
    if (value !== null && !Number.isFinite(value)) {
      throw new RangeError(`${name}: value ${position} is not a finite number`)
    }
    column[position] = value ?? Number.NaN
  }
  return column
}

/** One per unit; `null` where the column holds nothing. */
export function toNullable(column: Float64Array): (number | null)[] {
  return Array.from(column, (value) => (Number.isNaN(value) ? null : value))
}

/** The present values, in order. */
export function presentValues(column: Float64Array): Float64Array {
  return column.filter((value) => !Number.isNaN(value))
}
