import type { PortalLanguage } from '../../../portal/languages.ts'

/**
 * invitation, reminder: with a personal link; begun: reminds somebody who has begun an anonymous survey, whose link nobody knows but they;
 * thanks: with a copy of the answers.
 */
export const surveyTextKinds = ['invitation', 'reminder', 'begun', 'thanks'] as const
export type SurveyTextKind = (typeof surveyTextKinds)[number]

export const placeholders = [
  'name',
  'title',
  'link',
  'closesOn',
  'minutes',
  'municipality',
  'sender',
] as const
export type Placeholder = (typeof placeholders)[number]

/** What a mail says, with placeholders in braces. */
export type SurveyText = { readonly subject: string; readonly body: string }

export type OwnSurveyText = SurveyText & {
  readonly kind: SurveyTextKind
  readonly language: PortalLanguage
}
