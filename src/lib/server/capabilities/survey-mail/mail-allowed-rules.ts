import { isMailAddress } from '../../platform/mail/index.ts'
import { refuse } from '../../platform/refusal.ts'
import type { MailingSurvey } from './mail-types.ts'

/**
 * Why nobody can be written to now: the survey takes no answers, or it says nowhere whom an answer to a mail reaches.
 * @param today ISO date
 * @returns null, or a refusal `field-phase/not-open`, `…/not-yet`, `…/over`, `…/no-sender-address`
 */
export function whyNoMail({ state, opensOn, closesOn, senderEmail }: MailingSurvey, today: string) {
  if (state !== 'open') return refuse('survey-mail/not-open')
  if (opensOn !== null && opensOn > today) return refuse('survey-mail/not-yet', { day: opensOn })
  if (closesOn !== null && closesOn < today) return refuse('survey-mail/over', { day: closesOn })
  return isMailAddress(senderEmail) ? null : refuse('survey-mail/no-sender-address')
}
