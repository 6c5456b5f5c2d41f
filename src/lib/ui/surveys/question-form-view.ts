import type { QuestionKind } from '@gelingen/questionnaire'

type Choice = { readonly value: string; readonly text: string }

/** The form of a question as a page shows it. */
export type QuestionFormView = {
  readonly kind: QuestionKind
  /** Names of the fields: texts in every language, and others. */
  readonly texts: readonly string[]
  readonly others: readonly string[]
  readonly values: Readonly<Record<string, string>>
  /** German first. */
  readonly languages: readonly { readonly code: string; readonly name: string }[]
  readonly sources: readonly Choice[]
  readonly levels: readonly Choice[]
  readonly required: readonly ('no' | 'yes' | 'condition')[]
  /** Where answers go now; '' = nowhere. */
  readonly target: string
  /** What can be put into texts, with what it stands for. */
  readonly piping: readonly { readonly sign: string; readonly title: string }[]
}

export type QuestionFormProblems = {
  readonly fields: readonly { readonly field: string; readonly sentence: string }[]
  readonly elsewhere: readonly { readonly place: string; readonly sentence: string }[]
}
