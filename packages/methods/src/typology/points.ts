/** One per unit (municipality, area): its indicators, all in the same order; `null` = missing. */
export type Rows = readonly (readonly (number | null)[])[]

/** The complete rows, one after the other in one array. */
export type Points = {
  readonly count: number
  readonly dimensions: number
  /** count × dimensions */
  readonly values: Float64Array
  /** Place in the caller's rows, one per point. */
  readonly position: Int32Array
  /** Number of the caller's rows. */
  readonly rowCount: number
}

/**
 * Rows without a gap as points; rows with a missing value are left out, because a distance to them is not known.
 *
 * @throws RangeError `rows`: of different length, not finite, or none complete
 */
export function toPoints(rows: Rows): Points {
  const dimensions = rows[0]?.length ?? 0
  const complete: number[] = []
  rows.forEach((row, position) => {
    if (row.length !== dimensions)
      throw new RangeError(`rows: ${row.length} values at position ${position}, ${dimensions} before`)
    if (row.some((value) => value !== null && !Number.isFinite(value)))
      throw new RangeError(`rows: a value at position ${position} is no finite number`)
    if (!row.includes(null)) complete.push(position)
  })
  if (dimensions === 0 || complete.length === 0) throw new RangeError('rows: none is complete')
  const values = new Float64Array(complete.length * dimensions)
  complete.forEach((position, point) => values.set(rows[position]! as readonly number[], point * dimensions))
  return {
    count: complete.length,
    dimensions,
    values,
    position: Int32Array.from(complete),
    rowCount: rows.length,
  }
}

/** Something known per point as a list beside the caller's rows, `null` for rows that were left out. */
export function besideRows<Value>(
  { position, rowCount }: Points,
  of: (point: number) => Value,
): (Value | null)[] {
  const list: (Value | null)[] = Array.from({ length: rowCount }, () => null)
  position.forEach((row, point) => (list[row] = of(point)))
  return list
}

/** Squared straight-line distance between two rows of two flat arrays. */
export function squaredDistance(
  a: Float64Array,
  aStart: number,
  b: Float64Array,
  bStart: number,
  dimensions: number,
): number {
  let sum = 0
  for (let at = 0; at < dimensions; at++) {
    const difference = a[aStart + at]! - b[bStart + at]!
    sum += difference * difference
  }
  return sum
}
