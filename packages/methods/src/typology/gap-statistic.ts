import { createRandom } from '../composite-index/seeded-random.ts'
import { kMeansPartition } from './k-means.ts'
import { pairwiseDistances } from './pairwise-distances.ts'
import { toPoints, type Points, type Rows } from './points.ts'
import { axesOf } from './principal-components.ts'

export type GapOfCount = {
  readonly k: number
  /** Logarithm of how far units of the same type are from each other, here and on average where there are no types. */
  readonly logWithin: number
  readonly logWithinExpected: number
  /** Expected − here: how much closer than by chance. */
  readonly gap: number
  /** Standard error of the simulation. */
  readonly standardError: number
}

/**
 * Gap statistic: whether k types are closer in themselves than types made of units that have none, spread evenly over a
 * box along the principal components. The first k whose gap is not clearly beaten by the next one is a fair choice; if that
 * is 1, nothing speaks for types at all.
 *
 * @param rows one per unit; units with a missing value take no part
 * @param draws of even spreads, from 2 up, default 100
 * @param seed whole number from 0 to 2³² − 1
 * @throws RangeError `rows`, `to`, `draws`, `seed`
 *
 * Source: R. Tibshirani, G. Walther, T. Hastie, J. R. Stat. Soc. B 63 (2001) 411–423, doi 10.1111/1467-9868.00293. Checked
 * against R cluster::clusGap (shared vectors, cluster/), within the error of its simulation. O(draws · to · n²).
 */
export function gapStatistic({
  rows,
  to,
  draws = 100,
  seed,
  restarts = 10,
}: {
  readonly rows: Rows
  readonly to: number
  readonly draws?: number
  readonly seed: number
  readonly restarts?: number
}): GapOfCount[] {
  const points = toPoints(rows)
  if (!Number.isInteger(to) || to < 1 || to > points.count)
    throw new RangeError(`to: ${to} is not a whole number from 1 to ${points.count}`)
  if (!Number.isInteger(draws) || draws < 2) throw new RangeError(`draws: ${draws} is not from 2 up`)
  const random = createRandom(seed)
  const withins = (of: Points) => {
    const distances = pairwiseDistances(of)
    return Array.from({ length: to }, (_, at) =>
      logWithin(of, distances, kMeansPartition({ points: of, k: at + 1, seed, restarts }).typeOf),
    )
  }
  const ours = withins(points)
  const spread = evenSpread(points)
  const drawn = Array.from({ length: draws }, () => withins(spread(random)))
  return ours.map((logWithinOurs, at) => {
    const values = drawn.map((one) => one[at]!)
    const mean = values.reduce((sum, value) => sum + value, 0) / draws
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws - 1)
    return {
      k: at + 1,
      logWithin: logWithinOurs,
      logWithinExpected: mean,
      gap: mean - logWithinOurs,
      standardError: Math.sqrt((1 + 1 / draws) * variance),
    }
  })
}

/** Half the sum, over the types, of the mean distance of a member from all: as clusGap with its default power 1. */
function logWithin({ count }: Points, distances: Float64Array, typeOf: Int32Array): number {
  const sums = new Map<number, number>()
  const sizes = new Map<number, number>()
  for (let one = 0; one < count; one++) {
    const type = typeOf[one]!
    sizes.set(type, (sizes.get(type) ?? 0) + 1)
    let sum = 0
    for (let other = 0; other < one; other++)
      if (typeOf[other] === type) sum += distances[one * count + other]!
    sums.set(type, (sums.get(type) ?? 0) + sum)
  }
  let all = 0
  for (const [type, sum] of sums) all += sum / sizes.get(type)!
  return Math.log(all / 2)
}

/** Draws as many points, evenly over the box that holds the given ones, along their principal components. */
function evenSpread(points: Points): (random: () => number) => Points {
  const { count, dimensions } = points
  const { axes, scores } = axesOf(points)
  const lowest = axes.map((_, axis) => Math.min(...scores.map((row) => row[axis]!)))
  const highest = axes.map((_, axis) => Math.max(...scores.map((row) => row[axis]!)))
  return (random) => {
    const values = new Float64Array(count * dimensions)
    for (let point = 0; point < count; point++) {
      axes.forEach((direction, axis) => {
        const at = lowest[axis]! + random() * (highest[axis]! - lowest[axis]!)
        for (let column = 0; column < dimensions; column++)
          values[point * dimensions + column]! += at * direction[column]!
      })
    }
    return { ...points, values }
  }
}
