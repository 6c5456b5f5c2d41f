import { requireInside } from './amounts.ts'
import type { Comparison } from './compare-two.ts'
import { studentQuantile, studentTwoSided } from './distributions/tail-probabilities.ts'

/** How many gave each value. */
export type Distribution = readonly { readonly value: number; readonly count: number }[]

/**
 * Compares the means of two groups of different people: the difference with its interval, and whether it is more than chance.
 *
 * @param first, second values with how many have each
 * @returns the difference second − first; null where a group has fewer than two people, or nobody differs from anybody
 * @throws RangeError `confidence`: outside 0 … 1
 *
 * Source: B. L. Welch, Biometrika 34 (1947) 28–35, doi 10.1093/biomet/34.1-2.28 (unequal variances, degrees of freedom by
 * Satterthwaite). O(values)
 */
export function compareMeans({
  first,
  second,
  confidence = 0.95,
}: {
  first: Distribution
  second: Distribution
  confidence?: number
}): Comparison | null {
  requireInside('confidence', confidence)
  const [one, other] = [momentsOf(first), momentsOf(second)]
  if (one === null || other === null) return null
  const [partOfOne, partOfOther] = [one.variance / one.count, other.variance / other.count]
  const variance = partOfOne + partOfOther
  if (variance === 0) return null
  const difference = other.mean - one.mean
  const degrees = variance ** 2 / (partOfOne ** 2 / (one.count - 1) + partOfOther ** 2 / (other.count - 1))
  const error = Math.sqrt(variance)
  const reach = studentQuantile(1 - confidence, degrees) * error
  return {
    difference,
    lower: difference - reach,
    upper: difference + reach,
    p: studentTwoSided(difference / error, degrees),
  }
}

function momentsOf(values: Distribution): { count: number; mean: number; variance: number } | null {
  const count = values.reduce((sum, one) => sum + one.count, 0)
  if (count < 2) return null
  const mean = values.reduce((sum, one) => sum + one.count * one.value, 0) / count
  const squares = values.reduce((sum, one) => sum + one.count * (one.value - mean) ** 2, 0)
  return { count, mean, variance: squares / (count - 1) }
}
