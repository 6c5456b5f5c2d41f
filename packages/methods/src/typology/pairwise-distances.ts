import { squaredDistance, type Points } from './points.ts'

/** Straight-line distances between all points, count × count, both ways. */
export function pairwiseDistances({ count, dimensions, values }: Points): Float64Array {
  const distances = new Float64Array(count * count)
  for (let one = 1; one < count; one++) {
    for (let other = 0; other < one; other++) {
      const distance = Math.sqrt(
        squaredDistance(values, one * dimensions, values, other * dimensions, dimensions),
      )
      distances[one * count + other] = distance
      distances[other * count + one] = distance
    }
  }
  return distances
}
