import type { Question } from '@gelingen/questionnaire'

/** A question of the municipality's own, as it was kept. */
export type OwnQuestion = {
  readonly code: string
  readonly version: number
  /** Its id is the code, its version the version. */
  readonly question: Question
  /** A heading in the municipality's own words; '' = none. */
  readonly module: string
  readonly retired: boolean
  readonly savedAt: Date
}
