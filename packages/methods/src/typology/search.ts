import { squaredUpTo } from './near-squares.ts'
import type { Partition } from './partition.ts'
import type { Points } from './points.ts'

/**
 * A partition on the way to its optimum, with what is known about distances without computing them. Bounds are kept
 * beside how far the centres have travelled, so that they hold on when centres move, without being touched.
 */
export type Search = Partition & {
  /** One per type: the length of the way that its centre has gone so far. */
  readonly travelled: Float64Array
  /** As `travelled`, if in every step the centre that goes farthest were the same. */
  travelledMost: number
  /** One per point: this plus `travelled` of its type is at least the distance to the own centre. */
  readonly upper: Float64Array
  /** One per point: this less `travelledMost` is at most the distance to every other centre. */
  readonly lower: Float64Array
  /** count × k: this less `travelled` of the type is at most the distance to its centre. */
  readonly lowerTo: Float64Array
}

/** Every point in the type of its nearest centre. `centres`: k × dimensions. */
export function searchFrom({ count, dimensions, values }: Points, centres: Float64Array): Search {
  const k = centres.length / dimensions
  const search: Search = {
    k,
    typeOf: new Int32Array(count),
    centres,
    sizes: new Int32Array(k),
    travelled: new Float64Array(k),
    travelledMost: 0,
    upper: new Float64Array(count),
    lower: new Float64Array(count),
    lowerTo: new Float64Array(count * k),
  }
  for (let point = 0; point < count; point++) {
    const start = point * dimensions
    let nearest = 0
    let least = Infinity
    let second = Infinity
    for (let type = 0; type < k; type++) {
      // Given up early, the sum is still a bound.
      const squares = squaredUpTo(values, start, centres, type * dimensions, dimensions, second)
      search.lowerTo[point * k + type] = Math.sqrt(squares)
      if (squares < least) {
        second = least
        least = squares
        nearest = type
      } else if (squares < second) second = squares
    }
    search.typeOf[point] = nearest
    search.sizes[nearest]!++
    search.upper[point] = Math.sqrt(least)
    search.lower[point] = Math.sqrt(second)
  }
  return search
}

/** Centres have jumped: nothing is known any more. */
export function forgetBounds({ upper, lower, lowerTo }: Search): void {
  upper.fill(Infinity)
  lower.fill(0)
  lowerTo.fill(0)
}
