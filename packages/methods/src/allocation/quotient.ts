import type { Claim, Fraction } from './allocation-types.ts'
import type { DivisorRule } from './divisor-rule.ts'

/** A claim to one unit: weight ÷ signpost, to the power of the rule. */
export type Quotient = Fraction & {
  /** Place in the list of claims. */
  readonly at: number
  readonly turn: number
  /** NaN where floating point cannot hold it. */
  readonly approximate: number
}

/** The claim of `claim` to one more unit than `units`; the signpost must not be 0. */
export function quotientOf({
  rule,
  claim,
  at,
  units,
}: {
  rule: DivisorRule
  claim: Claim
  at: number
  units: bigint
}): Quotient {
  const signpost = rule.signpost(units)
  const weight = rule.power === 1 ? claim.weight : claim.weight * claim.weight
  const numerator = weight * signpost.denominator
  const denominator = signpost.numerator
  const approximate = Number(numerator) / Number(denominator)
  const holds = Number.isFinite(approximate) && approximate > 1e-300
  return { at, turn: claim.turn, numerator, denominator, approximate: holds ? approximate : Number.NaN }
}

/** Above 0 if a is larger. Floating point decides where it can; near each other, exact products do. */
export function compareQuotients(a: Quotient, b: Quotient): number {
  const difference = a.approximate - b.approximate
  if (Math.abs(difference) > 1e-12 * a.approximate) return difference
  const exact = a.numerator * b.denominator - b.numerator * a.denominator
  return exact > 0n ? 1 : exact < 0n ? -1 : 0
}

/** Who is served first: the larger quotient, among equals the smaller turn. Below 0 if a is. */
export function inOrderOfService(a: Quotient, b: Quotient): number {
  return compareQuotients(b, a) || a.turn - b.turn
}
