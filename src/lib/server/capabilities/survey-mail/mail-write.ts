import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { isMailAddress, writeMails } from '../../platform/mail/index.ts'
import { linkExpiry, renewPersonalLinks } from '../field-phase/index.ts'
import { answeringLink, languageOfLetter, letterWriter } from './mail-letter-rules.ts'
import { noteMailed } from './mail-store.ts'
import type { MailingSurvey, MailPurpose, MailRecipient } from './mail-types.ts'
import { listSurveyTexts } from './survey-text-store.ts'

/**
 * Puts a mail to each of these recipients into the outbox, with a new link each, and notes it on them: a handful of statements however many
 * they are. To be called by who has `holdMailing`; each mail has a key of its own, so that it could not be written twice even so.
 * @returns how many
 */
export async function writeLetters(
  tx: Tx,
  municipality: Pick<Municipality, 'municipalityId' | 'name'>,
  {
    survey,
    purpose,
    recipients,
  }: {
    survey: MailingSurvey
    purpose: Exclude<MailPurpose, 'survey-thanks'>
    recipients: readonly MailRecipient[]
  },
): Promise<number> {
  const reachable = recipients.filter(({ email }) => isMailAddress(email))
  if (reachable.length === 0) return 0
  const write = letterWriter({
    survey,
    municipality: municipality.name,
    own: await listSurveyTexts(tx, municipality, survey.surveyId),
  })
  const links = await renewPersonalLinks(tx, municipality, {
    recipients: reachable.filter(({ hasBegun }) => !(survey.anonymous && hasBegun)),
    expiresAt: linkExpiry(),
  })
  const linkOf = new Map(links.map((link) => [link.recipientId, link]))
  const isReminder = purpose === 'survey-reminder'
  const written = await writeMails(
    tx,
    municipality,
    reachable.map((recipient) => {
      const link = linkOf.get(recipient.recipientId)
      const earlier = isReminder ? recipient.reminderMails : recipient.invitationMails
      return {
        purpose,
        subjectId: recipient.recipientId,
        idempotencyKey: `${purpose} ${recipient.recipientId} ${earlier + 1}`,
        to: recipient.email,
        senderName: survey.senderName,
        replyTo: survey.senderEmail,
        linkId: link?.linkId ?? null,
        forgets: survey.anonymous,
        ...write({
          kind: isReminder ? (link === undefined ? 'begun' : 'reminder') : 'invitation',
          recipient,
          link: link === undefined ? null : answeringLink(link.token, languageOfLetter(recipient.language)),
        }),
      }
    }),
  )
  // Links were replaced for all of them: a mail that is missing would leave somebody without any.
  if (written !== reachable.length) throw new Error('A mail of a survey was written by somebody else.')
  await noteMailed(tx, municipality, {
    purpose,
    recipientIds: reachable.map(({ recipientId }) => recipientId),
  })
  return written
}
