import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import type { LinkKey } from './response-key.ts'
import type { OpenedResponse, ResponseToSave, SaveOutcome } from './answering-types.ts'

/**
 * What a link opens, in one statement: respondents enter no municipality, the function of the database is all that they can do.
 * @returns undefined: there is no such link
 */
export async function findResponse(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash, responseKey }: LinkKey,
): Promise<OpenedResponse | undefined> {
  const { rows } = await sql<OpenedResponse>`
    select ${municipalityId}::int as "municipalityId", survey_id as "surveyId", recipient_name as "recipientName", slug,
      municipality_name as "municipalityName", takes_answers as "takesAnswers", is_before as "isBefore", closes_on as "closesOn",
      link_ended as "linkEnded", link_replaced as "linkReplaced", anonymous, is_open as "isOpen", part_pages as "partPages",
      definition_version as "definitionVersion", answers, prefilled, page, language, response_state as "responseState", revision
    from platform.open_response(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey})`.execute(
    database,
  )
  return rows[0]
}

/** Saves in one statement; what is answered `saved` is on the disk. */
export async function storeResponse(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash, responseKey }: LinkKey,
  { revision, definitionVersion, answersJson, page, language, state }: ResponseToSave,
): Promise<SaveOutcome> {
  const { rows } = await sql<SaveOutcome>`
    select outcome, revision, answers from platform.save_response(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey},
      ${revision}::int, ${definitionVersion}::int, ${answersJson}::jsonb, ${page}, ${language}, ${state})`.execute(
    database,
  )
  return rows[0] ?? { outcome: 'unknown' }
}

/** The questionnaire of a link's survey, as it was published. Public in the sense that whoever answers reads it. */
export async function readPublished(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash }: LinkKey,
  version: number,
): Promise<{ definition: unknown; surroundings: unknown } | undefined> {
  const { rows } = await sql<{ definition: unknown; surroundings: unknown }>`
    select definition, surroundings
    from platform.published_questionnaire(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${version}::int)`.execute(
    database,
  )
  return rows[0]
}
