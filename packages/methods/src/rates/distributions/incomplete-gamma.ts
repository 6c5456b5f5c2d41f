import { poissonDensity } from './density.ts'
import { normalQuantile } from './normal-quantile.ts'
import { solveQuantile } from './solve-quantile.ts'
import type { Tails } from './tails.ts'

const negligible = 1e-17
const tiny = 1e-300

/**
 * The regularised incomplete gamma functions P(a, x) (lower) and Q(a, x) = 1 − P (upper), each with its own digits.
 *
 * Series below the mean, continued fraction above; relative error about 1e-14. O(√a) steps near the mean.
 *
 * @param shape a > 0
 * @param at x ≥ 0
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2; prefix by Loader (2000).
 */
export function gammaTails(shape: number, at: number): Tails {
  if (at <= 0) return { lower: 0, upper: 1 }
  if (at === Infinity) return { lower: 1, upper: 0 }
  const front = poissonDensity(shape, at)
  if (at < shape + 1) {
    const lower = Math.min(1, front * risingSeries(shape, at))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, front * shape * fallingFraction(shape, at))
  return { lower: 1 - upper, upper }
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function risingSeries(shape: number, at: number): number {
  let term = 1
  let sum = 1
  for (let step = 1; term > sum * negligible; step++) {
    term *= at / (shape + step)
    sum += term
  }
  return sum
}

/** Γ(a, x) ÷ (x^a e^−x) by Lentz's algorithm. */
function fallingFraction(shape: number, at: number): number {
  let b = at + 1 - shape
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let step = 1; ; step++) {
    const a = -step * (step - shape)
    b += 2
    d = 1 / nonZero(a * d + b)
    c = nonZero(b + a / c)
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < 2e-16) return fraction
  }
}

function nonZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/**
 * The x at which a gamma distribution with scale 1 has the given probability below or above it.
 *
 * @param shape a > 0
 * @param tail side that `probability` is the probability of
 * @param probability 0 … 1
 */
export function gammaQuantile({
  shape,
  tail,
  probability,
}: {
  shape: number
  tail: 'lower' | 'upper'
  probability: number
}): number {
  const below = tail === 'lower' ? probability : 1 - probability
  if (probability === 0) return tail === 'lower' ? 0 : Infinity
  if (below === 0 || probability === 1) return tail === 'lower' ? Infinity : 0
  const z = tail === 'lower' ? normalQuantile(probability) : -normalQuantile(probability)
  // Wilson and Hilferty's approximation; where it fails, the first term of the series.
  const start = shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3
  return solveQuantile({
    tail,
    probability,
    start: start > 0 ? start : shape * Math.min(1, below) ** (1 / shape),
    lowest: 0,
    highest: Infinity,
    tails: (x) => gammaTails(shape, x),
    density: (x) => (poissonDensity(shape, x) * shape) / x,
  })
}
