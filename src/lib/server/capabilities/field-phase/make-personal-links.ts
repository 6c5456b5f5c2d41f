import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { createLinks } from '../../platform/links/index.ts'
import { listRecipients, setLinks, type Recipient } from './recipients-store.ts'

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
  return renewPersonalLinks(tx, municipality, { recipients: without, expiresAt })
}

/** Makes a new link for each of these recipients; the one that they had until now is replaced. */
export async function renewPersonalLinks(
  tx: Tx,
  municipality: Pick<Municipality, 'municipalityId'>,
  {
    recipients,
    expiresAt,
  }: { recipients: readonly Pick<Recipient, 'recipientId' | 'email'>[]; expiresAt: Date },
): Promise<(PersonalLink & { readonly linkId: number })[]> {
  const made = await createLinks(tx, municipality, {
    purpose: answerPurpose,
    expiresAt,
    links: recipients.map(({ recipientId, email }) => ({
      subjectId: recipientId,
      ...(email !== '' && { sentTo: email }),
    })),
  })
  const links = new Map(made.map((link) => [link.subjectId, link]))
  const personal = recipients.flatMap(({ recipientId, email }) => {
    const link = links.get(recipientId)
    return link === undefined ? [] : [{ recipientId, email, token: link.token, linkId: link.linkId }]
  })
  await setLinks(
    tx,
    municipality,
    personal.map(({ recipientId, linkId }) => ({ recipientId, linkId })),
  )
  return personal
}
