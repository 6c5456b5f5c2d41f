import type { Allocation, Claim, Tie } from './allocation-types.ts'
import type { DivisorRule } from './divisor-rule.ts'
import { Heap } from './heap.ts'
import { compareQuotients, inOrderOfService, quotientOf, type Quotient } from './quotient.ts'
import { shareOut, type Multiplier } from './share-out.ts'

/**
 * A divisor method: all weights are divided by one divisor and rounded by the rule's signposts, cut to floor and cap; the
 * divisor is the one with which the sum is the total.
 *
 * Not unit by unit: the shares in proportion give a divisor near the right one, and the few units that are then
 * too many or missing are taken from the smallest or given to the largest quotients. So the number of units does not matter.
 *
 * @param claims weights above 0; floors of at least 1 if the rule gives everybody one
 * @returns amounts beside the claims, the tie at the edge, the range of divisors (in units of the whole weights)
 */
export function divisorMethod(
  rule: DivisorRule,
  claims: readonly Claim[],
  total: bigint,
): { amounts: bigint[]; tie: Tie | null; divisor: NonNullable<Allocation['divisor']> } {
  const amounts = roundAt(rule, claims, startingMultiplier(rule, claims, total))
  let missing = total - amounts.reduce((sum, amount) => sum + amount, 0n)
  const next = (at: number) => nextQuotient(rule, claims, amounts, at)
  const last = (at: number) => lastQuotient(rule, claims, amounts, at)
  if (missing > 0n) {
    const heap = new Heap(quotients(claims, next), inOrderOfService)
    for (; missing > 0n; missing--) {
      const { at } = heap.top()!
      amounts[at] = amounts[at]! + 1n
      heap.replaceTop(next(at))
    }
  } else if (missing < 0n) {
    const heap = new Heap(quotients(claims, last), (a, b) => inOrderOfService(b, a))
    for (; missing < 0n; missing++) {
      const { at } = heap.top()!
      amounts[at] = amounts[at]! - 1n
      heap.replaceTop(last(at))
    }
  }
  return {
    amounts,
    ...edgeOf({ rule, claims, lasts: quotients(claims, last), nexts: quotients(claims, next) }),
  }
}

/** D'Hondt rounds down, so half a unit per recipient is missing at the plain shares; Adams the other way round. */
function startingMultiplier(rule: DivisorRule, claims: readonly Claim[], total: bigint): Multiplier {
  const { numerator, denominator } = shareOut(claims, total)
  if (rule.bias === 0) return { numerator, denominator }
  const moving = claims.filter(
    ({ weight, floor, cap }) =>
      weight * numerator > floor * denominator && (cap === null || weight * numerator < cap * denominator),
  )
  const weights = moving.reduce((sum, { weight }) => sum + weight, 0n)
  // λ + bias · count / 2 / weights, over the common denominator.
  const shifted = 2n * numerator * weights + BigInt(rule.bias) * BigInt(moving.length) * denominator
  return shifted > 0n
    ? { numerator: shifted, denominator: 2n * denominator * weights }
    : { numerator, denominator }
}

function roundAt(rule: DivisorRule, claims: readonly Claim[], { numerator, denominator }: Multiplier) {
  const top = numerator ** BigInt(rule.power)
  const bottom = denominator ** BigInt(rule.power)
  return claims.map(({ weight, floor, cap }) => {
    const product = weight * numerator
    const whole = product / denominator
    const signpost = rule.signpost(whole)
    const power = rule.power === 1 ? weight : weight * weight
    const isDue = power * top * signpost.denominator >= signpost.numerator * bottom
    const rounded = isDue ? whole + 1n : whole
    if (rounded < floor) return floor
    return cap !== null && rounded > cap ? cap : rounded
  })
}

function nextQuotient(
  rule: DivisorRule,
  claims: readonly Claim[],
  amounts: readonly bigint[],
  at: number,
): Quotient | null {
  const claim = claims[at]!
  const units = amounts[at]!
  return units === claim.cap ? null : quotientOf({ rule, claim, at, units })
}

function lastQuotient(
  rule: DivisorRule,
  claims: readonly Claim[],
  amounts: readonly bigint[],
  at: number,
): Quotient | null {
  const claim = claims[at]!
  const units = amounts[at]!
  return units === claim.floor ? null : quotientOf({ rule, claim, at, units: units - 1n })
}

function quotients(claims: readonly Claim[], of: (at: number) => Quotient | null): Quotient[] {
  return claims.flatMap((_, at) => of(at) ?? [])
}

/** What lies on both sides of the divisor: the smallest quotient that was served and the largest that was not. */
function edgeOf({
  rule,
  claims,
  lasts,
  nexts,
}: {
  rule: DivisorRule
  claims: readonly Claim[]
  lasts: readonly Quotient[]
  nexts: readonly Quotient[]
}): { tie: Tie | null; divisor: { from: number; to: number } } {
  const served = lasts.reduce<Quotient | null>(
    (least, quotient) => (least === null || compareQuotients(quotient, least) < 0 ? quotient : least),
    null,
  )
  const waiting = nexts.reduce<Quotient | null>(
    (most, quotient) => (most === null || compareQuotients(quotient, most) > 0 ? quotient : most),
    null,
  )
  const divisor = { from: divisorOf(waiting, 0, rule), to: divisorOf(served, Infinity, rule) }
  if (served === null || waiting === null || compareQuotients(served, waiting) !== 0)
    return { tie: null, divisor }
  const equal = (list: readonly Quotient[]) =>
    list.filter((quotient) => compareQuotients(quotient, served) === 0).map(({ at }) => claims[at]!.position)
  const given = equal(lasts).toSorted((a, b) => a - b)
  return { tie: { between: [...given, ...equal(nexts)].toSorted((a, b) => a - b), given }, divisor }
}

function divisorOf(quotient: Quotient | null, without: number, { power }: DivisorRule): number {
  if (quotient === null) return without
  const value = Number.isNaN(quotient.approximate)
    ? Number(quotient.numerator / quotient.denominator)
    : quotient.approximate
  return power === 1 ? value : Math.sqrt(value)
}
