import { squaredUpTo } from './near-squares.ts'
import { refreshCentres } from './partition.ts'
import { squaredDistance, type Points } from './points.ts'
import { widenBounds, type Search } from './search.ts'

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
  const { k, typeOf, centres, sizes, upper, lower } = search
  /** How far each centre has gone at most since the bounds were true. */
  const moved = new Float64Array(k)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = 0
    moved.fill(0)
    const before = centres.slice()
    for (let point = 0; point < count; point++) {
      const own = typeOf[point]!
      const size = sizes[own]!
      if (size < 2) continue
      let distance = upper[point]! + moved[own]!
      let isExact = false
      let best = own
      const start = point * dimensions
      let least = ((distance * distance * size) / (size - 1)) * (1 - LEAST_GAIN)
      for (let type = 0; type < k; type++) {
        if (type === own) continue
        const factor = sizes[type]! / (sizes[type]! + 1)
        const bound = Math.max(0, lower[point * k + type]! - moved[type]!)
        if (bound * bound * factor >= least) continue
        if (!isExact) {
          const squares = squaredDistance(values, start, centres, own * dimensions, dimensions)
          distance = Math.sqrt(squares)
          upper[point] = Math.max(0, distance - moved[own]!)
          least = ((squares * size) / (size - 1)) * (1 - LEAST_GAIN)
          isExact = true
          if (bound * bound * factor >= least) continue
        }
        const squares = squaredUpTo(values, start, centres, type * dimensions, dimensions, least / factor)
        lower[point * k + type] = Math.sqrt(squares) + moved[type]!
        if (squares * factor >= least) continue
        least = squares * factor
        best = type
        distance = Math.sqrt(squares)
      }
      if (best === own) continue
      changed++
      typeOf[point] = best
      const row = values.subarray(start, start + dimensions)
      moveCentre(search, { row, type: own, sign: -1, moved })
      moveCentre(search, { row, type: best, sign: 1, moved })
      upper[point] = distance
      lower[point * k + own] = 0
    }
    refreshCentres(points, search)
    if (changed === 0) return
    for (let type = 0; type < k; type++) {
      // Where it stands now may be off the sum of its steps by rounding only.
      moved[type]! +=
        squaredDistance(before, type * dimensions, centres, type * dimensions, dimensions) * 1e-9
    }
    widenBounds(search, moved)
  }
}

/** The mean of a type with one member more or fewer. */
function moveCentre(
  { centres, sizes }: Search,
  { row, type, sign, moved }: { row: Float64Array; type: number; sign: 1 | -1; moved: Float64Array },
): void {
  const size = (sizes[type]! += sign)
  let squares = 0
  for (let at = 0; at < row.length; at++) {
    const place = type * row.length + at
    const step = (sign * (row[at]! - centres[place]!)) / size
    centres[place]! += step
    squares += step * step
  }
  moved[type]! += Math.sqrt(squares)
}
