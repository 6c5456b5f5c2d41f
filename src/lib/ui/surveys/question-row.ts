import type { QuestionKind } from '@gelingen/questionnaire'

/** A question in the list of those who put the questionnaire together, in words. */
export type QuestionRow = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly kind: QuestionKind
  readonly origin: 'canon' | 'kept' | 'own'
  /** Of the canon or the collection; null = the question is of this survey only. */
  readonly version: number | null
  /** '' = none. */
  readonly module: string
  /** The latest version in the collection, where the survey has an older one. */
  readonly newer: number | null
  readonly required: 'always' | 'sometimes' | 'no'
  readonly seconds: number
  /** '' = always asked; and '' = taken over nowhere. */
  readonly condition: string
  readonly target: string
  /** Of a list: the questions about each entry. */
  readonly inside: readonly QuestionRow[]
}

type Part = { readonly id: string; readonly title: string; readonly text: string; readonly condition: string }

export type PageRow = Part & {
  readonly number: number
  readonly minutes: string
  readonly sections: readonly (Part & { readonly questions: readonly QuestionRow[] })[]
}
