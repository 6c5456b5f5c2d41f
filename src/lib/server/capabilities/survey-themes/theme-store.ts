import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { StateBefore, StoredMark, StoredSorting, StoredTheme, ThemeStep } from './theme-types.ts'

export type OfQuestion = { readonly surveyId: number; readonly question: string }

const STEPS_KEPT = 200

export async function listStoredThemes(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<(StoredTheme & { question: string })[]> {
  const { rows } = await sql<StoredTheme & { question: string }>`
    select theme_id as "themeId", question, name, merged_into as "mergedInto", removed from survey_theme
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} order by theme_id`.execute(tx)
  return rows
}

export async function listMarks(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, question }: OfQuestion,
): Promise<StoredMark[]> {
  const { rows } = await sql<StoredMark>`
    select m.theme_id as "themeId", encode(m.response_key, 'hex') as "responseKey"
    from survey_theme_mark m join survey_theme t using (municipality_id, theme_id)
    where t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId} and t.question = ${question}
    order by m.theme_id`.execute(tx)
  return rows
}

export async function listSortings(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, question }: OfQuestion,
): Promise<StoredSorting[]> {
  const { rows } = await sql<StoredSorting>`
    select encode(s.response_key, 'hex') as "responseKey", encode(s.text_hash, 'hex') as "textHash"
    from survey_text_sorted s join survey_response r using (municipality_id, response_key)
    where s.municipality_id = ${municipalityId} and r.survey_id = ${surveyId} and s.question = ${question}`.execute(
    tx,
  )
  return rows
}

/** @returns undefined: the question has a theme of that name */
export async function insertTheme(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, question, name }: OfQuestion & { readonly name: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ themeId: number }>`
    insert into survey_theme (municipality_id, survey_id, question, name)
    values (${municipalityId}, ${surveyId}, ${question}, ${name}) on conflict do nothing
    returning theme_id as "themeId"`.execute(tx)
  return rows[0]?.themeId
}

/** Changes what is given of a theme. */
export async function updateTheme(
  tx: Tx,
  { municipalityId }: Municipality,
  themeId: number,
  change: { name?: string; merged_into?: number | null; removed?: boolean },
): Promise<void> {
  await tx
    .updateTable('survey_theme')
    .set(change)
    .where('municipality_id', '=', municipalityId)
    .where('theme_id', '=', themeId)
    .execute()
}

export async function deleteThemes(
  tx: Tx,
  { municipalityId }: Municipality,
  themeIds: readonly number[],
): Promise<void> {
  if (themeIds.length === 0) return
  await tx
    .deleteFrom('survey_theme')
    .where('municipality_id', '=', municipalityId)
    .where('theme_id', 'in', [...themeIds])
    .execute()
}

/** Gives texts exactly these themes of the question; `textHash` null = as if nobody had sorted it. Texts that are gone are passed over. */
export async function setSorting(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, question }: OfQuestion,
  texts: NonNullable<StateBefore['texts']>,
): Promise<void> {
  if (texts.length === 0) return
  const given = sql`jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as g("responseKey" text, "themeIds" int[], "textHash" text)
    join survey_response r on r.municipality_id = ${municipalityId} and r.survey_id = ${surveyId}
      and r.response_key = decode(g."responseKey", 'hex')`
  await sql`delete from survey_theme_mark m using survey_theme t, ${given}
    where m.municipality_id = ${municipalityId} and t.municipality_id = m.municipality_id and t.theme_id = m.theme_id
      and t.survey_id = ${surveyId} and t.question = ${question} and m.response_key = r.response_key`.execute(
    tx,
  )
  await sql`delete from survey_text_sorted s using ${given}
    where s.municipality_id = ${municipalityId} and s.question = ${question} and s.response_key = r.response_key`.execute(
    tx,
  )
  await sql`insert into survey_theme_mark (municipality_id, theme_id, response_key)
    select ${municipalityId}::int, t.theme_id, r.response_key from ${given}
    join survey_theme t on t.municipality_id = ${municipalityId} and t.survey_id = ${surveyId} and t.question = ${question}
      and t.theme_id = any (g."themeIds")`.execute(tx)
  await sql`insert into survey_text_sorted (municipality_id, response_key, question, text_hash)
    select ${municipalityId}::int, r.response_key, ${question}, decode(g."textHash", 'hex') from ${given}
    where g."textHash" is not null`.execute(tx)
}

/** Remembers what was before; the oldest steps are let go. */
export async function insertStep(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, question }: OfQuestion,
  { kind, before }: ThemeStep,
): Promise<void> {
  await sql`insert into survey_theme_step (municipality_id, survey_id, question, kind, before)
    values (${municipalityId}, ${surveyId}, ${question}, ${kind}, ${JSON.stringify(before)}::jsonb)`.execute(
    tx,
  )
  await sql`delete from survey_theme_step where municipality_id = ${municipalityId} and step_id in (
    select step_id from survey_theme_step where municipality_id = ${municipalityId} and survey_id = ${surveyId} and question = ${question}
    order by step_id desc offset ${STEPS_KEPT})`.execute(tx)
}

export async function findLastStep(
  tx: Tx,
  { municipalityId }: Municipality,
  { surveyId, question }: OfQuestion,
): Promise<(ThemeStep & { stepId: number }) | undefined> {
  const { rows } = await sql<ThemeStep & { stepId: number }>`
    select step_id as "stepId", kind, before from survey_theme_step
    where municipality_id = ${municipalityId} and survey_id = ${surveyId} and question = ${question}
    order by step_id desc limit 1`.execute(tx)
  return rows[0]
}

export async function deleteStep(tx: Tx, { municipalityId }: Municipality, stepId: number): Promise<void> {
  await tx
    .deleteFrom('survey_theme_step')
    .where('municipality_id', '=', municipalityId)
    .where('step_id', '=', stepId)
    .execute()
}

/** Puts another text in the place of one, for good; whoever has the page open is told that it changed. */
export async function replaceText(
  tx: Tx,
  { municipalityId }: Municipality,
  { responseKey, path, text }: { responseKey: string; path: readonly string[]; text: string },
): Promise<void> {
  await sql`update survey_response
    set answers = jsonb_set(answers, ${[...path]}::text[], to_jsonb(${text}::text), false), revision = revision + 1
    where municipality_id = ${municipalityId} and response_key = decode(${responseKey}, 'hex')`.execute(tx)
}
