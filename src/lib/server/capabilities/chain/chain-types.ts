import type { Position } from '@gelingen/methods/accessibility'

/**
 * A fine step of the life phases. Ages are half-open: from 3 to 6 means the third birthday up to, without,
 * the sixth.
 */
export type ChainStep = {
  readonly code: string
  /** The life-phase block that the step belongs to. */
  readonly block: string
  readonly ageFromYears: number
  readonly ageToYears: number
  /**
   * Whether an offer that states ages but no steps serves this step if the ages fit. False where the age is a
   * proxy (pregnancy, birth: the under-one-year-olds stand for the families expecting) or the step is a theme
   * (transitions).
   */
  readonly impliedByAge: boolean
  readonly reachMinutes: number
  readonly walkKmPerHour: number
}

export type ResidentGroup = {
  readonly ageFrom: number
  /** Exclusive; null = open. */
  readonly ageTo: number | null
  /** null = unknown or secret, never 0. */
  readonly count: number | null
  /** There is a count, but it must not be given out: too small, or it would give away another one that is. */
  readonly isProtected?: boolean
}

export type ChainArea = {
  readonly code: string
  readonly residents: readonly ResidentGroup[]
  /** Standardised, higher = more burden; by the code of the index or sub-index. null or absent = none. */
  readonly scores: Readonly<Record<string, number | null>>
  /** Points that stand for the area, each for the same share of its children; at most 32. */
  readonly points: readonly Position[]
}

export type ChainOffer = {
  readonly id: string
  /** Places at a time; null = unknown. */
  readonly capacity: number | null
  readonly fields: readonly string[]
  /** Steps it names itself; empty = by its ages. */
  readonly steps: readonly string[]
  readonly ageFromYears: number | null
  /** Exclusive. */
  readonly ageToYears: number | null
  /** It comes to the family: no way to walk within the areas served. */
  readonly outreach: boolean
  /** By telephone or online only: no way anywhere. */
  readonly remote: boolean
  readonly site: { readonly code: string; readonly position: Position | null } | null
  /** Codes of areas; empty = not limited. */
  readonly areasServed: readonly string[]
  /** ISO date, null = never. */
  readonly lastConfirmedOn: string | null
}

/** How long the way takes: computed from coordinates, or loaded as a matrix of minutes. */
export type Travel =
  | { readonly kind: 'walking' }
  | {
      readonly kind: 'matrix'
      readonly minutes: readonly {
        readonly area: string
        readonly site: string
        readonly minutes: number | null
      }[]
    }

export type CapacityRule = 'median-of-known' | 'one-where-unknown' | 'every-offer-one'

export type ChainSettings = {
  /** weight = exp(strength × score); 0 = every child counts the same. */
  readonly needStrength: number
  /** The score that weighs the need of a field; fields without one take `defaultScore`. */
  readonly scoreByField: Readonly<Record<string, string>>
  readonly defaultScore: string | null
  readonly detourFactor: number
  /**
   * How many times further than on foot people get to the offers of a field (`field`), or of a step and field (`step
   * field`), because they ride there. Others are walked to. Does not touch a loaded matrix, whose minutes are those of
   * the real way.
   */
  readonly reachFactors: Readonly<Record<string, number>>
  readonly capacityRule: CapacityRule
  /** Coverage below `gapBelow` is a gap, below `thinBelow` thin, above `moreAbove` more than needed. */
  readonly gapBelow: number
  readonly thinBelow: number
  readonly moreAbove: number
  /** Fewer children than this are never shown. */
  readonly minimumCount: number
  readonly staleAfterMonths: number
}

export type ChainInput = {
  readonly steps: readonly ChainStep[]
  readonly fields: readonly string[]
  readonly areas: readonly ChainArea[]
  readonly offers: readonly ChainOffer[]
  readonly travel: Travel
  /**
   * Step × field whose inventory the municipality declared complete: only there is nothing recorded a hole.
   */
  readonly completeInventories: readonly { readonly step: string; readonly field: string }[]
  readonly settings: ChainSettings
  /** ISO date. */
  readonly today: string
}

export const judgements = ['white-spot', 'gap', 'thin', 'balanced', 'more-than-needed', 'not-known'] as const
export type Judgement = (typeof judgements)[number]

export const reasonCodes = [
  'residents-unknown',
  'too-few-children',
  'no-children',
  'place-of-area-unknown',
  'nothing-recorded',
  'place-of-offers-unknown',
  'none-in-municipality',
  'none-in-reach',
  'little-supply',
  'high-need',
  'uneven',
  'as-elsewhere',
  'much-supply',
  'low-need',
] as const
export type ReasonCode = (typeof reasonCodes)[number]
