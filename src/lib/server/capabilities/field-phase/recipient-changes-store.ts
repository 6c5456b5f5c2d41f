import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { RecipientChange } from './recipient-types.ts'

/**
 * Writes what was changed of recipients. Another address has not bounced yet. In a named survey the answers follow with group and area; those
 * of an anonymous one belong to nobody whom they could follow.
 */
export async function updateRecipients(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, changes }: { surveyId: number; changes: readonly RecipientChange[] },
): Promise<void> {
  if (changes.length === 0) return
  const given = sql`jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
    as r("recipientId" int, name text, email text, "groupName" text, "areaId" int)`
  await sql`
    update survey_recipient t set name = r.name, email = r.email, group_name = r."groupName", area_id = r."areaId",
      bounced_at = case when lower(t.email) = lower(r.email) then t.bounced_at end
    from ${given} where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId} and t.recipient_id = r."recipientId"`.execute(
    tx,
  )
  await sql`
    update survey_response t set group_name = r."groupName", area_id = r."areaId"
    from ${given} where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId} and t.recipient_id = r."recipientId"`.execute(
    tx,
  )
}

/** Takes recipients out. @param withAnswers their answers go, too; otherwise they stay without a name */
export async function deleteRecipients(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, recipientIds, withAnswers }: { surveyId: number; recipientIds: number[]; withAnswers: boolean },
): Promise<number> {
  if (withAnswers)
    await tx
      .deleteFrom('survey_response')
      .where('municipality_id', '=', municipalityId)
      .where('survey_id', '=', surveyId)
      .where('recipient_id', 'in', recipientIds)
      .execute()
  const { numDeletedRows } = await tx
    .deleteFrom('survey_recipient')
    .where('municipality_id', '=', municipalityId)
    .where('survey_id', '=', surveyId)
    .where('recipient_id', 'in', recipientIds)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
