import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { isMailAddress } from '../../platform/mail/index.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { inviteRecipients } from './invite-recipients.ts'
import { clearForAnotherMail } from './mail-again-store.ts'
import { listMailRecipients } from './mail-store.ts'
import { remindMissing } from './remind-missing.ts'

/**
 * Writes once more to a recipient whose mail was refused, came back or may not have arrived, at the address as it was put right: the
 * invitation if there was none else, a reminder otherwise.
 * @param today ISO date
 * @returns refusals `field-phase/not-an-address`, `…/address-taken`, `…/unknown-recipient`, and those of inviting and reminding
 */
export async function mailAgain(
  tx: Tx,
  municipality: Municipality,
  {
    surveyId,
    recipientId,
    email: given,
    today,
  }: { surveyId: number; recipientId: number; email: string; today: string },
): Promise<Outcome<number>> {
  const email = given.trim()
  if (!isMailAddress(email)) return refuse('survey-mail/not-an-address', { address: email.slice(0, 100) })
  const cleared = await clearForAnotherMail(tx, municipality, { surveyId, recipientId, email })
  if (cleared === 'unknown') return refuse('survey-mail/unknown-recipient')
  if (cleared === 'taken') return refuse('survey-mail/address-taken', { address: email })
  const recipient = (await listMailRecipients(tx, municipality, surveyId)).find(
    (one) => one.recipientId === recipientId,
  )
  if (recipient === undefined) return refuse('survey-mail/unknown-recipient')
  const write = recipient.invitedOn === null && !recipient.hasBegun ? inviteRecipients : remindMissing
  return write(tx, municipality, { surveyId, today, recipientIds: [recipientId] })
}
