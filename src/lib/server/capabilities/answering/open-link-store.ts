import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { writeOpenLinkToken, type OpenLinkKey } from './open-link-token.ts'
import type { OpenedOpenLink, OpenLink, OpenLinkRefusal } from './open-link-types.ts'

/** The open links of a survey, those in use first. */
export async function listOpenLinks(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<OpenLink[]> {
  const { rows } = await sql<Omit<OpenLink, 'token'> & { code: string }>`
    select o.open_link_id as "openLinkId", o.code, o.group_name as "groupName", o.quota, o.came, o.expires_on as "expiresOn",
      o.called_back_at is not null as "isCalledBack",
      (select count(*)::int from survey_recipient t where t.municipality_id = o.municipality_id and t.open_link_id = o.open_link_id
        and t.done_on is not null) as submitted
    from survey_open_link o where o.municipality_id = ${municipalityId} and o.survey_id = ${surveyId}
    order by o.called_back_at is not null, o.open_link_id`.execute(tx)
  return rows.map(({ code, ...row }) => ({
    ...row,
    token: writeOpenLinkToken({ municipalityId, openLinkId: row.openLinkId, code }),
  }))
}

export async function insertOpenLink(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    surveyId,
    code,
    by,
    groupName,
    quota,
    expiresOn,
  }: { surveyId: number; code: string; by: string } & Pick<OpenLink, 'groupName' | 'quota' | 'expiresOn'>,
): Promise<number> {
  const row = await tx
    .insertInto('survey_open_link')
    .values({
      municipality_id: municipalityId,
      survey_id: surveyId,
      code,
      group_name: groupName,
      quota,
      expires_on: expiresOn,
      created_by: by,
    })
    .returning('open_link_id')
    .executeTakeFirstOrThrow()
  return row.open_link_id
}

/** @returns whether the survey has such a link */
export async function updateOpenLink(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    surveyId,
    openLinkId,
    ...change
  }: { surveyId: number; openLinkId: number } & (
    Pick<OpenLink, 'groupName' | 'quota' | 'expiresOn'> | { calledBack: boolean }
  ),
): Promise<boolean> {
  const row = await tx
    .updateTable('survey_open_link')
    .set(
      'calledBack' in change
        ? { called_back_at: change.calledBack ? sql<Date>`now()` : null }
        : { group_name: change.groupName, quota: change.quota, expires_on: change.expiresOn },
    )
    .where('municipality_id', '=', municipalityId)
    .where('survey_id', '=', surveyId)
    .where('open_link_id', '=', openLinkId)
    .returning('open_link_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findOpenLink(
  database: Kysely<DB>,
  { municipalityId, openLinkId, code }: OpenLinkKey,
): Promise<OpenedOpenLink | undefined> {
  const { rows } = await sql<OpenedOpenLink>`
    select ${municipalityId}::int as "municipalityId", survey_id as "surveyId", slug, municipality_name as "municipalityName", anonymous,
      closes_on as "closesOn", definition_version as "definitionVersion", refusal
    from platform.open_link(${municipalityId}::int, ${openLinkId}::int, ${code})`.execute(database)
  return rows[0]
}

export async function readPublishedOfOpenLink(
  database: Kysely<DB>,
  { municipalityId, openLinkId, code }: OpenLinkKey,
  version: number,
): Promise<{ definition: unknown; surroundings: unknown } | undefined> {
  const { rows } = await sql<{ definition: unknown; surroundings: unknown }>`
    select definition, surroundings
    from platform.questionnaire_of_open_link(${municipalityId}::int, ${openLinkId}::int, ${code}, ${version}::int)`.execute(
    database,
  )
  return rows[0]
}

/** Counts one more and makes their personal link. */
export async function insertNewcomer(
  database: Kysely<DB>,
  { municipalityId, openLinkId, code }: OpenLinkKey,
  { secretHash, language }: { secretHash: Buffer; language: string },
): Promise<{ outcome: 'begun' | OpenLinkRefusal; linkId: number }> {
  const { rows } = await sql<{ outcome: 'begun' | OpenLinkRefusal; linkId: number }>`
    select outcome, link_id as "linkId"
    from platform.begin_by_open_link(${municipalityId}::int, ${openLinkId}::int, ${code}, ${secretHash}, ${language})`.execute(
    database,
  )
  return rows[0] ?? { outcome: 'unknown', linkId: 0 }
}
