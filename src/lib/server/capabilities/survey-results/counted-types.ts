import type { Category, Variable } from './variables-types.ts'

/** A count that may be shown, or null: too few, or all but too few. */
export type Count = number | null

/** Categories that are counted as one; a single one is itself. */
export type CountedCategory = {
  readonly parts: readonly Category[]
  /** Those who gave no answer are counted in, because they are too few to be counted for themselves. */
  readonly withoutAnswer: boolean
  readonly count: Count
}

/** How respondents answered, as far as it may be known. */
export type Counted = {
  readonly variable: Variable
  readonly categories: readonly CountedCategory[]
  /** All who are looked at. */
  readonly all: Count
  /** Who answered, in any category. */
  readonly answered: Count
  /** Were asked and gave no answer. */
  readonly missing: Count
  readonly notAsked: Count
  /** No category was merged or hidden: means can be taken. */
  readonly isWhole: boolean
  /**
   * Why there is nothing to be seen: too few answered; an option was chosen by too few, or by all but too few; all answers would have to be
   * counted together. null = there is something.
   */
  readonly hidden: 'few-answers' | 'few' | 'nearly-all' | 'alike' | null
  /** Categories of the filter that this one was merged with: the counts are of all of them. */
  readonly along: readonly Category[]
}

/** A variable by another one. */
export type CountedPair = {
  readonly rows: readonly Omit<CountedCategory, 'count'>[]
  readonly columns: readonly Omit<CountedCategory, 'count'>[]
  /** Rows by columns. */
  readonly counts: readonly (readonly number[])[]
  readonly isWhole: boolean
}

/** One condition: a category of a variable. */
export type Condition = { readonly variable: Variable; readonly category: number }
