import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { createLink } from '../../platform/links/index.ts'
import { listRecipients, setLinks } from './recipients-store.ts'

/** What a personal link is for; it opens nothing else. */
export const answerPurpose = 'answer-survey'

export type PersonalLink = { readonly recipientId: number; readonly email: string; readonly token: string }

/**
 * Makes a link for each recipient who has none. The tokens are known now and never again: they go into the invitation, or onto paper.
 * @param recipientIds only these; all by default
 */
export async function makePersonalLinks(
  tx: Tx,
  municipality: Municipality,
  {
    surveyId,
    expiresAt,
    recipientIds,
  }: { surveyId: number; expiresAt: Date; recipientIds?: readonly number[] },
): Promise<PersonalLink[]> {
  const wanted = recipientIds && new Set(recipientIds)
  const without = (await listRecipients(tx, municipality, surveyId)).filter(
    ({ recipientId, linkId }) => linkId === null && (wanted?.has(recipientId) ?? true),
  )
  const made: (PersonalLink & { linkId: number })[] = []
  for (const { recipientId, email } of without) {
    const link = await createLink(tx, municipality, {
      purpose: answerPurpose,
      subjectId: recipientId,
      expiresAt,
      ...(email !== '' && { sentTo: email }),
    })
    made.push({ recipientId, email, ...link })
  }
  await setLinks(tx, municipality, made)
  return made.map(({ recipientId, email, token }) => ({ recipientId, email, token }))
}
