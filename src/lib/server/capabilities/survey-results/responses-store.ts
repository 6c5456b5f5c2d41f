import type { UncheckedAnswers } from '@gelingen/questionnaire'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

/** What somebody answered, as it is stored. It never leaves the server as it is. */
export type StoredResponse = {
  /** Hexadecimal; for our own tables only: neither shown nor written into files. */
  readonly responseKey: string
  /** null = anonymous, by the open link, or on paper. */
  readonly recipientId: number | null
  readonly definitionVersion: number
  readonly origin: 'link' | 'open' | 'paper'
  readonly language: string
  readonly groupName: string
  readonly areaId: number | null
  readonly answers: UncheckedAnswers
  readonly state: 'started' | 'submitted'
  /** ISO date; null = not submitted, or anonymous. */
  readonly submittedOn: string | null
  /** Step in which an anonymous answer entered the results; null = waits, or the survey is not anonymous. */
  readonly resultStep: number | null
}

/** All responses to a survey but those that were withdrawn, in an order that tells nothing of when they came. */
export async function listResponses(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<StoredResponse[]> {
  const { rows } = await sql<StoredResponse>`
    select encode(response_key, 'hex') as "responseKey", recipient_id as "recipientId", definition_version as "definitionVersion", origin,
      language, group_name as "groupName", area_id as "areaId", answers, state, submitted_on as "submittedOn",
      result_step as "resultStep"
    from survey_response
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} and state <> 'withdrawn'
    order by response_key`.execute(tx)
  return rows
}

/** How many submitted answers wait to enter the results. Others who ask at the same time wait for this transaction. */
export async function countWaiting(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<number> {
  await sql`select from survey where municipality_id = ${municipalityId} and survey_id = ${surveyId} for update`.execute(
    tx,
  )
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from survey_response
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} and state = 'submitted' and result_step is null`.execute(
    tx,
  )
  return rows[0]?.waiting ?? 0
}

/** Lets so many of those that wait into the results; which ones, their keys decide, which tell nothing of when they came. */
export async function takeStep(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, count }: { surveyId: number; count: number },
): Promise<void> {
  await sql`
    update survey_response r set result_step = (
      select coalesce(max(b.result_step), 0) + 1 from survey_response b
      where b.municipality_id = r.municipality_id and b.survey_id = r.survey_id)
    where r.municipality_id = ${municipalityId} and r.survey_id = ${surveyId} and r.response_key in (
      select w.response_key from survey_response w
      where w.municipality_id = ${municipalityId} and w.survey_id = ${surveyId} and w.state = 'submitted' and w.result_step is null
      order by w.response_key limit ${count})`.execute(tx)
}
