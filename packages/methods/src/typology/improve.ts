import { squaredUpTo } from './near-squares.ts'
import { refreshCentres } from './partition.ts'
import type { Points } from './points.ts'
import type { Search } from './search.ts'

const MOST_ROUNDS = 100
/** Below this a gain is rounding, and could go on for ever. */
const LEAST_GAIN = 1e-12

/**
 * Moves single points as long as that lowers the sum of squares: better than where Lloyd's rounds end, because it counts
 * that both centres move along with the point. Changes `search`; its bounds save most of the distances.
 *
 * Source: J. A. Hartigan, Clustering Algorithms (1975), chapter 4.
 */
export function improve(points: Points, search: Search): void {
  const { count, dimensions, values } = points
  const { k, typeOf, centres, sizes, travelled, upper, lower, lowerTo } = search
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = 0
    let leastFactor = joiningFactor(Math.min(...sizes))
    for (let point = 0; point < count; point++) {
      const own = typeOf[point]!
      const size = sizes[own]!
      if (size < 2) continue
      const leaving = (size / (size - 1)) * (1 - LEAST_GAIN)
      const toOthers = Math.max(0, lower[point]! - search.travelledMost)
      const joining = toOthers * toOthers * leastFactor
      if (joining >= (upper[point]! + travelled[own]!) ** 2 * leaving) continue
      const start = point * dimensions
      const ownSquares = squaredUpTo(values, start, centres, own * dimensions, dimensions, Infinity)
      const toOwn = Math.sqrt(ownSquares)
      upper[point] = toOwn - travelled[own]!
      let least = ownSquares * leaving
      if (joining >= least) continue
      lowerTo[point * k + own] = toOwn + travelled[own]!
      let best = own
      let distance = toOwn
      let nearest = Infinity
      for (let type = 0; type < k; type++) {
        if (type === own) continue
        const factor = joiningFactor(sizes[type]!)
        let other = Math.max(0, lowerTo[point * k + type]! - travelled[type]!)
        if (other * other * factor < least) {
          // Given up early, the sum is still a bound.
          const limit = least / factor
          other = Math.sqrt(squaredUpTo(values, start, centres, type * dimensions, dimensions, limit))
          lowerTo[point * k + type] = other + travelled[type]!
        }
        nearest = Math.min(nearest, other)
        if (other * other * factor >= least) continue
        least = other * other * factor
        best = type
        distance = other
      }
      lower[point] = nearest + search.travelledMost
      if (best === own) continue
      changed++
      typeOf[point] = best
      upper[point] = distance - travelled[best]!
      // The centre it leaves may now be the nearest of the others.
      lower[point] = Math.min(nearest, toOwn) + search.travelledMost
      const row = values.subarray(start, start + dimensions)
      moveCentre(search, { row, type: own, sign: -1 })
      moveCentre(search, { row, type: best, sign: 1 })
      leastFactor = joiningFactor(Math.min(...sizes))
    }
    if (changed === 0) break
  }
  refreshCentres(points, search)
}

/** By joining a type of this size, a point adds its squared distance times this. */
function joiningFactor(size: number): number {
  return size / (size + 1)
}

/** The mean of a type with one member more or fewer. */
function moveCentre(
  search: Search,
  { row, type, sign }: { row: Float64Array; type: number; sign: 1 | -1 },
): void {
  const { centres, sizes, travelled } = search
  const size = (sizes[type]! += sign)
  let squares = 0
  for (let at = 0; at < row.length; at++) {
    const place = type * row.length + at
    const step = (sign * (row[at]! - centres[place]!)) / size
    centres[place]! += step
    squares += step * step
  }
  const way = Math.sqrt(squares)
  travelled[type]! += way
  search.travelledMost += way
}
