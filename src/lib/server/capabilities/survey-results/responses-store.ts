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
}

/** All responses to a survey but those that were withdrawn, in an order that tells nothing of when they came. */
export async function listResponses(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<StoredResponse[]> {
  const { rows } = await sql<StoredResponse>`
    select encode(response_key, 'hex') as "responseKey", recipient_id as "recipientId", definition_version as "definitionVersion", origin,
      language, group_name as "groupName", area_id as "areaId", answers, state, submitted_on as "submittedOn"
    from survey_response
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} and state <> 'withdrawn'
    order by response_key`.execute(tx)
  return rows
}
