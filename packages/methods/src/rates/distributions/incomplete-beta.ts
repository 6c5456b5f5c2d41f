import { binomialDensity } from './density.ts'
import { normalQuantile } from './normal-quantile.ts'
import { solveQuantile } from './solve-quantile.ts'
import type { Tails } from './tails.ts'

const tiny = 1e-300

/**
 * The regularised incomplete beta function I_x(a, b) (lower) and 1 − I (upper), each with its own digits.
 *
 * Continued fraction on the side where it converges fast; relative error about 1e-14. O(√max(a, b)) steps.
 *
 * @param a, b shapes, above 0
 * @param at x, 0 … 1
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22; prefix by Loader (2000).
 */
export function betaTails(a: number, b: number, at: number, rest = 1 - at): Tails {
  if (at <= 0) return { lower: 0, upper: 1 }
  if (rest <= 0) return { lower: 1, upper: 0 }
  const density = binomialDensity(a, a + b, at, rest)
  if (at < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, ((density * b) / (a + b)) * betaFraction(a, b, at))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, ((density * a) / (a + b)) * betaFraction(b, a, rest))
  return { lower: 1 - upper, upper }
}

/** I_x(a, b) · a B(a, b) ÷ (x^a (1 − x)^b) by Lentz's algorithm, two steps of the fraction at a time. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < 2e-16) return fraction
  }
}

function nonZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/**
 * The x at which a beta distribution has the given probability below or above it.
 *
 * @param a, b shapes, above 0
 * @param tail side that `probability` is the probability of
 * @param probability 0 … 1
 */
export function betaQuantile({
  a,
  b,
  tail,
  probability,
}: {
  a: number
  b: number
  tail: keyof Tails
  probability: number
}): number {
  if (probability === 0) return tail === 'lower' ? 0 : 1
  if (probability === 1) return tail === 'lower' ? 1 : 0
  return solveQuantile({
    tail,
    probability,
    start: firstGuess({ a, b, tail, probability }),
    lowest: 0,
    highest: 1,
    tails: (x) => betaTails(a, b, x),
    density: (x) => (binomialDensity(a, a + b, x) * a * b) / ((a + b) * x * (1 - x)),
  })
}

/** Normal around the mean, kept inside. */
function firstGuess({
  a,
  b,
  tail,
  probability,
}: {
  a: number
  b: number
  tail: keyof Tails
  probability: number
}): number {
  const z = tail === 'lower' ? normalQuantile(probability) : -normalQuantile(probability)
  const mean = a / (a + b)
  const guess = mean + z * Math.sqrt((mean * (1 - mean)) / (a + b + 1))
  return Math.min(Math.max(guess, mean / 10), 1 - (1 - mean) / 10)
}
