import { normalQuantile } from './distributions/normal-quantile.ts'

/** Share of the areas at either end whose distance is cut. */
const cutShare = 0.1

export type RobustSpread = {
  /** Variance between areas beyond chance, relative to the square of the mean; from 0 up. */
  spread: number
  /** On about so many squares it rests: areas where chance alone is larger tell little about it. */
  degrees: number
}

const mostSteps = 100

/**
 * Variance between areas beyond chance, from observed and expected counts; a few odd areas do not inflate it, because the
 * outer tenths are pulled in.
 *
 * It is the spread with which the distances, measured in standard deviations of chance and spread together, have mean square
 * 1 (Paule and Mandel), found by halving.
 *
 * @param expected counts expected, above 0
 * @param byChance variance of the observed counts by chance
 *
 * Source: R. C. Paule, J. Mandel 1982, doi 10.6028/jres.087.022; pulling in: D. J. Spiegelhalter 2005,
 * doi 10.1002/sim.1970, appendix. The correction for what is pulled in and the degrees are ours.
 */
export function robustSpread(counted: {
  observed: Float64Array
  expected: Float64Array
  byChance: Float64Array
}): RobustSpread {
  const areas = counted.observed.length
  if (areas < 3) return { spread: 0, degrees: 0 }
  const cut = Math.floor(areas * cutShare)
  const wanted = (areas - 1) * keptOfSquare(cut / areas)
  if (squaresAt({ ...counted, cut, spread: 0 }) <= wanted) return { spread: 0, degrees: 0 }
  let low = 0
  let high = 1
  while (squaresAt({ ...counted, cut, spread: high }) > wanted) high *= 2
  for (let step = 0; step < mostSteps && high - low > 1e-9 * high; step++) {
    const middle = (low + high) / 2
    if (squaresAt({ ...counted, cut, spread: middle }) > wanted) low = middle
    else high = middle
  }
  const spread = (low + high) / 2
  let telling = 0
  for (let at = 0; at < areas; at++) telling += shareOfSpread(counted, at, spread)
  return { spread, degrees: (telling * telling * (areas - 1)) / (areas * areas) }
}

function shareOfSpread(
  { expected, byChance }: { expected: Float64Array; byChance: Float64Array },
  at: number,
  spread: number,
): number {
  const between = spread * expected[at]! ** 2
  return between / (byChance[at]! + between)
}

/** Sum of the squared distances, the outer ones pulled in. */
function squaresAt({
  observed,
  expected,
  byChance,
  cut,
  spread,
}: {
  observed: Float64Array
  expected: Float64Array
  byChance: Float64Array
  cut: number
  spread: number
}): number {
  const scores = observed.map(
    (count, at) => (count - expected[at]!) / Math.sqrt(byChance[at]! + spread * expected[at]! ** 2),
  )
  const sorted = scores.toSorted()
  const low = sorted[cut]!
  const high = sorted[sorted.length - 1 - cut]!
  return scores.reduce((sum, score) => sum + Math.min(Math.max(score, low), high) ** 2, 0)
}

/**
 * What is left of the mean square of standard normal values when this share at either end is pulled in: 1 − 2q − 2cφ(c) +
 * 2qc², c the quantile. Without dividing by it, chance alone would look like less than chance.
 */
function keptOfSquare(share: number): number {
  if (share === 0) return 1
  const c = normalQuantile(1 - share)
  const density = Math.exp((-c * c) / 2) / Math.sqrt(2 * Math.PI)
  return 1 - 2 * share - 2 * c * density + 2 * share * c * c
}
