import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { whyNoMail } from './mail-allowed-rules.ts'
import { findMailingSurvey, holdMailing, listMailRecipients } from './mail-store.ts'
import { whomToInvite } from './mail-whom-rules.ts'
import { writeLetters } from './mail-write.ts'

type Inviting = {
  readonly surveyId: number
  /** ISO date. */
  readonly today: string
  /** Only these; by default all who were not invited yet. */
  readonly recipientIds?: readonly number[]
}

/**
 * Writes an invitation with a personal link to everybody who has none. A second time it finds nobody.
 * @returns how many mails lie in the outbox now, or `surveys/unknown`, `field-phase/nobody-to-invite`, refusals as of `whyNoMail`
 */
export async function inviteRecipients(
  tx: Tx,
  municipality: Pick<Municipality, 'municipalityId' | 'name'>,
  { surveyId, today, recipientIds }: Inviting,
): Promise<Outcome<number>> {
  await holdMailing(tx, surveyId)
  const survey = await findMailingSurvey(tx, municipality, surveyId)
  if (survey === undefined) return refuse('surveys/unknown')
  const no = whyNoMail(survey, today)
  if (no !== null) return no
  const wanted = recipientIds && new Set(recipientIds)
  const recipients = whomToInvite(await listMailRecipients(tx, municipality, surveyId)).filter(
    ({ recipientId }) => wanted?.has(recipientId) ?? true,
  )
  const mails = await writeLetters(tx, municipality, { survey, purpose: 'survey-invitation', recipients })
  return mails === 0 ? refuse('survey-mail/nobody-to-invite') : { ok: true, value: mails }
}
