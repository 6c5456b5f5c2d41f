import { messages, type Locale } from '#lib/messages/index.ts'
import type { Mail } from '#lib/server/platform/mail/index.ts'
import { formatInstant } from '#lib/ui/format.ts'

/** Where a mail stands and why, in words. */
export function mailState(mail: Mail, locale: Locale): { state: string; reason: string } {
  const texts = messages(locale).upkeep.post
  const why = mail.reason === null ? '' : texts.reasons[mail.reason]
  const next =
    mail.state === 'waiting' && mail.attempts > 0 ? texts.next(formatInstant(mail.nextAttemptAt, locale)) : ''
  return { state: texts.states[mail.state], reason: [why, next].filter((part) => part !== '').join(' ') }
}
