import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

/** The link that a recipient has now. Its token is kept nowhere. */
export type RecipientLink = {
  readonly recipientId: number
  readonly madeAt: Date
  readonly expiresAt: Date
  /** null = not called back. */
  readonly revokedAt: Date | null
}

/** The links of a survey's recipients who have one. */
export async function listRecipientLinks(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<RecipientLink[]> {
  const { rows } = await sql<RecipientLink>`
    select t.recipient_id as "recipientId", l.created_at as "madeAt", l.expires_at as "expiresAt", l.revoked_at as "revokedAt"
    from survey_recipient t join access_link l on l.municipality_id = t.municipality_id and l.link_id = t.link_id
    where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId}`.execute(tx)
  return rows
}

type SomeRecipients = { readonly surveyId: number; readonly recipientIds: readonly number[] }

/** Calls the links of these recipients back: they open nothing any more. @returns how many were called back now */
export async function revokeLinks(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, recipientIds }: SomeRecipients,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update access_link l set revoked_at = now() from survey_recipient t
    where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId} and t.recipient_id = any(${[...recipientIds]}::int[])
      and l.municipality_id = t.municipality_id and l.link_id = t.link_id and l.revoked_at is null`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

/** Parts these recipients from the links that they have, so that new ones can be made. */
export async function dropLinks(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, recipientIds }: SomeRecipients,
): Promise<void> {
  await sql`
    update survey_recipient set link_id = null
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} and recipient_id = any(${[...recipientIds]}::int[])`.execute(
    tx,
  )
}

/** Until when the links of these recipients open the survey. */
export async function updateLinksEnd(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, recipientIds, expiresAt }: SomeRecipients & { readonly expiresAt: Date },
): Promise<void> {
  await sql`
    update access_link l set expires_at = ${expiresAt} from survey_recipient t
    where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId} and t.recipient_id = any(${[...recipientIds]}::int[])
      and l.municipality_id = t.municipality_id and l.link_id = t.link_id`.execute(tx)
}
