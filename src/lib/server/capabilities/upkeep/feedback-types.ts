import type { PortalLanguage } from '#lib/portal/languages.ts'

export const feedbackKinds = ['phone', 'closed', 'times', 'full', 'other'] as const
/** What is wrong: the phone number, it is closed, the times, there are no places, something else. */
export type FeedbackKind = (typeof feedbackKinds)[number]

/** What somebody tells about an offer; nobody is asked who they are. */
export type Feedback = {
  readonly kind: FeedbackKind
  /** '' = nothing more. */
  readonly note: string
  /** In which it was written. */
  readonly language: PortalLanguage
}

export const LONGEST_NOTE = 1000

/** A hint as those see it who see to it. */
export type FeedbackRow = Feedback & {
  readonly feedbackId: number
  readonly offerId: number
  readonly offerName: string
  readonly providerName: string | null
  readonly phone: string
  readonly street: string
  readonly town: string
  /** ISO date; null = never. */
  readonly lastConfirmedOn: string | null
  readonly sentAt: Date
  /** null = open. */
  readonly doneAt: Date | null
}
