import type { Municipality, Tx } from '../database/tenancy.ts'
import { hashLinkSecret, newLinkSecret, writeLinkToken } from './link-token.ts'

type NewLink = {
  /** What it opens, e.g. `confirm-offer`; a link for one purpose opens nothing else. */
  purpose: string
  /** The id of what it is about. */
  subjectId: number
  /** The mail address that it goes to, if it goes by mail. */
  sentTo?: string
  expiresAt: Date
}

/** Makes a link that opens one thing without a log-in. @returns its token, which is kept nowhere, and its id */
export async function createLink(
  tx: Tx,
  { municipalityId }: Pick<Municipality, 'municipalityId'>,
  { purpose, subjectId, sentTo, expiresAt }: NewLink,
): Promise<{ token: string; linkId: number }> {
  const secret = newLinkSecret()
  const { link_id: linkId } = await tx
    .insertInto('access_link')
    .values({
      municipality_id: municipalityId,
      secret_hash: hashLinkSecret(secret),
      purpose,
      subject_id: subjectId,
      sent_to: sentTo ?? null,
      expires_at: expiresAt,
    })
    .returning('link_id')
    .executeTakeFirstOrThrow()
  return { token: writeLinkToken({ municipalityId, linkId, secret }), linkId }
}
