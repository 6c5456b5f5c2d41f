import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

type InMunicipality = Pick<Municipality, 'municipalityId'>

/**
 * Lets a recipient be written to once more, at this address: what was refused is forgiven, and of what nobody knows whether it arrived it is
 * taken that it did not – unless they have begun by it.
 * @returns `done`; `unknown` recipient; `taken`: another recipient of the survey has the address
 */
export async function clearForAnotherMail(
  tx: Tx,
  { municipalityId }: InMunicipality,
  { surveyId, recipientId, email }: { surveyId: number; recipientId: number; email: string },
): Promise<'done' | 'unknown' | 'taken'> {
  const { rows } = await sql<{ taken: boolean; hasBegun: boolean }>`
    select t.begun_on is not null as "hasBegun", exists (select from survey_recipient o where o.municipality_id = t.municipality_id
      and o.survey_id = t.survey_id and o.recipient_id <> t.recipient_id and lower(o.email) = lower(${email})) as taken
    from survey_recipient t where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId} and t.recipient_id = ${recipientId}
    for update`.execute(tx)
  const [found] = rows
  if (found === undefined) return 'unknown'
  if (found.taken) return 'taken'
  if (!found.hasBegun)
    await sql`update mail set state = 'withdrawn', settled_at = now()
      where municipality_id = ${municipalityId} and subject_id = ${recipientId} and state = 'unclear'
        and purpose in ('survey-invitation', 'survey-reminder')`.execute(tx)
  await sql`update survey_recipient set email = ${email}, bounced_at = null
    where municipality_id = ${municipalityId} and recipient_id = ${recipientId}`.execute(tx)
  return 'done'
}

/**
 * Marks recipients whose mail came back: of each, the newest mail that went out counts as refused, by which the outbox marks the recipient;
 * who had none from us is marked all the same.
 * @returns how many recipients
 */
export async function markReturned(
  tx: Tx,
  { municipalityId }: InMunicipality,
  { surveyId, recipientIds }: { surveyId: number; recipientIds: readonly number[] },
): Promise<number> {
  const ids = [...recipientIds]
  await sql`
    update mail m set state = 'refused', reason = 'mail/returned', smtp_code = null, settled_at = now()
    where m.municipality_id = ${municipalityId} and m.state in ('sent', 'unclear') and m.mail_id in (
      select max(n.mail_id) from mail n where n.municipality_id = ${municipalityId} and n.purpose in ('survey-invitation', 'survey-reminder')
        and n.state in ('sent', 'unclear') and n.subject_id = any(${ids}::int[]) group by n.subject_id)`.execute(
    tx,
  )
  const { rows } = await sql`
    update survey_recipient set bounced_at = coalesce(bounced_at, now())
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} and recipient_id = any(${ids}::int[])
    returning recipient_id`.execute(tx)
  return rows.length
}
