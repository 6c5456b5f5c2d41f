import type { Points } from './points.ts'

/** Points in k groups; `typeOf` is changed in place, `refreshCentres` brings the rest up to date. */
export type Partition = {
  readonly k: number
  readonly typeOf: Int32Array
  /** k × dimensions: means of the members. */
  readonly centres: Float64Array
  readonly sizes: Int32Array
}

/** The groups' means and sizes, from their members alone, so that no rounding of earlier steps stays in them. */
export function refreshCentres({ count, dimensions, values }: Points, partition: Partition): void {
  const { typeOf, centres, sizes, k } = partition
  centres.fill(0)
  sizes.fill(0)
  for (let point = 0; point < count; point++) {
    const type = typeOf[point]!
    sizes[type]!++
    for (let at = 0; at < dimensions; at++)
      centres[type * dimensions + at]! += values[point * dimensions + at]!
  }
  for (let type = 0; type < k; type++) {
    if (sizes[type] === 0) continue
    for (let at = 0; at < dimensions; at++) centres[type * dimensions + at]! /= sizes[type]!
  }
}

/** A partition from the type of every point. */
export function partitionOf(points: Points, typeOf: Int32Array, k: number): Partition {
  const partition = {
    k,
    typeOf,
    centres: new Float64Array(k * points.dimensions),
    sizes: new Int32Array(k),
  }
  refreshCentres(points, partition)
  return partition
}

/** Sum of squared distances of the members from the mean of their group, per group. */
export function withinSquares(
  { count, dimensions, values }: Points,
  { k, typeOf, centres }: Partition,
): Float64Array {
  const squares = new Float64Array(k)
  for (let point = 0; point < count; point++) {
    const type = typeOf[point]!
    let sum = 0
    for (let at = 0; at < dimensions; at++) {
      const difference = values[point * dimensions + at]! - centres[type * dimensions + at]!
      sum += difference * difference
    }
    squares[type]! += sum
  }
  return squares
}

/** Types numbered by their first member: the type of the first point is 0, the next new one 1, … */
export function numberedByFirstMember(typeOf: ArrayLike<number>): Int32Array {
  const numbers = new Map<number, number>()
  return Int32Array.from(typeOf, (type) => {
    const number = numbers.get(type) ?? numbers.size
    numbers.set(type, number)
    return number
  })
}
