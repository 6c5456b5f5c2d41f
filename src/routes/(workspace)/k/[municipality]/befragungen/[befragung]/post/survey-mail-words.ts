import { messages, type Locale } from '#lib/messages/index.ts'
import type { SurveyMail } from '#lib/server/capabilities/survey-mail/index.ts'
import { formatInstant } from '#lib/ui/format.ts'

/** What a mail of a survey was for, where it stands and why, in words. */
export function surveyMailWords(
  { purpose, state, reason, attempts, nextAttemptAt }: SurveyMail,
  locale: Locale,
): { kind: string; state: string; reason: string } {
  const { upkeep, surveyMail } = messages(locale)
  const why = reason === null ? '' : upkeep.post.reasons[reason]
  const next =
    state === 'waiting' && attempts > 0 ? upkeep.post.next(formatInstant(nextAttemptAt, locale)) : ''
  return {
    kind: surveyMail.list.purposes[purpose],
    state: upkeep.post.states[state],
    reason: [why, next].filter((part) => part !== '').join(' '),
  }
}
