import type { Counted, CountedPair, Condition } from './counted-types.ts'
import type { QuestionData, SurveyData } from './survey-data-types.ts'
import type { Variable } from './variables-types.ts'

/** Who may see what: everything there is, or what says nothing of fewer than the minimum. */
export type Sight = { readonly kind: 'open' } | { readonly kind: 'protected'; readonly minimum: number }

/** The results of a survey as they may be seen, of all respondents or of those whom the conditions fit. */
export type Results = {
  readonly data: SurveyData
  readonly sight: Sight
  readonly conditions: readonly Condition[]
  /** How many are looked at; null = too few. */
  readonly all: number | null
  counted(variable: Variable): Counted
  /** null where three variables would meet and small groups could follow. */
  pair(rows: Variable, columns: Variable): CountedPair | null
  /** Positions of the respondents whose own words may be read; null = too few. */
  readers(question: QuestionData): readonly number[] | null
  /** Numbers as they were given; null where they would tell of one person. */
  numbers(question: QuestionData): readonly number[] | null
  /** Positions of the rows of a group or roster that may be looked at one by one; null = none may. */
  rows(question: QuestionData): readonly number[] | null
}
