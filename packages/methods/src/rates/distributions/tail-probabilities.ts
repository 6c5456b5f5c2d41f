import { betaQuantile, betaTails } from './incomplete-beta.ts'
import { gammaTails } from './incomplete-gamma.ts'
import type { Tails } from './tails.ts'

/** Probability of a standard normal value up to z and beyond it. */
export function normalTails(z: number): Tails {
  const outside = gammaTails(0.5, (z * z) / 2)
  const far = outside.upper / 2
  const near = 0.5 + outside.lower / 2
  return z < 0 ? { lower: far, upper: near } : { lower: near, upper: far }
}

/** Probability that a standard normal value is at least as far from 0 as z, on either side. */
export function normalTwoSided(z: number): number {
  return gammaTails(0.5, (z * z) / 2).upper
}

/** Probability that a chi-square value with this many degrees of freedom is at least `value`. */
export function chiSquareBeyond(value: number, degrees: number): number {
  return gammaTails(degrees / 2, value / 2).upper
}

/** Probability that a value of Student's t is at least as far from 0 as t, on either side. */
export function studentTwoSided(t: number, degrees: number): number {
  const square = t * t
  return betaTails(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square)).lower
}

/**
 * The t that a value of Student's t passes, on either side, with probability `twoSided`.
 *
 * @param twoSided above 0, below 1
 */
export function studentQuantile(twoSided: number, degrees: number): number {
  // Of the two ends the one is solved for whose digits are not lost in 1 − x.
  const inside = betaQuantile({ a: 0.5, b: degrees / 2, tail: 'upper', probability: twoSided })
  if (inside < 0.5) return Math.sqrt((degrees * inside) / (1 - inside))
  const x = betaQuantile({ a: degrees / 2, b: 0.5, tail: 'lower', probability: twoSided })
  return Math.sqrt((degrees * (1 - x)) / x)
}

/** Probability that a Poisson count is at most, and that it is at least `count` (a whole number); both include it. */
export function poissonTails(count: number, mean: number): Tails {
  return {
    lower: gammaTails(count + 1, mean).upper,
    upper: count === 0 ? 1 : gammaTails(count, mean).lower,
  }
}

/** Probability that a binomial count is at most, and that it is at least `count` (a whole number); both include it. */
export function binomialTails(count: number, total: number, share: number): Tails {
  return {
    lower: count >= total ? 1 : betaTails(count + 1, total - count, share).upper,
    upper: count === 0 ? 1 : count > total ? 0 : betaTails(count, total - count + 1, share).lower,
  }
}
