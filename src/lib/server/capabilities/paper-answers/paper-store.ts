import type { UncheckedAnswers } from '@gelingen/questionnaire'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'

/** A sheet of paper that is typed in, with its answers so far. */
export type PaperSheet = {
  readonly paperId: number
  readonly surveyId: number
  /** As written on the sheet; '' = none. */
  readonly sheetNumber: string
  readonly typedBy: string
  readonly recipientId: number | null
  readonly definitionVersion: number
  readonly groupName: string
  readonly areaId: number | null
  readonly language: string
  readonly answers: UncheckedAnswers
  readonly page: string | null
  readonly state: 'started' | 'submitted'
  readonly revision: number
}

const columns = sql`p.paper_id as "paperId", p.survey_id as "surveyId", p.sheet_number as "sheetNumber", p.typed_by as "typedBy",
  r.recipient_id as "recipientId", r.definition_version as "definitionVersion", r.group_name as "groupName", r.area_id as "areaId",
  r.language, r.answers, r.page, r.state, r.revision`

/** The sheets of a survey, those that were begun last first; what was withdrawn by a link is gone. */
export async function listPaperSheets(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<PaperSheet[]> {
  const { rows } = await sql<PaperSheet>`select ${columns}
    from survey_paper p join survey_response r using (municipality_id, response_key)
    where p.municipality_id = ${municipalityId} and p.survey_id = ${surveyId} and r.state <> 'withdrawn'
    order by p.paper_id desc`.execute(tx)
  return rows
}

export async function findPaperSheet(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, paperId }: { surveyId: number; paperId: number },
): Promise<PaperSheet | undefined> {
  const { rows } = await sql<PaperSheet>`select ${columns}
    from survey_paper p join survey_response r using (municipality_id, response_key)
    where p.municipality_id = ${municipalityId} and p.survey_id = ${surveyId} and p.paper_id = ${paperId} and r.state <> 'withdrawn'`.execute(
    tx,
  )
  return rows[0]
}

export type NewPaperSheet = Pick<
  PaperSheet,
  | 'surveyId'
  | 'sheetNumber'
  | 'typedBy'
  | 'recipientId'
  | 'definitionVersion'
  | 'groupName'
  | 'areaId'
  | 'language'
>

/** @param sheet `responseKey` of 32 random bytes: no link leads to it. @returns its id; undefined: the recipient has begun meanwhile */
export async function insertPaperSheet(
  tx: Tx,
  { municipalityId }: Municipality,
  sheet: NewPaperSheet & { readonly responseKey: Buffer; readonly isDated: boolean },
): Promise<number | undefined> {
  const { rows: stored } = await sql`
    insert into survey_response (municipality_id, response_key, survey_id, recipient_id, definition_version, origin, language, group_name,
      area_id, begun_on)
    values (${municipalityId}, ${sheet.responseKey}, ${sheet.surveyId}, ${sheet.recipientId}::int, ${sheet.definitionVersion}, 'paper',
      ${sheet.language}, ${sheet.groupName}, ${sheet.areaId}::int, case when ${sheet.isDated} then current_date end)
    on conflict do nothing returning 1`.execute(tx)
  if (stored.length === 0) return undefined
  const { rows } = await sql<{ paperId: number }>`
    insert into survey_paper (municipality_id, survey_id, response_key, sheet_number, typed_by)
    values (${municipalityId}, ${sheet.surveyId}, ${sheet.responseKey}, ${sheet.sheetNumber}, ${sheet.typedBy})
    returning paper_id as "paperId"`.execute(tx)
  return rows[0]?.paperId
}

/** Whether another sheet of the survey has this number. */
export async function hasSheetNumber(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, sheetNumber, besides }: { surveyId: number; sheetNumber: string; besides: number | null },
): Promise<boolean> {
  const { rows } = await sql`select 1 from survey_paper
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} and lower(sheet_number) = lower(${sheetNumber})
      and paper_id is distinct from ${besides}::int`.execute(tx)
  return rows.length > 0
}

/** What a recipient has answered by whatever way: null = nothing. */
export async function findAnswersOfRecipient(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, recipientId }: { surveyId: number; recipientId: number },
): Promise<'started' | 'submitted' | 'withdrawn' | null> {
  const { rows } = await sql<{
    state: 'started' | 'submitted' | 'withdrawn'
  }>`select state from survey_response
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} and recipient_id = ${recipientId}
    order by state = 'withdrawn', state desc limit 1`.execute(tx)
  return rows[0]?.state ?? null
}

/** Changes what stands about a sheet besides its answers. */
export async function updatePaperFacts(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    paperId,
    sheetNumber,
    groupName,
    areaId,
    language,
  }: Pick<PaperSheet, 'paperId' | 'sheetNumber' | 'groupName' | 'areaId' | 'language'>,
): Promise<void> {
  await sql`update survey_paper set sheet_number = ${sheetNumber}
    where municipality_id = ${municipalityId} and paper_id = ${paperId}`.execute(tx)
  await sql`update survey_response r set group_name = ${groupName}, area_id = ${areaId}::int, language = ${language}
    from survey_paper p where r.municipality_id = ${municipalityId} and p.municipality_id = r.municipality_id
      and p.response_key = r.response_key and p.paper_id = ${paperId}`.execute(tx)
}

/** @returns false: somebody else has saved it in between */
export async function updatePaperAnswers(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    paperId,
    revision,
    answers,
    page,
    state,
    isDated,
  }: Pick<PaperSheet, 'paperId' | 'revision' | 'answers' | 'page' | 'state'> & { readonly isDated: boolean },
): Promise<boolean> {
  const { rows } =
    await sql`update survey_response r set answers = ${JSON.stringify(answers)}::jsonb, page = ${page}, state = ${state},
      revision = r.revision + 1,
      submitted_on = case when ${state} = 'submitted' and ${isDated} then coalesce(r.submitted_on, current_date) end
    from survey_paper p where r.municipality_id = ${municipalityId} and p.municipality_id = r.municipality_id
      and p.response_key = r.response_key and p.paper_id = ${paperId} and r.revision = ${revision} and r.state <> 'withdrawn'
    returning 1`.execute(tx)
  return rows.length > 0
}

/** Deletes a sheet with its answers. */
export async function deletePaperSheet(
  tx: Tx,
  { municipalityId }: Municipality,
  paperId: number,
): Promise<void> {
  await sql`delete from survey_response r using survey_paper p
    where r.municipality_id = ${municipalityId} and p.municipality_id = r.municipality_id and p.response_key = r.response_key
      and p.paper_id = ${paperId}`.execute(tx)
}

/** How far a recipient is, by what was typed in for them. */
export async function setRecipientProgress(
  tx: Tx,
  { municipalityId }: Municipality,
  { recipientId, progress }: { recipientId: number; progress: 'none' | 'begun' | 'done' },
): Promise<void> {
  await sql`update survey_recipient set
      begun_on = case when ${progress} = 'none' then null else coalesce(begun_on, current_date) end,
      done_on = case when ${progress} = 'done' then coalesce(done_on, current_date) end
    where municipality_id = ${municipalityId} and recipient_id = ${recipientId}`.execute(tx)
}
