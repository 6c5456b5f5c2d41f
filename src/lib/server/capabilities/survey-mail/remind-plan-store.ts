import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

type InMunicipality = Pick<Municipality, 'municipalityId'>

/** A day on which those who are missing are reminded by the program. */
export type PlannedReminder = {
  readonly surveyId: number
  /** ISO date. */
  readonly remindOn: string
  readonly doneAt: Date | null
  /** How many were written; null = the day has not come. */
  readonly mails: number | null
}

export async function listPlannedReminders(
  tx: Tx,
  { municipalityId }: InMunicipality,
  surveyId: number,
): Promise<PlannedReminder[]> {
  const { rows } = await sql<PlannedReminder>`
    select survey_id as "surveyId", remind_on as "remindOn", done_at as "doneAt", mails from survey_reminder
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} order by remind_on`.execute(tx)
  return rows
}

/** @returns false where the day is planned already */
export async function insertPlannedReminder(
  tx: Tx,
  { municipalityId }: InMunicipality,
  { surveyId, remindOn }: Pick<PlannedReminder, 'surveyId' | 'remindOn'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into survey_reminder (municipality_id, survey_id, remind_on) values (${municipalityId}, ${surveyId}, ${remindOn})
    on conflict do nothing returning remind_on`.execute(tx)
  return rows.length > 0
}

/** Takes a day out that has not come yet. */
export async function deletePlannedReminder(
  tx: Tx,
  { municipalityId }: InMunicipality,
  { surveyId, remindOn }: Pick<PlannedReminder, 'surveyId' | 'remindOn'>,
): Promise<void> {
  await sql`delete from survey_reminder where municipality_id = ${municipalityId} and survey_id = ${surveyId}
    and remind_on = ${remindOn} and done_at is null`.execute(tx)
}

/** Those whose day has come, held: another process passes them over. Several days of one survey that were missed are one reminder. */
export async function holdDueReminders(tx: Tx, today: string): Promise<number[]> {
  const { rows } = await sql<{ surveyId: number }>`
    select survey_id as "surveyId" from survey_reminder where done_at is null and remind_on <= ${today}
    order by survey_id, remind_on for update skip locked`.execute(tx)
  return [...new Set(rows.map(({ surveyId }) => surveyId))]
}

export async function settleDueReminders(
  tx: Tx,
  { surveyId, today, mails }: { surveyId: number; today: string; mails: number },
): Promise<void> {
  await sql`update survey_reminder set done_at = now(), mails = ${mails}
    where done_at is null and survey_id = ${surveyId} and remind_on <= ${today}`.execute(tx)
}
