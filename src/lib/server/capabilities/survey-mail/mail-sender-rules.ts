import { isMailAddress } from '../../platform/mail/index.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { SurveyMailing } from './mail-sender-store.ts'

const LONGEST_NAME = 100

/** @returns refusals `field-phase/no-sender-name`, `…/sender-name-too-long`, `…/not-an-address` */
export function checkSurveyMailing(given: SurveyMailing): Outcome<SurveyMailing> {
  const senderName = given.senderName.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  const senderEmail = given.senderEmail.trim()
  if (senderName === '') return refuse('survey-mail/no-sender-name')
  if (senderName.length > LONGEST_NAME)
    return refuse('survey-mail/sender-name-too-long', { length: senderName.length, longest: LONGEST_NAME })
  return isMailAddress(senderEmail)
    ? { ok: true, value: { senderName, senderEmail, thanksByMail: given.thanksByMail } }
    : refuse('survey-mail/not-an-address', { address: senderEmail.slice(0, 100) })
}
