import { binomialDensity, hypergeometricDensity } from './density.ts'
import type { Tails } from './tails.ts'

const negligible = 1e-18

/**
 * Probability of at most, and of at least `count` of a distribution over whole numbers with one peak, from its probability
 * at `count` and the ratio of neighbouring probabilities. Sums the tail that leads away from the mean.
 *
 * @param ratioUp probability at k + 1 over that at k
 */
function tailsByRatio({
  count,
  lowest,
  highest,
  mean,
  density,
  ratioUp,
}: {
  count: number
  lowest: number
  highest: number
  mean: number
  density: number
  ratioUp: (k: number) => number
}): Tails {
  const isBelow = count < mean
  let term = density
  let sum = density
  for (let k = count; isBelow ? k > lowest : k < highest; k += isBelow ? -1 : 1) {
    const ratio = isBelow ? 1 / ratioUp(k - 1) : ratioUp(k)
    term *= ratio
    sum += term
    if (ratio < 1 && term < sum * negligible) break
  }
  const near = Math.min(1, sum)
  const far = Math.min(1, Math.max(0, 1 - sum + density))
  return isBelow ? { lower: near, upper: far } : { lower: far, upper: near }
}

type Draw = { count: number; drawn: number; marked: number; total: number }

/** Tails of drawing without putting back (see `hypergeometricDensity`); both include `count`. */
export function hypergeometricTails(draw: Draw): Tails {
  const { count, drawn, marked, total } = draw
  return tailsByRatio({
    count,
    lowest: Math.max(0, drawn - (total - marked)),
    highest: Math.min(drawn, marked),
    mean: (drawn * marked) / total,
    density: hypergeometricDensity(draw),
    ratioUp: (k) => ((marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1)),
  })
}

/** A difference in the last digits does not make a table less probable than another; as in R's `fisher.test`. */
const asProbable = 1 + 1e-7

/** Probability of a draw at most as probable as this one, on either side (Fisher's exact test). */
export function hypergeometricTwoSided(draw: Draw): number {
  const { drawn, marked, total } = draw
  const lowest = Math.max(0, drawn - (total - marked))
  const highest = Math.min(drawn, marked)
  const limit = hypergeometricDensity(draw) * asProbable
  const peak = Math.min(highest, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2)))
  const atPeak = hypergeometricDensity({ ...draw, count: peak })
  const ratioUp = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1))
  let rare = atPeak <= limit ? atPeak : 0
  for (let k = peak, term = atPeak; k < highest && term > 0; k++) {
    term *= ratioUp(k)
    if (term <= limit) rare += term
    if (term < limit * negligible) break
  }
  for (let k = peak, term = atPeak; k > lowest && term > 0; k--) {
    term /= ratioUp(k - 1)
    if (term <= limit) rare += term
    if (term < limit * negligible) break
  }
  return Math.min(1, rare)
}

/**
 * Tails of a count whose Poisson mean itself varies as a gamma distribution (negative binomial); both include `count`.
 *
 * @param relativeVariance variance of the mean over its square, above 0
 */
export function negativeBinomialTails({
  count,
  mean,
  relativeVariance,
}: {
  count: number
  mean: number
  relativeVariance: number
}): Tails {
  const size = 1 / relativeVariance
  const stay = size / (size + mean)
  const go = mean / (size + mean)
  return tailsByRatio({
    count,
    lowest: 0,
    highest: Infinity,
    mean,
    density: negativeBinomialDensity(count, size, stay, go),
    ratioUp: (k) => ((k + size) / (k + 1)) * go,
  })
}

function negativeBinomialDensity(count: number, size: number, stay: number, go: number): number {
  return (size / (size + count)) * binomialDensity(size, size + count, stay, go)
}

/**
 * Tails of a count out of `total` whose share itself varies as a beta distribution (beta-binomial); both include `count`.
 *
 * @param share mean share, above 0, below 1
 * @param relativeVariance variance of the share over its square, above 0, below (1 − share) ÷ share
 */
export function betaBinomialTails({
  count,
  total,
  share,
  relativeVariance,
}: {
  count: number
  total: number
  share: number
  relativeVariance: number
}): Tails {
  const together = (1 - share) / (share * relativeVariance) - 1
  const a = share * together
  const b = (1 - share) * together
  const stay = together / (together + total)
  const go = total / (together + total)
  const density =
    (negativeBinomialDensity(count, a, stay, go) * negativeBinomialDensity(total - count, b, stay, go)) /
    negativeBinomialDensity(total, together, stay, go)
  return tailsByRatio({
    count,
    lowest: 0,
    highest: total,
    mean: total * share,
    density,
    ratioUp: (k) => ((total - k) * (a + k)) / ((k + 1) * (b + total - k - 1)),
  })
}
