import type { Definition } from '@gelingen/questionnaire'
import type { MailReason, MailState } from '../../platform/mail/index.ts'
import type { FrozenSurroundings, SurveyState } from '../surveys/index.ts'

/** What mails of a survey are for, as the outbox knows them; each is about a recipient. */
export const mailPurposes = ['survey-invitation', 'survey-reminder', 'survey-thanks'] as const
export type MailPurpose = (typeof mailPurposes)[number]

/** A survey as its mails need it. */
export type MailingSurvey = {
  readonly surveyId: number
  readonly title: string
  readonly state: SurveyState
  readonly anonymous: boolean
  /** ISO dates; null = from the day it is opened, until it is closed. */
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly senderName: string
  readonly senderEmail: string
  /** As it is asked now; null = it was never opened. */
  readonly published: { readonly definition: Definition; readonly surroundings: FrozenSurroundings } | null
}

/** A recipient as mails need them. */
export type MailRecipient = {
  readonly recipientId: number
  readonly name: string
  readonly email: string
  readonly language: string
  readonly linkId: number | null
  /** ISO days. */
  readonly invitedOn: string | null
  readonly lastRemindedOn: string | null
  readonly reminders: number
  readonly isBounced: boolean
  readonly hasBegun: boolean
  readonly isDone: boolean
  /** A mail to them has not gone out yet. */
  readonly isWaiting: boolean
  /** Mails of each purpose so far, also those that were not received. */
  readonly invitationMails: number
  readonly reminderMails: number
}

/** A mail of a survey, without its text. */
export type SurveyMail = {
  readonly mailId: number
  readonly purpose: MailPurpose
  readonly recipientId: number
  readonly name: string
  /** Where it went; the recipient may have another address by now. */
  readonly to: string
  readonly email: string
  readonly groupName: string
  readonly subject: string
  readonly state: MailState
  readonly reason: MailReason | null
  readonly attempts: number
  readonly nextAttemptAt: Date
  readonly createdAt: Date
  readonly settledAt: Date | null
  /** Of the recipient's invitations and reminders the newest. */
  readonly isNewest: boolean
  readonly hasBegun: boolean
}
