import type { AnswerProblem, Answers, Questionnaire, UncheckedAnswers } from '@gelingen/questionnaire'
import type { SurveyState } from '../surveys/index.ts'

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

export type ResponseState = 'none' | 'started' | 'submitted' | 'withdrawn'

/** What a link opens. */
export type OpenedResponse = {
  readonly municipalityId: number
  readonly surveyId: number
  readonly recipientId: number
  readonly slug: string
  readonly municipalityName: string
  /** Whether answers are taken today. */
  readonly takesAnswers: boolean
  readonly surveyState: SurveyState
  readonly closesOn: string | null
  /** The link was called back or is too old. */
  readonly linkEnded: boolean
  readonly anonymous: boolean
  readonly definitionVersion: number | null
  readonly answers: UncheckedAnswers
  readonly page: string | null
  readonly language: string | null
  readonly responseState: ResponseState
  /** Raised by every saving; 0 = nothing was saved yet. */
  readonly revision: number
}

export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly revision: number }
  /** Another device saved in between; nothing was written. */
  | { readonly outcome: 'conflict'; readonly revision: number; readonly answers: UncheckedAnswers }
  | { readonly outcome: 'withdrawn-before' | 'closed' | 'ended' | 'unknown' }

export type ResponseToSave = {
  /** The revision that the respondent saw. */
  readonly revision: number
  readonly definitionVersion: number
  readonly answers: Answers | UncheckedAnswers
  readonly page: string | null
  readonly language: string
  readonly state: Exclude<ResponseState, 'none'>
}
