import type {
  Allocation,
  AllocationMethod,
  AllocationOutcome,
  AllocationRefusal,
  AmountReason,
  Claim,
  TieRule,
  Weight,
} from './allocation-types.ts'
import { divisorMethod } from './divisor-method.ts'
import { divisorRule } from './divisor-rule.ts'
import { largestRemainder } from './largest-remainder.ts'
import { turnsOf } from './tie-order.ts'
import { toWholeWeights } from './whole-weights.ts'

/**
 * Shares a total among recipients in proportion to their weights, in whole units (cents, places, seats). Exact at any
 * size: nothing is computed in floating point that decides anything.
 *
 * The amounts always add up to the total. Where that cannot be, or floors and caps contradict it, the answer is a refusal.
 * With floors and caps, largest remainder first shares out in proportion within them (whoever would fall below its floor gets
 * it, whoever would pass its cap stops there, the others share what is left) and then rounds; a divisor method
 * rounds weight ÷ divisor and cuts to floor and cap, with one divisor for all.
 *
 * @param total whole units, from 0 up
 * @param weights one per recipient; 0 gets its floor and no more; `null` = unknown: the amount is `null` too, the others
 *   share the total
 * @param floors one per recipient, whole units; `null` = 0; those of recipients that are not eligible do not count
 * @param caps one per recipient, whole units; `null` = no limit
 * @param eligible one per recipient; who is not gets 0; default: all are
 * @param ties who is served first where claims to the last units are equal; default `earlier-first`
 * @returns amounts and the tie that the rule has broken, or why it cannot be done
 * @throws RangeError `total`, `weights`, `floors`, `caps`: negative or not a number; `floors`, `caps`, `eligible`: wrong
 *   length; `floors`: a floor for an unknown weight; `method`, `seed`: out of range
 *
 * Source: M. L. Balinski, H. P. Young, Fair Representation (1982); with floors and caps: appendix A, §6. Checked against
 * 208 cases × 6 methods of proporz and official results (shared vectors, allocation/cases.json). O(n log n) for any total.
 */
export function allocate({
  method,
  total,
  weights,
  floors,
  caps,
  eligible,
  ties = 'earlier-first',
}: {
  readonly method: AllocationMethod
  readonly total: bigint
  readonly weights: readonly (Weight | null)[]
  readonly floors?: readonly (bigint | null)[] | undefined
  readonly caps?: readonly (bigint | null)[] | undefined
  readonly eligible?: readonly boolean[] | undefined
  readonly ties?: TieRule
}): AllocationOutcome {
  if (total < 0n) throw new RangeError(`total: ${total} is below 0`)
  requireBounds('floors', floors, weights.length)
  requireBounds('caps', caps, weights.length)
  requireLength('eligible', eligible, weights.length)
  const rule = method === 'largest-remainder' ? null : divisorRule(method)
  const { whole, scale } = toWholeWeights(weights)
  const turns = turnsOf(ties, whole)

  const sharing: Claim[] = []
  const resting: { position: number; floor: bigint }[] = []
  for (const [position, weight] of whole.entries()) {
    if (eligible?.[position] === false) continue
    const floor = floors?.[position] ?? 0n
    if (weight === null) {
      if (floor > 0n) throw new RangeError(`floors: at position ${position} a floor for an unknown weight`)
      continue
    }
    const cap = caps?.[position] ?? null
    if (cap !== null && floor > cap)
      return refused({ code: 'allocation/floor-above-cap', details: { position, floor, cap } })
    if (weight === 0n) resting.push({ position, floor })
    else sharing.push({ position, weight, floor, cap, turn: turns[position]! })
  }
  const rested = sum(resting.map(({ floor }) => floor))
  const impossible = whyImpossible({ sharing, rested, total })
  if (impossible !== null) return refused(impossible)

  const toShare = total - rested
  const claims = rule?.givesEverybodyOne === true ? sharing.map(withFirstUnit) : sharing
  const needed = sum(claims.map(({ floor }) => floor))
  if (needed > toShare)
    return refused({
      code: 'allocation/fewer-units-than-recipients',
      details: { total, needed: needed + rested },
    })
  const shared =
    rule === null
      ? { ...largestRemainder(claims, toShare), divisor: null }
      : divisorMethod(rule, claims, toShare)
  if (shared.tie !== null && ties === 'refuse')
    return refused({ code: 'allocation/tie', details: { tie: shared.tie } })

  const isUnknown = (position: number) => whole[position] === null && eligible?.[position] !== false
  const amounts = whole.map((_, position): bigint | null => (isUnknown(position) ? null : 0n))
  const reasons = whole.map((_, position): AmountReason =>
    isUnknown(position) ? 'weight-missing' : 'not-eligible',
  )
  for (const { position, floor } of resting) {
    amounts[position] = floor
    reasons[position] = floor > 0n ? 'floor' : 'share'
  }
  for (const [at, { position }] of claims.entries()) {
    amounts[position] = shared.amounts[at]!
    reasons[position] = reasonOf(sharing[at]!, shared.amounts[at]!)
  }
  const { tie } = shared
  return { ok: true, allocation: { amounts, reasons, tie, divisor: inWeights(shared.divisor, scale) } }
}

/** Everybody needs its floor, and there must be room for the whole total. */
function whyImpossible({
  sharing,
  rested,
  total,
}: {
  sharing: readonly Claim[]
  rested: bigint
  total: bigint
}): AllocationRefusal | null {
  const floors = rested + sum(sharing.map(({ floor }) => floor))
  if (floors > total) return { code: 'allocation/floors-above-total', details: { floors, total } }
  if (floors === total) return null
  if (sharing.length === 0) return { code: 'allocation/nobody-to-share', details: { total, floors } }
  if (sharing.some(({ cap }) => cap === null)) return null
  const caps = rested + sum(sharing.map(({ cap }) => cap ?? 0n))
  return caps < total ? { code: 'allocation/caps-below-total', details: { caps, total } } : null
}

function withFirstUnit(claim: Claim): Claim {
  return claim.floor > 0n || claim.cap === 0n ? claim : { ...claim, floor: 1n }
}

function reasonOf({ floor, cap }: Claim, amount: bigint): AmountReason {
  if (amount === cap) return 'cap'
  return amount === floor && floor > 0n ? 'floor' : 'share'
}

function inWeights(divisor: Allocation['divisor'], scale: bigint): Allocation['divisor'] {
  return divisor === null ? null : { from: divisor.from / Number(scale), to: divisor.to / Number(scale) }
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}

function refused(refusal: AllocationRefusal): AllocationOutcome {
  return { ok: false, refusal }
}

function requireBounds(
  argument: string,
  bounds: readonly (bigint | null)[] | undefined,
  length: number,
): void {
  requireLength(argument, bounds, length)
  const below = bounds?.findIndex((bound) => bound !== null && bound < 0n) ?? -1
  if (below >= 0) throw new RangeError(`${argument}: ${bounds?.[below]} at position ${below} is below 0`)
}

function requireLength(argument: string, list: readonly unknown[] | undefined, length: number): void {
  if (list !== undefined && list.length !== length)
    throw new RangeError(`${argument}: ${list.length} values for ${length} recipients`)
}
