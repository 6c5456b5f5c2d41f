import type { Random } from '../composite-index/seeded-random.ts'
import { squaredDistance, type Points } from './points.ts'

/**
 * First centres: the first by chance, every further one by chance in proportion to its squared distance from the nearest so
 * far (k-means++).
 *
 * @returns k × dimensions; fewer where fewer points differ
 *
 * Source: D. Arthur, S. Vassilvitskii, k-means++: the advantages of careful seeding, SODA (2007) 1027–1035. O(n · k).
 */
export function seedCentres({ count, dimensions, values }: Points, k: number, random: Random): Float64Array {
  const centres = new Float64Array(k * dimensions)
  const nearest = new Float64Array(count).fill(Infinity)
  let chosen = Math.floor(random() * count)
  for (let centre = 0; centre < k; centre++) {
    const start = centre * dimensions
    centres.set(values.subarray(chosen * dimensions, (chosen + 1) * dimensions), start)
    let sum = 0
    for (let point = 0; point < count; point++) {
      const distance = squaredDistance(values, point * dimensions, centres, start, dimensions)
      if (distance < nearest[point]!) nearest[point] = distance
      sum += nearest[point]!
    }
    if (sum === 0) return centres.subarray(0, start + dimensions)
    chosen = drawn(nearest, random() * sum)
  }
  return centres
}

function drawn(weights: Float64Array, target: number): number {
  let last = 0
  for (let at = 0; at < weights.length; at++) {
    if (weights[at] === 0) continue
    last = at
    target -= weights[at]!
    if (target < 0) break
  }
  return last
}
