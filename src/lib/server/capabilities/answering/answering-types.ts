import type { AnswerProblem, Questionnaire, UncheckedAnswers } from '@gelingen/questionnaire'
import type { LinkKey } from './response-key.ts'

/** A questionnaire in the hands of the one who answers. */
export type Answering = {
  readonly key: LinkKey
  readonly opened: OpenedResponse
  readonly questionnaire: Questionnaire
  /** What was answered; before anything was saved, what is known already. */
  readonly answers: UncheckedAnswers
}

/** What saving a page needs to know of it, and its texts, of the one who answers. */
export type AnswersToSave = Pick<Answering, 'key' | 'questionnaire' | 'answers'> & {
  readonly opened: Pick<
    OpenedResponse,
    'partPages' | 'responseState' | 'revision' | 'municipalityName' | 'recipientName'
  >
}

/** Why somebody with a link cannot answer now. */
export type AnsweringRefusal =
  'unknown' | 'ended' | 'replaced' | 'not-open-yet' | 'closed' | 'withdrawn' | 'too-large'

/** What somebody does at the end of a page; `keep` is the saving in between. */
export type AnsweringStep = 'next' | 'back' | 'pause' | 'keep' | 'submit'

export type PageSaved = { readonly differs: readonly Difference[] } & (
  | /** Saved; `page` is where to go on, null = at the overview before submitting. */
    { readonly kind: 'moved'; readonly page: string | null }
    /** Saved; an answer of this page has opened further questions on it, the first in this field. */
  | { readonly kind: 'more'; readonly field: string }
  | { readonly kind: 'paused' }
  /** Saved in between: what is stored now. `theirs` are questions of the page that were answered elsewhere and are taken over. */
  | {
      readonly kind: 'kept'
      readonly answering: AnswersToSave
      readonly theirs: readonly string[]
    }
  | { readonly kind: 'submitted' }
  /** Saved as it was typed, so that nothing is lost; these do not fit yet. */
  | { readonly kind: 'problems'; readonly page: string; readonly problems: readonly AnswerProblem[] }
  | { readonly kind: 'refused'; readonly because: AnsweringRefusal }
)

/** A question that was answered here and, since the page was shown, in another way at another device; what was answered here is stored. */
export type Difference = { readonly question: string; readonly theirs: unknown }

export type ResponseState = 'none' | 'started' | 'submitted' | 'withdrawn'

/** What a link opens. */
export type OpenedResponse = {
  readonly municipalityId: number
  readonly surveyId: number
  /** '' = not known, or the survey is anonymous. */
  readonly recipientName: string
  readonly slug: string
  readonly municipalityName: string
  /** Whether answers are taken today. */
  readonly takesAnswers: boolean
  /** It has not begun yet. */
  readonly isBefore: boolean
  readonly closesOn: string | null
  /** The link was called back or is too old. */
  readonly linkEnded: boolean
  /** A newer link was made for the same recipient. */
  readonly linkReplaced: boolean
  readonly anonymous: boolean
  /** Came by the open link: nobody knows who it is. */
  readonly isOpen: boolean
  /** The pages that were passed on by the link; null = the link is for the whole. */
  readonly partPages: readonly string[] | null
  readonly definitionVersion: number | null
  readonly answers: UncheckedAnswers
  /** Answers from what the municipality knows. */
  readonly prefilled: UncheckedAnswers
  readonly page: string | null
  readonly language: string | null
  readonly responseState: ResponseState
  /** Raised by every saving; 0 = nothing was saved yet. */
  readonly revision: number
}

export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly revision: number }
  /** Another device saved in between; nothing was written. */
  | { readonly outcome: 'conflict'; readonly revision: number }
  | { readonly outcome: 'withdrawn-before' | 'closed' | 'ended' | 'replaced' | 'unknown' }

export type ResponseToSave = {
  /** The revision that the respondent saw. */
  readonly revision: number
  readonly definitionVersion: number
  readonly answersJson: string
  readonly page: string | null
  readonly language: string
  readonly state: Exclude<ResponseState, 'none'>
}

/** Pages that were passed on to a colleague. */
export type PassedOnPart = {
  readonly partId: number
  readonly pages: readonly string[]
  readonly calledBack: boolean
}
