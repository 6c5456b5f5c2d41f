import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

export type PhaseAct = 'started' | 'extended' | 'ended' | 'reopened'

/** What was done with a survey's field phase. */
export type PhaseEntry = {
  readonly act: PhaseAct
  /** ISO dates; null = not limited. */
  readonly closesOnBefore: string | null
  readonly closesOn: string | null
  readonly at: Date
}

/** The newest first. */
export async function listPhaseEntries(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<PhaseEntry[]> {
  const { rows } = await sql<PhaseEntry>`
    select act, closes_on_before as "closesOnBefore", closes_on as "closesOn", at from survey_phase_entry
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} order by entry_id desc`.execute(tx)
  return rows
}

export async function insertPhaseEntry(
  tx: Tx,
  { municipalityId }: Municipality,
  entry: Omit<PhaseEntry, 'at'> & { surveyId: number; by: string },
): Promise<void> {
  await tx
    .insertInto('survey_phase_entry')
    .values({
      municipality_id: municipalityId,
      survey_id: entry.surveyId,
      act: entry.act,
      closes_on_before: entry.closesOnBefore,
      closes_on: entry.closesOn,
      by_user: entry.by,
    })
    .execute()
}

/** Writes the rows of an anonymous survey that takes no more answers anew, in random order. @returns false: nothing was to be done */
export async function mixEndedSurvey(tx: Tx, surveyId: number): Promise<boolean> {
  const { rows } = await sql<{ mixed: boolean }>`
    select platform.mix_ended_survey(${surveyId}::int) as mixed`.execute(tx)
  return rows[0]?.mixed ?? false
}

/** The same for all whose last day is over, in every municipality; safe to call again. @returns how many were mixed now */
export async function mixEndedSurveys(database: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ mixed: number }>`select platform.mix_ended_surveys() as mixed`.execute(
    database,
  )
  return rows[0]?.mixed ?? 0
}
