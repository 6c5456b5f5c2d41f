import { pairwiseDistances } from './pairwise-distances.ts'
import { numberedByFirstMember } from './partition.ts'
import { besideRows, toPoints, type Rows } from './points.ts'

export type MedoidTyping = {
  /** One per row: its type, numbered from 0 by first member; `null` for a row with a missing value. */
  readonly types: (number | null)[]
  /** Place in the caller's rows of the unit that stands for each type. */
  readonly medoids: number[]
  /** Mean distance of the units from the medoid of their type, in the scale of the rows. */
  readonly meanDistance: number
}

/**
 * Types around medoids: k units stand for the others, so that the mean distance from the nearest of them is small. Each
 * type has a real unit as its example, and single extreme units weigh less than in k-means.
 *
 * The start is built unit by unit, then a medoid and another unit change places as long as that helps (BUILD and SWAP): no
 * chance is in it. The true minimum is not proven. Memory O(n²), time O(n²) a round for all exchanges together.
 *
 * @param rows one per unit; usually standardised; units with a missing value get no type
 * @param k number of types, from 1 to the number of complete rows
 * @throws RangeError `rows`, `k`
 *
 * Source: L. Kaufman, P. J. Rousseeuw, Finding Groups in Data (1990), ch. 2, doi 10.1002/9780470316801; all exchanges at once: E.
 * Schubert, P. J. Rousseeuw, Inf. Syst. 101 (2021) 101804, doi 10.1016/j.is.2021.101804. Checked against R cluster::pam (shared
 * vectors, cluster/swiss_results.json).
 */
export function typesByMedoids({ rows, k }: { readonly rows: Rows; readonly k: number }): MedoidTyping {
  const points = toPoints(rows)
  const { count } = points
  if (!Number.isInteger(k) || k < 1 || k > count)
    throw new RangeError(`k: ${k} is not a whole number from 1 to ${count}`)
  const distances = pairwiseDistances(points)
  const medoids = build(distances, count, k)
  // One medoid is already the best of all.
  if (k > 1) while (exchangeBest(distances, count, medoids));
  const { first, toFirst } = nearestTwo(distances, count, medoids)
  const numbers = numberedByFirstMember(first)
  const medoidOf = new Map(Array.from(first, (medoid, point) => [numbers[point]!, medoids[medoid]!]))
  return {
    types: besideRows(points, (point) => numbers[point]!),
    medoids: Array.from({ length: k }, (_, type) => points.position[medoidOf.get(type)!]!),
    meanDistance: toFirst.reduce((sum, distance) => sum + distance, 0) / count,
  }
}

/** The unit in the middle, then each time the one that brings the others nearest. */
function build(distances: Float64Array, count: number, k: number): number[] {
  const medoids: number[] = []
  const toNearest = new Float64Array(count).fill(Infinity)
  for (let round = 0; round < k; round++) {
    let best = -1
    let least = Infinity
    for (let candidate = 0; candidate < count; candidate++) {
      if (medoids.includes(candidate)) continue
      let sum = 0
      for (let point = 0; point < count; point++)
        sum += Math.min(toNearest[point]!, distances[candidate * count + point]!)
      if (sum < least) {
        least = sum
        best = candidate
      }
    }
    medoids.push(best)
    for (let point = 0; point < count; point++)
      toNearest[point] = Math.min(toNearest[point]!, distances[best * count + point]!)
  }
  return medoids
}

/** Carries out the exchange that helps most. @returns false if none helps */
function exchangeBest(distances: Float64Array, count: number, medoids: number[]): boolean {
  const { first, toFirst, toSecond } = nearestTwo(distances, count, medoids)
  const withoutMedoid = new Float64Array(medoids.length)
  for (let point = 0; point < count; point++)
    withoutMedoid[first[point]!]! += toSecond[point]! - toFirst[point]!
  let least = -1e-12 * toFirst.reduce((sum, distance) => sum + distance, 0)
  let leaves = -1
  let comes = -1
  for (let candidate = 0; candidate < count; candidate++) {
    if (medoids.includes(candidate)) continue
    const change = withoutMedoid.slice()
    let forAll = 0
    for (let point = 0; point < count; point++) {
      const distance = distances[candidate * count + point]!
      if (distance < toFirst[point]!) {
        forAll += distance - toFirst[point]!
        change[first[point]!]! += toFirst[point]! - toSecond[point]!
      } else if (distance < toSecond[point]!) change[first[point]!]! += distance - toSecond[point]!
    }
    for (let medoid = 0; medoid < medoids.length; medoid++) {
      if (change[medoid]! + forAll >= least) continue
      least = change[medoid]! + forAll
      leaves = medoid
      comes = candidate
    }
  }
  if (comes < 0) return false
  medoids[leaves] = comes
  return true
}

/** Per point: which medoid is nearest, how far it is, and how far the second one. */
function nearestTwo(distances: Float64Array, count: number, medoids: readonly number[]) {
  const first = new Int32Array(count)
  const toFirst = new Float64Array(count).fill(Infinity)
  const toSecond = new Float64Array(count).fill(Infinity)
  medoids.forEach((unit, medoid) => {
    for (let point = 0; point < count; point++) {
      const distance = distances[unit * count + point]!
      if (distance < toFirst[point]!) {
        toSecond[point] = toFirst[point]!
        toFirst[point] = distance
        first[point] = medoid
      } else if (distance < toSecond[point]!) toSecond[point] = distance
    }
  })
  return { first, toFirst, toSecond }
}
