import { squaredUpTo } from './near-squares.ts'
import { refreshCentres } from './partition.ts'
import { squaredDistance, type Points } from './points.ts'
import type { Search } from './search.ts'

const MOST_ROUNDS = 300

/**
 * Lloyd's rounds (every centre to the mean of its members, everybody to the nearest centre) until nobody moves. Bounds save most
 * of the comparisons: whoever is certainly nearer to the own centre than to any other is passed over, and of the others only
 * the centres that may be nearer are looked at.
 *
 * @param search every point in the type of its nearest centre; changed in place
 *
 * Sources: the bound on all others, G. Hamerly, Making k-means even faster, SDM (2010) 130–140, doi 10.1137/1.9781611972801.12;
 * the bounds on each, C. Elkan, Using the triangle inequality to accelerate k-means, ICML (2003) 147–153.
 */
export function settle(points: Points, search: Search): void {
  const sums = sumsOf(points, search)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    moveCentres(search, sums)
    if (assign(points, search, sums) === 0) break
  }
  const before = search.centres.slice()
  refreshCentres(points, search)
  keepEmpty(search, before)
}

/** Sums of the members' values, k × dimensions. */
function sumsOf({ count, dimensions, values }: Points, { k, typeOf }: Search): Float64Array {
  const sums = new Float64Array(k * dimensions)
  for (let point = 0; point < count; point++) {
    const type = typeOf[point]!
    for (let at = 0; at < dimensions; at++) sums[type * dimensions + at]! += values[point * dimensions + at]!
  }
  return sums
}

/** Kernel: every point that may have a nearer centre goes to its nearest one, and takes its values along. */
function assign(points: Points, search: Search, sums: Float64Array): number {
  const { count, dimensions, values } = points
  const { k, typeOf, centres, travelled, travelledMost, upper, lower, lowerTo } = search
  const halfway = halfwayToNearest(search, dimensions)
  let changed = 0
  for (let point = 0; point < count; point++) {
    const own = typeOf[point]!
    const safe = Math.max(halfway[own]!, lower[point]! - travelledMost)
    if (upper[point]! + travelled[own]! <= safe) continue
    const start = point * dimensions
    let least = Math.sqrt(squaredUpTo(values, start, centres, own * dimensions, dimensions, Infinity))
    upper[point] = least - travelled[own]!
    if (least <= safe) continue
    lowerTo[point * k + own] = least + travelled[own]!
    let nearest = own
    let second = Infinity
    for (let type = 0; type < k; type++) {
      if (type === own) continue
      let other = lowerTo[point * k + type]! - travelled[type]!
      if (other < second) {
        // Given up early, the sum is still a bound.
        const limit = second * second
        other = Math.sqrt(squaredUpTo(values, start, centres, type * dimensions, dimensions, limit))
        lowerTo[point * k + type] = other + travelled[type]!
      }
      if (other < least) {
        second = least
        least = other
        nearest = type
      } else if (other < second) second = other
    }
    lower[point] = second + travelledMost
    if (nearest === own) continue
    upper[point] = least - travelled[nearest]!
    typeOf[point] = nearest
    carryOver({ point, from: own, to: nearest, points, search, sums })
    changed++
  }
  return changed
}

function carryOver({
  point,
  from,
  to,
  points: { dimensions, values },
  search: { sizes },
  sums,
}: {
  point: number
  from: number
  to: number
  points: Points
  search: Search
  sums: Float64Array
}): void {
  sizes[from]!--
  sizes[to]!++
  for (let at = 0; at < dimensions; at++) {
    const value = values[point * dimensions + at]!
    sums[from * dimensions + at]! -= value
    sums[to * dimensions + at]! += value
  }
}

/** Half the distance from each centre to its nearest other one: whoever is closer to it than that has no nearer one. */
function halfwayToNearest({ k, centres }: Search, dimensions: number): Float64Array {
  const squares = new Float64Array(k).fill(Infinity)
  for (let one = 0; one < k; one++) {
    for (let other = 0; other < one; other++) {
      const apart = squaredDistance(centres, one * dimensions, centres, other * dimensions, dimensions)
      squares[one] = Math.min(squares[one]!, apart)
      squares[other] = Math.min(squares[other]!, apart)
    }
  }
  return squares.map((apart) => Math.sqrt(apart) / 2)
}

/** To the means of the members; a type without members stays where it is. */
function moveCentres(search: Search, sums: Float64Array): void {
  const { k, centres, sizes, travelled } = search
  const dimensions = sums.length / k
  let farthest = 0
  for (let type = 0; type < k; type++) {
    if (sizes[type] === 0) continue
    let squares = 0
    for (let place = type * dimensions; place < (type + 1) * dimensions; place++) {
      const mean = sums[place]! / sizes[type]!
      squares += (mean - centres[place]!) ** 2
      centres[place] = mean
    }
    const way = Math.sqrt(squares)
    travelled[type]! += way
    farthest = Math.max(farthest, way)
  }
  search.travelledMost += farthest
}

function keepEmpty({ k, centres, sizes }: Search, before: Float64Array): void {
  const dimensions = centres.length / k
  for (let type = 0; type < k; type++) {
    if (sizes[type]! > 0) continue
    centres.set(before.subarray(type * dimensions, (type + 1) * dimensions), type * dimensions)
  }
}
