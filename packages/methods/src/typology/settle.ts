import { squaredUpTo } from './near-squares.ts'
import { refreshCentres } from './partition.ts'
import { squaredDistance, type Points } from './points.ts'
import { widenBounds, type Search } from './search.ts'

const MOST_ROUNDS = 300

/**
 * Lloyd's rounds (everybody to the nearest centre, every centre to the mean of its members) until nobody moves. Bounds on
 * the distances save most of the comparisons: only a centre that may be nearer is looked at.
 *
 * @param centres k × dimensions: where to begin
 *
 * Source: C. Elkan, Using the triangle inequality to accelerate k-means, ICML (2003) 147–153; without the distances between
 * centres, which cost more than they save for few types.
 */
export function settle(points: Points, centres: Float64Array): Search {
  const k = centres.length / points.dimensions
  const search: Search = {
    k,
    typeOf: new Int32Array(points.count),
    centres,
    sizes: new Int32Array(k),
    upper: new Float64Array(points.count).fill(Infinity),
    lower: new Float64Array(points.count * k),
  }
  const moved = new Float64Array(k)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const changed = assign(points, search)
    if (changed === 0 && round > 0) break
    moveCentres(points, search, moved)
    widenBounds(search, moved)
  }
  return search
}

/** Kernel: every point to its nearest centre. */
function assign({ count, dimensions, values }: Points, { k, typeOf, centres, upper, lower }: Search): number {
  let changed = 0
  for (let point = 0; point < count; point++) {
    let own = typeOf[point]!
    let distance = upper[point]!
    let isExact = false
    const start = point * dimensions
    for (let type = 0; type < k; type++) {
      if (type === own || lower[point * k + type]! >= distance) continue
      if (!isExact) {
        distance = Math.sqrt(squaredDistance(values, start, centres, own * dimensions, dimensions))
        lower[point * k + own] = distance
        isExact = true
        if (lower[point * k + type]! >= distance) continue
      }
      // Given up early, the sum is still a bound.
      const squares = squaredUpTo(values, start, centres, type * dimensions, dimensions, distance * distance)
      const other = Math.sqrt(squares)
      lower[point * k + type] = other
      if (other >= distance) continue
      own = type
      distance = other
    }
    upper[point] = distance
    if (own === typeOf[point]) continue
    typeOf[point] = own
    changed++
  }
  return changed
}

function moveCentres(points: Points, search: Search, moved: Float64Array): void {
  const { dimensions } = points
  const before = search.centres.slice()
  refreshCentres(points, search)
  for (let type = 0; type < search.k; type++) {
    // A type without members stays where it is.
    if (search.sizes[type] === 0)
      search.centres.set(before.subarray(type * dimensions, (type + 1) * dimensions), type * dimensions)
    moved[type] = Math.sqrt(
      squaredDistance(before, type * dimensions, search.centres, type * dimensions, dimensions),
    )
  }
}
