import type { Question } from '@gelingen/questionnaire'
import { questionSchema } from '@gelingen/questionnaire/definition'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { OwnQuestion } from './own-questions-types.ts'

type Row = Omit<OwnQuestion, 'question'> & { readonly question: unknown }

/** The latest version of each, by heading and then by the order in which they were first kept. */
export async function selectOwnQuestions(tx: Tx, { municipalityId }: Municipality): Promise<OwnQuestion[]> {
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (code) code, version, question, module, retired, saved_at as "savedAt",
        min(saved_at) over (partition by code) as begun
      from own_question where municipality_id = ${municipalityId} order by code, version desc) latest
    order by module = '', module, begun, code`.execute(tx)
  return rows.map(ownQuestionOf)
}

/** All versions of one, the latest first. */
export async function selectVersionsOfOwnQuestion(
  tx: Tx,
  { municipalityId }: Municipality,
  code: string,
): Promise<OwnQuestion[]> {
  const { rows } = await sql<Row>`
    select code, version, question, module, retired, saved_at as "savedAt"
    from own_question where municipality_id = ${municipalityId} and code = ${code} order by version desc`.execute(
    tx,
  )
  return rows.map(ownQuestionOf)
}

/** @returns false if somebody else has kept this version in between */
export async function insertOwnQuestion(
  tx: Tx,
  { municipalityId }: Municipality,
  { question, module, by }: { question: Question; module: string; by: string },
): Promise<boolean> {
  const result = await tx
    .insertInto('own_question')
    .values({
      municipality_id: municipalityId,
      code: question.id,
      version: question.version,
      question: JSON.stringify(question),
      module,
      retired: false,
      saved_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** @returns whether there is such a question */
export async function updateRetired(
  tx: Tx,
  { municipalityId }: Municipality,
  { code, retired }: { code: string; retired: boolean },
): Promise<boolean> {
  const result = await tx
    .updateTable('own_question')
    .set({ retired })
    .where('municipality_id', '=', municipalityId)
    .where('code', '=', code)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** What is stored was checked when it was written. */
function ownQuestionOf({ code, version, question, module, retired, savedAt }: Row): OwnQuestion {
  return { code, version, question: questionSchema.parse(question), module, retired, savedAt }
}
