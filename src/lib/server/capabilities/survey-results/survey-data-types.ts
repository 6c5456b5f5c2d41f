import type { LocalisedText, Option, Question } from '@gelingen/questionnaire'
import type { Variable } from './variables-types.ts'

/** All answers to a survey, question by question, made ready for counting. Never leaves the server as it is. */
export type SurveyData = {
  readonly respondents: readonly Respondent[]
  readonly questions: readonly QuestionData[]
  /** Group, area, way and language of the respondents: what is known besides the answers. */
  readonly about: readonly Variable[]
  readonly byId: ReadonlyMap<string, Variable>
}

export type Respondent = {
  readonly responseKey: string
  /** null = nobody knows who it was. */
  readonly recipientId: number | null
}

/** A question with what was answered to it, in the latest wording. */
export type QuestionData = {
  readonly question: Question
  /** From 1, as it is shown. */
  readonly number: number
  /** Title of its section or page, where there is one. */
  readonly part: LocalisedText | null
  /** What it is counted by, in the order in which it is shown: one, or one per option, row or place. */
  readonly variables: readonly Variable[]
  /** What can be chosen, where anything can. */
  readonly options: readonly Option[]
  /** One per respondent; null = none. Numbers of `number`, free texts and own words. */
  readonly numbers: readonly (number | null)[] | null
  readonly texts: readonly (string | null)[] | null
  /** Rows of groups and rosters with whose they are; null for other kinds. */
  readonly entries: EntriesData | null
}

export type EntriesData = {
  readonly rows: readonly EntryOf[]
  /** The questions inside; their "respondents" are the rows. */
  readonly questions: readonly QuestionData[]
}

export type EntryOf = {
  /** Position of the respondent. */
  readonly respondent: number
  /** Code of the actor in the list; null in groups, and for those added by name. */
  readonly actor: string | null
  /** Name of an actor that was added. */
  readonly name: string | null
  readonly answers: Readonly<Record<string, unknown>>
}
