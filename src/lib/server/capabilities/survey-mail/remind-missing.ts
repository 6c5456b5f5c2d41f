import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { whyNoMail } from './mail-allowed-rules.ts'
import { findMailingSurvey, holdMailing, listMailRecipients } from './mail-store.ts'
import { DAYS_BETWEEN_MAILS, MOST_REMINDERS, whomToRemind, type WhomToRemind } from './mail-whom-rules.ts'
import { writeLetters } from './mail-write.ts'

type Reminding = {
  readonly surveyId: number
  /** ISO date. */
  readonly today: string
  /** Only these; by default all who are missing. */
  readonly recipientIds?: readonly number[]
}

/**
 * Reminds everybody who was invited, has not submitted and has had peace for some days; each three times at most. The link is a new one,
 * since the first one is kept nowhere. A second time it finds nobody.
 * @returns how many mails lie in the outbox now, or `surveys/unknown`, `field-phase/remind-later`, `…/reminded-enough`, `…/nobody-to-remind`,
 *   refusals as of `whyNoMail`
 */
export async function remindMissing(
  tx: Tx,
  municipality: Pick<Municipality, 'municipalityId' | 'name'>,
  { surveyId, today, recipientIds }: Reminding,
): Promise<Outcome<number>> {
  await holdMailing(tx, surveyId)
  const survey = await findMailingSurvey(tx, municipality, surveyId)
  if (survey === undefined) return refuse('surveys/unknown')
  const no = whyNoMail(survey, today)
  if (no !== null) return no
  const wanted = recipientIds && new Set(recipientIds)
  const whom = whomToRemind(
    (await listMailRecipients(tx, municipality, surveyId)).filter(
      ({ recipientId }) => wanted?.has(recipientId) ?? true,
    ),
    today,
  )
  const mails = await writeLetters(tx, municipality, {
    survey,
    purpose: 'survey-reminder',
    recipients: whom.now,
  })
  return mails === 0 ? whyNobody(whom) : { ok: true, value: mails }
}

function whyNobody({ later, laterOn, exhausted }: WhomToRemind) {
  if (laterOn !== null)
    return refuse('survey-mail/remind-later', {
      count: later.length,
      day: laterOn,
      days: DAYS_BETWEEN_MAILS,
    })
  return exhausted.length > 0
    ? refuse('survey-mail/reminded-enough', { count: exhausted.length, most: MOST_REMINDERS })
    : refuse('survey-mail/nobody-to-remind')
}
