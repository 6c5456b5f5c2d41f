import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

export type ResponseToTakeIn = {
  /** Hexadecimal. */
  readonly responseKey: string
  readonly definitionVersion: number
  readonly state: 'started' | 'submitted'
  readonly language: string
  readonly groupName: string
  readonly areaId: number | null
  readonly answers: unknown
  /** ISO date; null = not told. */
  readonly submittedOn: string | null
}

/** @returns how many are new; those that are there stay as they are */
export async function insertResponses(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, responses }: { surveyId: number; responses: readonly ResponseToTakeIn[] },
): Promise<number> {
  if (responses.length === 0) return 0
  const { rows } = await sql`
    insert into survey_response (municipality_id, response_key, survey_id, definition_version, origin, language, group_name, area_id, answers,
      state, submitted_on)
    select ${municipalityId}::int, decode(r."responseKey", 'hex'), ${surveyId}::int, r."definitionVersion", 'paper', r.language, r."groupName",
      r."areaId", r.answers, r.state, r."submittedOn"
    from jsonb_to_recordset(${JSON.stringify(responses)}::jsonb) as r("responseKey" text, "definitionVersion" int, language text,
      "groupName" text, "areaId" int, answers jsonb, state text, "submittedOn" date)
    on conflict do nothing returning 1`.execute(tx)
  return rows.length
}

/** Names and addresses of whom a survey reached, by id. */
export async function recipientsById(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<Map<number, { name: string; email: string }>> {
  const { rows } = await sql<{ recipientId: number; name: string; email: string }>`
    select recipient_id as "recipientId", name, email from survey_recipient
    where municipality_id = ${municipalityId} and survey_id = ${surveyId}`.execute(tx)
  return new Map(rows.map(({ recipientId, name, email }) => [recipientId, { name, email }]))
}
