import { squaredUpTo } from './near-squares.ts'
import { toPoints, type Points, type Rows } from './points.ts'

/** A tree of unions. Complete rows are numbered 0 … n − 1, the union at place m counts as n + m. */
export type UnionTree = {
  /** n − 1 pairs for n complete rows, lowest first; the smaller number first. */
  readonly unions: (readonly [number, number])[]
  /** One per union: √(2 · growth of the sum of squares), in the scale of the rows; never falling. */
  readonly heights: number[]
  /** The complete rows: what `unions` calls 0 … n − 1 is this place in the caller's rows. */
  readonly positions: number[]
  readonly rowCount: number
}

/**
 * Types by Ward's method: begins with every unit alone and unites, again and again, the two groups whose union lets the
 * sum of squared distances from the means grow least. Same heights as R's `ward.D2` and SciPy's `ward`.
 *
 * Distances between means are computed when they are needed: memory O(n), time about O(n²).
 *
 * @param rows one per unit; usually standardised; units with a missing value take no part
 * @throws RangeError `rows`
 *
 * Source: J. H. Ward, J. Am. Stat. Assoc. 58 (1963) 236–244, doi 10.1080/01621459.1963.10500845; F. Murtagh, P. Legendre, J.
 * Classif. 31 (2014) 274–295, doi 10.1007/s00357-014-9161-z; search: D. Müllner, arXiv:1109.2378, §3.1. Checked against
 * hclust and SciPy (shared vectors, cluster/swiss_results.json).
 */
export function ward(rows: Rows): UnionTree {
  return wardTree(toPoints(rows))
}

/** As `ward`, for points. */
export function wardTree(points: Points): UnionTree {
  const groups = singletons(points)
  const unions: (readonly [number, number])[] = []
  const heights: number[] = []
  const number = Int32Array.from({ length: points.count }, (_, point) => point)
  let height = 0
  for (let step = 0; step < points.count - 1; step++) {
    const one = cheapest(groups)
    const other = groups.nearest[one]!
    // Rounding must not let the tree fall.
    height = Math.max(height, Math.sqrt(2 * groups.growth[one]!))
    heights.push(height)
    const pair = [number[one]!, number[other]!].toSorted((a, b) => a - b)
    unions.push([pair[0]!, pair[1]!])
    number[other] = points.count + step
    unite(groups, one, other)
  }
  return { unions, heights, positions: Array.from(points.position), rowCount: points.rowCount }
}

/** Groups in slots; each knows the later one whose union with it costs least. */
type Groups = {
  readonly dimensions: number
  readonly means: Float64Array
  readonly sizes: Float64Array
  readonly nearest: Int32Array
  /** What the union with the nearest costs, or, where `isStale`, a bound below that. */
  readonly growth: Float64Array
  readonly isStale: Uint8Array
  /** Live slots as a chain, ascending; the slot after the last is n. */
  readonly next: Int32Array
  readonly before: Int32Array
  first: number
}

function singletons({ count, dimensions, values }: Points): Groups {
  const groups: Groups = {
    dimensions,
    means: values.slice(),
    sizes: new Float64Array(count).fill(1),
    nearest: new Int32Array(count).fill(-1),
    growth: new Float64Array(count).fill(Infinity),
    isStale: new Uint8Array(count),
    next: Int32Array.from({ length: count }, (_, slot) => slot + 1),
    before: Int32Array.from({ length: count }, (_, slot) => slot - 1),
    first: 0,
  }
  for (let slot = 0; slot < count; slot++) findNearest(groups, slot)
  return groups
}

/** Looks at all later groups for the one whose union with `slot` costs least. */
function findNearest(
  { dimensions, means, sizes, nearest, growth, isStale, next }: Groups,
  slot: number,
): void {
  const size = sizes[slot]!
  let best = -1
  let least = Infinity
  for (let other = next[slot]!; other < sizes.length; other = next[other]!) {
    const factor = (size * sizes[other]!) / (size + sizes[other]!)
    const limit = least / factor
    const squares = squaredUpTo(means, slot * dimensions, means, other * dimensions, dimensions, limit)
    if (squares >= limit) continue
    least = squares * factor
    best = other
  }
  nearest[slot] = best
  growth[slot] = least
  isStale[slot] = 0
}

/** The group that takes part in the cheapest union of all, as the earlier of the two. */
function cheapest(groups: Groups): number {
  const { growth, isStale, next } = groups
  for (;;) {
    let best = groups.first
    for (let slot = next[best]!; slot < growth.length; slot = next[slot]!) {
      if (growth[slot]! < growth[best]!) best = slot
    }
    if (isStale[best] === 0) return best
    findNearest(groups, best)
  }
}

/** Puts the union into the slot of `other`, the later one, and tells all groups before it. */
function unite(groups: Groups, one: number, other: number): void {
  const { dimensions, means, sizes, nearest, growth, isStale, next, before } = groups
  const size = sizes[one]! + sizes[other]!
  const share = sizes[one]! / size
  const start = other * dimensions
  for (let at = 0; at < dimensions; at++)
    means[start + at]! += share * (means[one * dimensions + at]! - means[start + at]!)
  sizes[other] = size
  if (groups.first === one) groups.first = next[one]!
  else next[before[one]!] = next[one]!
  before[next[one]!] = before[one]!

  for (let slot = groups.first; slot < other; slot = next[slot]!) {
    const factor = (size * sizes[slot]!) / (size + sizes[slot]!)
    const limit = growth[slot]! / factor
    const squares = squaredUpTo(means, start, means, slot * dimensions, dimensions, limit)
    if (squares < limit) {
      growth[slot] = squares * factor
      nearest[slot] = other
      isStale[slot] = 0
    } else if (nearest[slot] === one || nearest[slot] === other) {
      // A union is never nearer than the nearer of its parts was, so the old number is a bound.
      nearest[slot] = other
      isStale[slot] = 1
    }
  }
  findNearest(groups, other)
}
