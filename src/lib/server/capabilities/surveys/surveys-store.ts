import { parseDefinition } from '@gelingen/questionnaire/definition'
import type { Definition } from '@gelingen/questionnaire'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type {
  FrozenSurroundings,
  ListedSurvey,
  PublishedVersion,
  Survey,
  SurveyContent,
  SurveyState,
} from './surveys-types.ts'

/** All surveys with how far they are; those that take answers first, then by the last change. */
export async function listSurveys(tx: Tx, { municipalityId }: Municipality): Promise<ListedSurvey[]> {
  const { rows } = await sql<ListedSurvey>`
    select s.survey_id as "surveyId", s.title, s.state, s.anonymous, s.opens_on as "opensOn", s.closes_on as "closesOn",
      s.updated_at as "updatedAt",
      (select count(*)::int from survey_recipient t where t.municipality_id = s.municipality_id and t.survey_id = s.survey_id) as recipients,
      (select count(*)::int from survey_response r where r.municipality_id = s.municipality_id and r.survey_id = s.survey_id
        and r.state <> 'withdrawn') as begun,
      (select count(*)::int from survey_response r where r.municipality_id = s.municipality_id and r.survey_id = s.survey_id
        and r.state = 'submitted') as submitted
    from survey s where s.municipality_id = ${municipalityId}
    order by s.state <> 'open', s.updated_at desc, s.survey_id desc`.execute(tx)
  return rows
}

export async function findSurvey(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<Survey | undefined> {
  const { rows } = await sql<Omit<Survey, 'definition'> & { definition: unknown }>`
    select survey_id as "surveyId", title, state, anonymous, earlier_survey_id as "earlierSurveyId", definition, languages,
      opens_on as "opensOn", closes_on as "closesOn", sender_name as "senderName", sender_email as "senderEmail", version,
      created_by as "createdBy", updated_at as "updatedAt",
      (select max(d.version) from survey_definition d where d.municipality_id = s.municipality_id and d.survey_id = s.survey_id) as "publishedVersion"
    from survey s where municipality_id = ${municipalityId} and survey_id = ${surveyId}`.execute(tx)
  const [row] = rows
  return row && { ...row, definition: definitionOf(row.definition) }
}

/** What is stored was checked when it was written; a definition that cannot be read any more is a bug. */
function definitionOf(stored: unknown): Definition {
  const parsed = parseDefinition(stored)
  if (!parsed.ok) throw new Error(`A stored questionnaire cannot be read: ${JSON.stringify(parsed.problems)}`)
  return parsed.definition
}

export async function insertSurvey(
  tx: Tx,
  { municipalityId }: Municipality,
  content: SurveyContent & { readonly by: string },
): Promise<number> {
  const row = await tx
    .insertInto('survey')
    .values({ municipality_id: municipalityId, created_by: content.by, ...columnsOf(content) })
    .returning('survey_id')
    .executeTakeFirstOrThrow()
  return row.survey_id
}

type Seen = { readonly surveyId: number; readonly version: number }

/** Raises the version. @returns the new one; undefined if the stored version is another than the one seen */
export async function updateSurvey(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, version, ...content }: SurveyContent & Seen,
): Promise<number | undefined> {
  const row = await tx
    .updateTable('survey')
    .set({ ...columnsOf(content), version: version + 1, updated_at: sql<Date>`now()` })
    .where('municipality_id', '=', municipalityId)
    .where('survey_id', '=', surveyId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** As `updateSurvey`, for the state only. */
export async function updateSurveyState(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, version, state }: Seen & { readonly state: SurveyState },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('survey')
    .set({ state, version: version + 1, updated_at: sql<Date>`now()` })
    .where('municipality_id', '=', municipalityId)
    .where('survey_id', '=', surveyId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

export async function insertPublished(
  tx: Tx,
  { municipalityId }: Municipality,
  published: { surveyId: number; definition: Definition; surroundings: FrozenSurroundings; by: string },
): Promise<void> {
  await tx
    .insertInto('survey_definition')
    .values({
      municipality_id: municipalityId,
      survey_id: published.surveyId,
      version: published.definition.version,
      definition: JSON.stringify(published.definition),
      surroundings: JSON.stringify(published.surroundings),
      published_by: published.by,
    })
    .execute()
}

/** A questionnaire as it was asked. */
export async function findPublished(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, version }: Seen,
): Promise<{ definition: Definition; surroundings: FrozenSurroundings } | undefined> {
  const row = await tx
    .selectFrom('survey_definition')
    .select(['definition', 'surroundings'])
    .where('municipality_id', '=', municipalityId)
    .where('survey_id', '=', surveyId)
    .where('version', '=', version)
    .executeTakeFirst()
  // The surroundings were written by ourselves.
  return (
    row && {
      definition: definitionOf(row.definition),
      surroundings: row.surroundings as unknown as FrozenSurroundings,
    }
  )
}

/** All versions of a questionnaire as they were asked, the first one first. */
export async function listPublished(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<{ definition: Definition; surroundings: FrozenSurroundings }[]> {
  const rows = await tx
    .selectFrom('survey_definition')
    .select(['definition', 'surroundings'])
    .where('municipality_id', '=', municipalityId)
    .where('survey_id', '=', surveyId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    definition: definitionOf(row.definition),
    surroundings: row.surroundings as unknown as FrozenSurroundings,
  }))
}

/** When which version was published and by whom, the latest first; how many have begun with it. */
export async function listVersions(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<PublishedVersion[]> {
  const { rows } = await sql<PublishedVersion>`
    select d.version, d.published_at as "publishedAt", d.published_by as "publishedBy",
      (select count(*)::int from survey_response r where r.municipality_id = d.municipality_id and r.survey_id = d.survey_id
        and r.definition_version = d.version and r.state <> 'withdrawn') as begun
    from survey_definition d where d.municipality_id = ${municipalityId} and d.survey_id = ${surveyId}
    order by d.version desc`.execute(tx)
  return rows
}

function columnsOf(content: SurveyContent) {
  return {
    title: content.title,
    definition: JSON.stringify(content.definition),
    anonymous: content.anonymous,
    earlier_survey_id: content.earlierSurveyId,
    languages: [...content.languages],
    opens_on: content.opensOn,
    closes_on: content.closesOn,
    sender_name: content.senderName,
    sender_email: content.senderEmail,
  }
}
