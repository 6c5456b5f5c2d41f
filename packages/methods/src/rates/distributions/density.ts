/**
 * How far Stirling's formula is off: ln Γ(n + 1) − (½ ln 2πn + n ln n − n).
 *
 * From 10 up the asymptotic series, below it by recurrence from there. Absolute error about 1e-16 · (10 − n).
 *
 * @param n above 0
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 */
export function stirlingError(n: number): number {
  if (Number.isInteger(n) && n < wholeErrors.length) return wholeErrors[n]!
  return computeStirlingError(n)
}

const seriesFrom = 10

function computeStirlingError(n: number): number {
  let error = 0
  let at = n
  for (; at < seriesFrom; at++) error += (at + 0.5) * Math.log1p(1 / at) - 1
  const s = 1 / (at * at)
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))))
  return error + series / at
}

/** At 0 nobody asks; the place is kept so that the index is the number. */
const wholeErrors = Float64Array.from({ length: 64 }, (_, n) => (n === 0 ? 0 : computeStirlingError(n)))

/**
 * x ln(x ÷ m) + m − x without loss of digits where x is near m: half the deviance of a Poisson count.
 *
 * Source: Loader (2000), §4.
 */
function deviancePart(x: number, m: number): number {
  const distance = x - m
  if (Math.abs(distance) >= 0.1 * (x + m)) return x * Math.log(x / m) - distance
  const v = distance / (x + m)
  let sum = distance * v
  let term = 2 * x * v
  for (let odd = 3; ; odd += 2) {
    term *= v * v
    const next = sum + term / odd
    if (next === sum) return sum
    sum = next
  }
}

/**
 * λ^x e^−λ ÷ Γ(x + 1): the Poisson probability, also for x that is no whole number.
 *
 * @param count x, from 0 up
 * @param mean λ, from 0 up
 */
export function poissonDensity(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0
  if (count === 0) return Math.exp(-mean)
  // Infinity − Infinity would be NaN; the probability has long vanished.
  if (count === Infinity || mean === Infinity) return 0
  return Math.exp(-stirlingError(count) - deviancePart(count, mean)) / Math.sqrt(2 * Math.PI * count)
}

/**
 * Γ(n + 1) ÷ (Γ(x + 1) Γ(n − x + 1)) · p^x (1 − p)^(n − x): the binomial probability, also between whole numbers.
 *
 * @param count x, 0 … n
 * @param share p, 0 … 1
 * @param rest 1 − p, where the caller knows it with more digits
 */
export function binomialDensity(count: number, total: number, share: number, rest = 1 - share): number {
  if (count < 0 || count > total) return 0
  if (share === 0) return count === 0 ? 1 : 0
  if (rest === 0) return count === total ? 1 : 0
  if (count === 0) return Math.exp(total * (share < 0.1 ? Math.log1p(-share) : Math.log(rest)))
  if (count === total) return Math.exp(total * (rest < 0.1 ? Math.log1p(-rest) : Math.log(share)))
  const others = total - count
  const exponent =
    stirlingError(total) -
    stirlingError(count) -
    stirlingError(others) -
    deviancePart(count, total * share) -
    deviancePart(others, total * rest)
  return Math.exp(exponent) * Math.sqrt(total / (2 * Math.PI * count * others))
}

/**
 * The probability to draw `count` of `marked` marked ones among `total` in a sample of `drawn` without putting back.
 * All whole numbers, `marked` and `drawn` at most `total`.
 */
export function hypergeometricDensity({
  count,
  drawn,
  marked,
  total,
}: {
  count: number
  drawn: number
  marked: number
  total: number
}): number {
  if (count < Math.max(0, drawn - (total - marked)) || count > Math.min(drawn, marked)) return 0
  if (drawn === 0 || drawn === total) return 1
  const share = drawn / total
  const rest = (total - drawn) / total
  return (
    (binomialDensity(count, marked, share, rest) *
      binomialDensity(drawn - count, total - marked, share, rest)) /
    binomialDensity(drawn, total, share, rest)
  )
}
