import { withinSquares, type Partition } from './partition.ts'
import { besideRows, type Points } from './points.ts'

/** Units in types. */
export type Typing = {
  readonly k: number
  /** One per row: its type, numbered from 0 by first member; `null` for a row with a missing value. */
  readonly types: (number | null)[]
  readonly sizes: number[]
  /** One per type: the mean of its members, in the scale of the rows. */
  readonly centres: number[][]
  /** One per type: sum of squared distances of its members from their mean. */
  readonly within: number[]
  readonly totalWithin: number
  /** Sum of squared distances of the means from the mean of all, each counted for every member. */
  readonly between: number
}

/** What is known of a partition, beside the caller's rows. */
export function typingOf(points: Points, partition: Partition): Typing {
  const { dimensions } = points
  const { k, typeOf, sizes, centres } = partition
  const within = Array.from(withinSquares(points, partition))
  const mean = new Float64Array(dimensions)
  for (let type = 0; type < k; type++) {
    for (let at = 0; at < dimensions; at++)
      mean[at]! += (centres[type * dimensions + at]! * sizes[type]!) / points.count
  }
  const lines = Array.from({ length: k }, (_, type) =>
    Array.from(centres.subarray(type * dimensions, (type + 1) * dimensions)),
  )
  return {
    k,
    types: besideRows(points, (point) => typeOf[point]!),
    sizes: Array.from(sizes),
    centres: lines,
    within,
    totalWithin: within.reduce((a, b) => a + b, 0),
    between: lines.reduce(
      (all, centre, type) =>
        all + sizes[type]! * centre.reduce((sum, value, at) => sum + (value - mean[at]!) ** 2, 0),
      0,
    ),
  }
}
