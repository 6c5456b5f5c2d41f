import { createRandom } from '../composite-index/seeded-random.ts'
import { fillEmpty } from './fill-empty.ts'
import { forgetBounds, searchFrom } from './search.ts'
import { settle } from './settle.ts'
import { improve } from './improve.ts'
import { numberedByFirstMember, partitionOf, withinSquares, type Partition } from './partition.ts'
import { toPoints, type Points, type Rows } from './points.ts'
import { startCentres } from './start-centres.ts'
import { typingOf, type Typing } from './typing.ts'

/**
 * Types by k-means: k groups, so that the sum of squared distances from the means of the groups is small.
 *
 * Several starts (k-means++), each run to rest (Lloyd, with Hamerly's bounds) and then improved by moving single units
 * (Hartigan). The true minimum is not proven: more restarts make it more likely.
 *
 * @param rows one per unit; usually standardised (`standardiseRows`); units with a missing value get no type
 * @param k number of types, from 1 to the number of different complete rows
 * @param seed whole number from 0 to 2³² − 1; the same seed gives the same types, everywhere
 * @param restarts from 1 up, default 25
 * @throws RangeError `rows`, `k`, `seed`, `restarts`
 *
 * Checked against R stats::kmeans and scikit-learn for k = 2 … 8 (shared vectors, cluster/swiss_results.json). O(n · k) a round.
 */
export function kMeans({
  rows,
  k,
  seed,
  restarts = 25,
}: {
  readonly rows: Rows
  readonly k: number
  readonly seed: number
  readonly restarts?: number
}): Typing {
  const points = toPoints(rows)
  return typingOf(points, kMeansPartition({ points, k, seed, restarts }))
}

/** As `kMeans`, for points; types are numbered by their first member. */
export function kMeansPartition({
  points,
  k,
  seed,
  restarts,
}: {
  points: Points
  k: number
  seed: number
  restarts: number
}): Partition {
  if (!Number.isInteger(k) || k < 1 || k > points.count)
    throw new RangeError(`k: ${k} is not a whole number from 1 to ${points.count}`)
  if (!Number.isInteger(restarts) || restarts < 1)
    throw new RangeError(`restarts: ${restarts} is not from 1 up`)
  const random = createRandom(seed)
  let best: Partition | null = null
  let least = Infinity
  for (let start = 0; start < restarts; start++) {
    const centres = startCentres(points, k, random)
    if (centres.length < k * points.dimensions)
      throw new RangeError(`k: ${k} types for ${centres.length / points.dimensions} different rows`)
    const partition = searchFrom(points, centres)
    settle(points, partition)
    if (fillEmpty(points, partition)) forgetBounds(partition)
    improve(points, partition)
    const squares = withinSquares(points, partition).reduce((a, b) => a + b, 0)
    if (squares >= least) continue
    least = squares
    best = partition
  }
  return partitionOf(points, numberedByFirstMember(best!.typeOf), k)
}
