import type { Claim } from './allocation-types.ts'

/** weight × numerator ÷ denominator is the share, cut to floor and cap; the denominator is above 0. */
export type Multiplier = { readonly numerator: bigint; readonly denominator: bigint }

/**
 * Shares in proportion to the weights, nobody below its floor or above its cap: the multiplier λ with
 *
 *   Σ min(cap, max(floor, weight · λ)) = total.
 *
 * Walks over the values of λ at which somebody leaves its floor or reaches its cap, in exact fractions.
 *
 * @param claims weights above 0; floors together at most, caps together at least the total
 * @param total whole, from 0 up
 *
 * O(n), with floors or caps O(n log n).
 */
export function shareOut(claims: readonly Claim[], total: bigint): Multiplier {
  let held = 0n
  let moving = 0n
  const turns: Turn[] = []
  for (const { weight, floor, cap } of claims) {
    if (floor > 0n) {
      held += floor
      turns.push(turnAt({ at: floor, weight, held: -floor, moving: weight }))
    } else moving += weight
    if (cap !== null) turns.push(turnAt({ at: cap, weight, held: cap, moving: -weight }))
  }
  turns.sort(compareTurns)
  let last: Multiplier = { numerator: 0n, denominator: 1n }
  for (const turn of turns) {
    if (held * turn.weight + moving * turn.at > total * turn.weight) break
    held += turn.held
    moving += turn.moving
    last = { numerator: turn.at, denominator: turn.weight }
  }
  return moving > 0n ? { numerator: total - held, denominator: moving } : last
}

/** At λ = at ÷ weight the held amounts and the moving weights change by this. */
type Turn = {
  readonly at: bigint
  readonly weight: bigint
  readonly held: bigint
  readonly moving: bigint
  readonly approximate: number
}

function turnAt(turn: Omit<Turn, 'approximate'>): Turn {
  return { ...turn, approximate: Number(turn.at) / Number(turn.weight) }
}

/** Floating point decides where it can; near each other, exact products do. */
function compareTurns(a: Turn, b: Turn): number {
  const difference = a.approximate - b.approximate
  if (Math.abs(difference) > 1e-12 * Math.abs(a.approximate)) return difference
  const exact = a.at * b.weight - b.at * a.weight
  return exact < 0n ? -1 : exact > 0n ? 1 : 0
}
