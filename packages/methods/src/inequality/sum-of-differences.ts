import { ascendingOrder } from '../rates/ascending-order.ts'

/**
 * Σᵢ Σⱼ wᵢ wⱼ |vᵢ − vⱼ| over all ordered pairs, without looking at pairs: from the sorted values.
 *
 * @param values from 0 up
 *
 * O(n) for many, O(n log n) for few.
 */
export function sumOfDifferences(values: Float64Array, weights: Float64Array): number {
  const order = ascendingOrder(values)
  let sum = 0
  let weightBelow = 0
  let weightedBelow = 0
  for (let at = 0; at < order.length; at++) {
    const place = order[at]!
    const value = values[place]!
    const weight = weights[place]!
    sum += weight * (value * weightBelow - weightedBelow)
    weightBelow += weight
    weightedBelow += weight * value
  }
  return 2 * Math.max(0, sum)
}
