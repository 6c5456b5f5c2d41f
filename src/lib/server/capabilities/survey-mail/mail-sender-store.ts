import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

/** How a survey writes: who it is that writes, and whether it thanks. */
export type SurveyMailing = {
  readonly senderName: string
  readonly senderEmail: string
  readonly thanksByMail: boolean
}

export async function readSurveyMailing(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<SurveyMailing> {
  const { rows } = await sql<SurveyMailing>`
    select sender_name as "senderName", sender_email as "senderEmail", thanks_by_mail as "thanksByMail"
    from survey where municipality_id = ${municipalityId} and survey_id = ${surveyId}`.execute(tx)
  return rows[0] ?? { senderName: '', senderEmail: '', thanksByMail: false }
}

/** Leaves the survey's version as it is: who edits its questions meanwhile loses nothing. */
export async function writeSurveyMailing(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, senderName, senderEmail, thanksByMail }: SurveyMailing & { surveyId: number },
): Promise<void> {
  await sql`update survey set sender_name = ${senderName}, sender_email = ${senderEmail},
      thanks_by_mail = ${thanksByMail} and not anonymous
    where municipality_id = ${municipalityId} and survey_id = ${surveyId}`.execute(tx)
}
