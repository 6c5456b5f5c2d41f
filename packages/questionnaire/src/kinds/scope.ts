/** The answers as far as a pass through the questionnaire has come. */
export type Scope = {
  /** By the question's number; undefined = not answered or not asked. */
  readonly values: unknown[]
  /** Those of the entry that is looked at, in a group or roster. */
  entry: readonly unknown[]
  /** ISO date. */
  readonly today: string
}

export type ConditionCheck = (scope: Scope) => boolean
