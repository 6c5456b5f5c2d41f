import { sql } from 'kysely'
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
  municipality: Pick<Municipality, 'municipalityId'>,
  { purpose, subjectId, sentTo, expiresAt }: NewLink,
): Promise<{ token: string; linkId: number }> {
  const [made] = await createLinks(tx, municipality, {
    purpose,
    expiresAt,
    links: [{ subjectId, ...(sentTo !== undefined && { sentTo }) }],
  })
  if (made === undefined) throw new Error('A link was not made.')
  return { token: made.token, linkId: made.linkId }
}

/** As `createLink`, for many things of a kind in one statement. @param links of different things each */
export async function createLinks(
  tx: Tx,
  { municipalityId }: Pick<Municipality, 'municipalityId'>,
  {
    purpose,
    expiresAt,
    links,
  }: Pick<NewLink, 'purpose' | 'expiresAt'> & { links: readonly Pick<NewLink, 'subjectId' | 'sentTo'>[] },
): Promise<{ subjectId: number; token: string; linkId: number }[]> {
  if (links.length === 0) return []
  const secrets = new Map(links.map(({ subjectId }) => [subjectId, newLinkSecret()]))
  const rows = links.map(({ subjectId, sentTo }) => ({
    subjectId,
    sentTo,
    hash: hashLinkSecret(secrets.get(subjectId) ?? '').toString('hex'),
  }))
  const made = await sql<{ linkId: number; subjectId: number }>`
    insert into access_link (municipality_id, secret_hash, purpose, subject_id, sent_to, expires_at)
    select ${municipalityId}::int, decode(r.hash, 'hex'), ${purpose}, r."subjectId", r."sentTo", ${expiresAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("subjectId" int, "sentTo" text, hash text)
    returning link_id as "linkId", subject_id as "subjectId"`.execute(tx)
  return made.rows.map(({ linkId, subjectId }) => ({
    linkId,
    subjectId,
    token: writeLinkToken({ municipalityId, linkId, secret: secrets.get(subjectId) ?? '' }),
  }))
}
