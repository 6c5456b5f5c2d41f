import type { FileReference } from '@gelingen/questionnaire'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { LinkKey } from './response-key.ts'

type KeepOutcome = 'kept' | 'full' | 'nothing-saved' | 'closed' | 'ended' | 'replaced' | 'unknown'

/** Notes a file that lies on the disk. */
export async function insertFile(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash, responseKey }: LinkKey,
  {
    page,
    question,
    file: { key, name, type, bytes },
  }: { page: string; question: string; file: FileReference },
): Promise<KeepOutcome> {
  const { rows } = await sql<{ outcome: KeepOutcome }>`
    select platform.keep_survey_file(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey}, ${page}, ${question},
      ${key}::uuid, ${name}, ${type}, ${bytes}::int) as outcome`.execute(database)
  return rows[0]?.outcome ?? 'unknown'
}

/** Keys of all files that a link reaches. */
export async function listFilesOfLink(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash, responseKey }: LinkKey,
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from platform.survey_files_of_link(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey})`.execute(
    database,
  )
  return rows.map(({ key }) => key)
}

/** @returns false: the link does not reach it, or an answer still names it */
export async function deleteFile(
  database: Kysely<DB>,
  { municipalityId, linkId, secretHash, responseKey }: LinkKey,
  key: string,
): Promise<boolean> {
  const { rows } = await sql<{ isGone: boolean }>`
    select platform.drop_survey_file(${municipalityId}::int, ${linkId}::int, ${secretHash}, ${responseKey}, ${key}::uuid) as "isGone"`.execute(
    database,
  )
  return rows[0]?.isGone === true
}

/** Every file of the house; `isLoose`: no answer names it. */
export async function listFilesInHouse(
  database: Kysely<DB>,
): Promise<{ municipalityId: number; key: string; isLoose: boolean }[]> {
  const { rows } = await sql<{ municipalityId: number; key: string; isLoose: boolean }>`
    select municipality_id as "municipalityId", key, is_loose as "isLoose" from platform.survey_files_in_house()`.execute(
    database,
  )
  return rows
}

/** Deletes those of them that no answer names. @returns their keys */
export async function deleteLooseFiles(
  database: Kysely<DB>,
  { municipalityId, keys }: { municipalityId: number; keys: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from platform.drop_loose_survey_files(${municipalityId}::int, ${keys}::uuid[]) as key`.execute(
    database,
  )
  return rows.map(({ key }) => key)
}

/** A file as planners see it. */
export type SurveyFile = FileReference & { readonly question: string; readonly responseKey: string }

/** The files of a survey that its answers name, in the order of their random keys. */
export async function listSurveyFiles(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<SurveyFile[]> {
  const { rows } = await sql<SurveyFile>`
    select f.key, f.name, f.type, f.bytes, f.question, encode(f.response_key, 'hex') as "responseKey"
    from survey_file f join survey_response r using (municipality_id, response_key)
    where f.municipality_id = ${municipalityId} and f.survey_id = ${surveyId}
      and r.answers -> f.question @> jsonb_build_array(jsonb_build_object('key', f.key))
    order by f.key`.execute(tx)
  return rows
}
