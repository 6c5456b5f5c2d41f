import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { OwnSurveyText } from './survey-text-types.ts'

type InMunicipality = Pick<Municipality, 'municipalityId'>

/** What a municipality has put into its own words for a survey. */
export async function listSurveyTexts(
  tx: Tx,
  { municipalityId }: InMunicipality,
  surveyId: number,
): Promise<OwnSurveyText[]> {
  const { rows } = await sql<OwnSurveyText>`
    select kind, language, subject, body from survey_text where municipality_id = ${municipalityId} and survey_id = ${surveyId}
    order by kind, language`.execute(tx)
  return rows
}

/** Stores own words in place of the program's, or of earlier ones. Check them before: `checkSurveyText`. */
export async function writeSurveyText(
  tx: Tx,
  { municipalityId }: InMunicipality,
  { surveyId, kind, language, subject, body, by }: OwnSurveyText & { surveyId: number; by: string },
): Promise<void> {
  await sql`
    insert into survey_text (municipality_id, survey_id, kind, language, subject, body, updated_by)
    values (${municipalityId}, ${surveyId}, ${kind}, ${language}, ${subject}, ${body}, ${by})
    on conflict (municipality_id, survey_id, kind, language) do update set subject = excluded.subject, body = excluded.body,
      updated_by = excluded.updated_by, updated_at = now()`.execute(tx)
}

/** Back to the program's words. */
export async function deleteSurveyText(
  tx: Tx,
  { municipalityId }: InMunicipality,
  { surveyId, kind, language }: Pick<OwnSurveyText, 'kind' | 'language'> & { surveyId: number },
): Promise<void> {
  await tx
    .deleteFrom('survey_text')
    .where('municipality_id', '=', municipalityId)
    .where('survey_id', '=', surveyId)
    .where('kind', '=', kind)
    .where('language', '=', language)
    .execute()
}
