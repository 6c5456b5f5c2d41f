import type { Amounts } from './amounts.ts'
import { normalTails } from './distributions/tail-probabilities.ts'
import type { Neighbours } from './neighbours.ts'
import { prepareWeights, sumsOfWeights, type WeightStyle } from './spatial-weights.ts'

export type Autocorrelation = {
  statistic: number
  /** By chance. */
  expected: number
  variance: number
  z: number
  /** Probability of neighbours at least as alike by chance. */
  p: number
}

/**
 * Moran's I: are neighbours more alike than chance would make them? 1 = very alike, near 0 = chance, negative = unlike.
 *
 * @param values one per area; `null` = missing, the area and its links are left out
 * @param neighbours for each area the positions of its neighbours
 * @param style `row-standardised`: every area's neighbours weigh 1 together; `binary`: every link weighs 1
 * @returns expectation and variance under random permutation; `null` with fewer than four values, no links or all
 *   values equal
 * @throws RangeError `values`: not finite. `neighbours`: not positions of other areas
 *
 * Source: A. D. Cliff, J. K. Ord, Spatial Processes (1981), ch. 2. Checked against spdep's moran.test (Auckland).
 * O(areas + links).
 */
export function moran({
  values,
  neighbours,
  style = 'row-standardised',
}: {
  values: Amounts
  neighbours: Neighbours
  style?: WeightStyle
}): Autocorrelation | null {
  const weights = prepareWeights({ values, neighbours, style })
  if (weights === null) return null
  const { n, deviations, squares, kurtosis } = weights
  const { s0, s1, s2 } = sumsOfWeights(weights, neighbours)
  let product = 0
  weights.eachLink((area, other, weight) => {
    product += weight * deviations[area]! * deviations[other]!
  })
  const statistic = (n / s0) * (product / squares)
  const expected = -1 / (n - 1)
  const all = n * (s1 * (n * n - 3 * n + 3) - n * s2 + 3 * s0 * s0)
  const tailed = kurtosis * (s1 * (n * n - n) - 2 * n * s2 + 6 * s0 * s0)
  const variance = (all - tailed) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected
  const z = (statistic - expected) / Math.sqrt(variance)
  return { statistic, expected, variance, z, p: normalTails(z).upper }
}

/**
 * Geary's C: how different neighbours are, compared with any two areas. 1 = chance, below 1 = alike.
 *
 * @returns as `moran`; z and p are turned so that a high z means alike
 * @throws RangeError as `moran`
 *
 * Source: Cliff and Ord (1981). Checked against spdep's geary.test (Auckland). O(areas + links).
 */
export function geary({
  values,
  neighbours,
  style = 'row-standardised',
}: {
  values: Amounts
  neighbours: Neighbours
  style?: WeightStyle
}): Autocorrelation | null {
  const weights = prepareWeights({ values, neighbours, style })
  if (weights === null) return null
  const { n, deviations, squares, kurtosis } = weights
  const { s0, s1, s2 } = sumsOfWeights(weights, neighbours)
  let product = 0
  weights.eachLink((area, other, weight) => {
    const distance = deviations[area]! - deviations[other]!
    product += weight * distance * distance
  })
  const statistic = ((n - 1) / (2 * s0)) * (product / squares)
  const variance =
    ((n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * kurtosis) -
      0.25 * (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * kurtosis) +
      s0 * s0 * (n * n - 3 - (n - 1) * (n - 1) * kurtosis)) /
    (n * (n - 2) * (n - 3) * s0 * s0)
  const z = (1 - statistic) / Math.sqrt(variance)
  return { statistic, expected: 1, variance, z, p: normalTails(z).upper }
}
