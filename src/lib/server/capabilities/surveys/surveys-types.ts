import type { Definition, Option } from '@gelingen/questionnaire'

export type SurveyState = 'draft' | 'open' | 'closed'

/** What a person decides about a survey. */
export type SurveyContent = {
  readonly title: string
  readonly definition: Definition
  /** Answers carry no recipient. Fixed once somebody was invited. */
  readonly anonymous: boolean
  /** The wave before; null = this is the first. */
  readonly earlierSurveyId: number | null
  /** Languages in which it is asked, German first. */
  readonly languages: readonly string[]
  /** ISO dates; null = from the day it is opened, until it is closed. */
  readonly opensOn: string | null
  readonly closesOn: string | null
  /** Who writes the invitations, and who answers questions about it. */
  readonly senderName: string
  readonly senderEmail: string
}

export type Survey = SurveyContent & {
  readonly surveyId: number
  readonly state: SurveyState
  /** Raised by every change; a change names the version that its author saw. */
  readonly version: number
  /** The latest questionnaire that respondents get; null = none was published yet. */
  readonly publishedVersion: number | null
  readonly createdBy: string | null
  readonly updatedAt: Date
}

export type ListedSurvey = Pick<
  Survey,
  'surveyId' | 'title' | 'state' | 'anonymous' | 'opensOn' | 'closesOn' | 'updatedAt'
> & {
  readonly recipients: number
  readonly begun: number
  readonly submitted: number
}

/** What questions choose from besides their own options, as it was when the questionnaire was published. */
export type FrozenSurroundings = {
  readonly lists: Readonly<Record<string, readonly Option[]>>
  readonly areas: readonly (Option & { readonly level: string })[]
}

/** A questionnaire as it was asked: when it was published, and how many have begun with it. */
export type PublishedVersion = {
  readonly version: number
  readonly publishedAt: Date
  readonly publishedBy: string | null
  /** Without those who have withdrawn. */
  readonly begun: number
}
