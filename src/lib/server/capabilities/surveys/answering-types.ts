import type { AnswerProblem, Questionnaire, UncheckedAnswers } from '@gelingen/questionnaire'
import type { OpenedResponse } from './surveys-types.ts'

/** A questionnaire in the hands of the one who answers. */
export type Answering = {
  readonly opened: OpenedResponse
  readonly questionnaire: Questionnaire
  readonly answers: UncheckedAnswers
}

/** Why somebody with a link cannot answer now. */
export type AnsweringRefusal = 'unknown' | 'ended' | 'not-open-yet' | 'closed' | 'withdrawn' | 'too-large'

/** What somebody does at the end of a page. */
export type AnsweringStep = 'next' | 'back' | 'pause' | 'submit'

export type PageSaved =
  /** Saved; `page` is where to go on, null = at the overview before submitting. */
  | { readonly kind: 'moved'; readonly page: string | null }
  | { readonly kind: 'paused' }
  | { readonly kind: 'submitted' }
  /** Saved as it was typed, so that nothing is lost; these do not fit yet. */
  | { readonly kind: 'problems'; readonly page: string; readonly problems: readonly AnswerProblem[] }
  | { readonly kind: 'refused'; readonly because: AnsweringRefusal }
