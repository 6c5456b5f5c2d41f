/** A fraction; the denominator is above 0. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/**
 * How much a recipient counts, from 0 up. Text is a decimal number with a point (`'12.50'`); a number stands for the
 * decimal number it is printed as, so 0.1 is exactly one tenth.
 */
export type Weight = bigint | number | string | Fraction

/**
 * How a total is rounded to whole units. `{ signpostAt }`: the divisor method that gives the (k+1)th unit at a quotient of
 * k + signpostAt, from 0 up to 1; ½ is Sainte-Laguë, 1 D'Hondt.
 */
export type AllocationMethod =
  | 'largest-remainder'
  | 'sainte-lague'
  | 'dhondt'
  | 'adams'
  | 'dean'
  | 'huntington-hill'
  | { readonly signpostAt: Weight }

/** Who is served first where several have the same claim to the last units. */
export type TieRule =
  | 'earlier-first'
  /** The larger weight, then the earlier place. */
  | 'larger-weight-first'
  | 'refuse'
  /** Drawn by lot from this seed, 0 … 2³² − 1. */
  | { readonly lotFromSeed: number }

/** Several recipients with the same claim to fewer units than there are recipients. */
export type Tie = {
  /** Places of all who have the claim, ascending. */
  readonly between: readonly number[]
  /** Places of those who got a unit by the rule, ascending. */
  readonly given: readonly number[]
}

/** Why a recipient gets what it gets. */
export type AmountReason = 'share' | 'floor' | 'cap' | 'not-eligible' | 'weight-missing'

export type Allocation = {
  /** One per recipient, in units; their sum is the total. `null` where the weight is missing. */
  readonly amounts: (bigint | null)[]
  readonly reasons: AmountReason[]
  /** The tie that the rule has broken; `null` = nothing was left to chance or order. */
  readonly tie: Tie | null
  /**
   * Divisor methods only: with every divisor between the two, weight ÷ divisor, rounded, gives these amounts.
   * `to` is Infinity where nobody got a unit beyond the floors, `from` 0 where nobody may get another.
   */
  readonly divisor: { readonly from: number; readonly to: number } | null
}

export type AllocationRefusal =
  | {
      readonly code: 'allocation/floors-above-total'
      readonly details: { readonly floors: bigint; readonly total: bigint }
    }
  | {
      readonly code: 'allocation/caps-below-total'
      readonly details: { readonly caps: bigint; readonly total: bigint }
    }
  | {
      readonly code: 'allocation/floor-above-cap'
      readonly details: { readonly position: number; readonly floor: bigint; readonly cap: bigint }
    }
  | {
      readonly code: 'allocation/nobody-to-share'
      readonly details: { readonly total: bigint; readonly floors: bigint }
    }
  /** Adams, Dean, Huntington-Hill and signposts at 0 give everybody a first unit. */
  | {
      readonly code: 'allocation/fewer-units-than-recipients'
      readonly details: { readonly total: bigint; readonly needed: bigint }
    }
  | { readonly code: 'allocation/tie'; readonly details: { readonly tie: Tie } }

export type AllocationOutcome =
  | { readonly ok: true; readonly allocation: Allocation }
  | { readonly ok: false; readonly refusal: AllocationRefusal }

/** One who takes part: eligible, with a weight. Inside of the package all is whole numbers. */
export type Claim = {
  /** Place in the caller's list. */
  readonly position: number
  readonly weight: bigint
  readonly floor: bigint
  readonly cap: bigint | null
  /** Served first among equals: the smaller. */
  readonly turn: number
}
