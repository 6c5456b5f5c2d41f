import type { LocalisedText } from '@gelingen/questionnaire'

/** Stands in place of a category: was asked and did not answer; was not asked. */
export const MISSING = -1
export const NOT_ASKED = -2

/** One of the answers that a variable tells apart. */
export type Category = {
  readonly code: string
  /** null = the program's own words for the code: yes and no, the ways in which answers came. */
  readonly label: LocalisedText | null
  /** For means; null = has none. */
  readonly value: number | null
}

/** What is counted: every respondent stands in one category, or in none. */
export type Variable = {
  /** The question's id; `question.option`, `question.row`; `@group` and the like for what is known besides the answers. */
  readonly id: string
  /** What it is beside the question's title: the option, the row. */
  readonly label: LocalisedText | null
  readonly categories: readonly Category[]
  /** Ordered ones are merged with their neighbours; of a binary one either both sides are shown or none. */
  readonly order: 'ordered' | 'unordered' | 'binary'
  /** Number of the category "cannot say"; null = has none. */
  readonly aside: number | null
  /** One per respondent: number of the category, `MISSING`, `NOT_ASKED`. */
  readonly codes: Int16Array
  /** Whether it depends on other answers who was asked. */
  readonly isConditional: boolean
}
