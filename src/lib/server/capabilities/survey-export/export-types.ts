import type { Questionnaire, UncheckedAnswers } from '@gelingen/questionnaire'
import type { PublishedVersion } from '../survey-results/index.ts'

/** What somebody wants of the answers. */
export type ExportWish = {
  /** Words as people read them, or codes for statistics programs. */
  readonly values: 'labels' | 'codes'
  /** Also what was begun and not submitted. */
  readonly alsoBegun: boolean
  /** Names and addresses; never in an anonymous survey. */
  readonly withRecipients: boolean
  readonly language: string
}

/** What was left out, and why. */
export type ExportNote =
  | { readonly code: 'anonymous'; readonly minimum: number }
  | { readonly code: 'no-dates' }
  | { readonly code: 'no-recipients' }
  | { readonly code: 'only-submitted'; readonly begun: number }
  | { readonly code: 'rare-rows'; readonly count: number; readonly minimum: number }
  | { readonly code: 'hidden'; readonly what: 'group' | 'area' | 'language'; readonly minimum: number }
  | { readonly code: 'texts-hidden'; readonly questions: string; readonly minimum: number }
  | { readonly code: 'contacts-hidden'; readonly questions: string }
  | { readonly code: 'versions'; readonly count: number }
  | { readonly code: 'not-asked' }
  | { readonly code: 'random-numbers' }

/** One questionnaire with answers, as it may leave the house. */
export type ExportRow = {
  /** By chance, anew for every file. */
  readonly number: number
  readonly version: number
  readonly state: 'started' | 'submitted'
  /** null = not told. */
  readonly group: string | null
  /** Code of the area; null = not told, '' = none. */
  readonly area: string | null
  readonly language: string | null
  readonly origin: 'link' | 'open' | 'paper' | null
  readonly submittedOn: string | null
  readonly recipient: { readonly name: string; readonly email: string } | null
  readonly answers: UncheckedAnswers
}

export type AnswersForExport = {
  readonly title: string
  readonly anonymous: boolean
  readonly published: readonly PublishedVersion[]
  readonly versions: ReadonlyMap<number, Questionnaire>
  readonly rows: readonly ExportRow[]
  readonly notes: readonly ExportNote[]
}
