import type { ChainPlace } from './municipal-chain-types.ts'
import type { Judgement, ReasonCode } from './chain-types.ts'

/**
 * One place × step × field as a page shows it, whether the place is one area of the computed level or many. `null` = not
 * known, not to be shown, or without meaning for many areas; never a stand-in 0.
 */
export type PlaceCell = {
  readonly place: ChainPlace
  readonly step: string
  readonly field: string
  /** Whether the catalogue expects an offer of this field in this step at all. */
  readonly isExpected: boolean
  readonly judgement: Judgement
  readonly reason: ReasonCode
  /** Areas with too few children are in none of the sums. */
  readonly children: number | null
  /** The official sign where one area's children have no number, or exactly none. */
  readonly sign: '.' | '–' | null
  readonly childrenEstimated: boolean
  readonly childrenAffected: number | null
  /** In children; need ÷ children is the weight by burden. */
  readonly need: number | null
  /** One area only: it has no score and counts as if at the mean. */
  readonly isScoreMissing: boolean
  readonly placesArriving: number | null
  /** Places arriving ÷ (level × need). */
  readonly coverage: number | null
  /** Share of the need that is covered if what one area has too much does not help another, 0…1. */
  readonly coveredShare: number | null
  readonly offersInReach: number
  /** One area only. On foot, also for fields that people ride to; of loaded times as loaded. */
  readonly nearestMinutes: number | null
  /** One area only: share of its points from which something is in reach. */
  readonly shareInReach: number | null
  readonly staleShare: number | null
  readonly oldestConfirmedOn: string | null
  readonly offersNeverConfirmed: number
  /** How many of its areas have which judgement; null for one area. */
  readonly areasByJudgement: Readonly<Record<Judgement, number>> | null
}

/** A life-phase block × field of a place: as strong as its weakest step. */
export type PlaceBlock = {
  readonly block: string
  readonly field: string
  readonly judgement: Judgement
  /** Where the judgement comes from; null = none of its steps is judged. */
  readonly weakest: PlaceCell | null
  readonly stepsJudged: number
  readonly stepsNotKnown: number
}
