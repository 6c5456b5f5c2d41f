import type { UncheckedAnswers } from '@gelingen/questionnaire'
import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Decision, Facts, Statement, TargetKind } from './takeover-types.ts'

/** A decision as it is kept, also one that was undone. */
export type KeptDecision = Decision & {
  readonly decisionId: number
  readonly pressId: string
  readonly kind: TargetKind
  readonly name: string
  readonly wasNew: boolean
  /** The version that was written; null = it has none. */
  readonly version: number | null
  readonly before: Facts
  readonly after: Facts
  /** User id. */
  readonly decidedBy: string
  readonly decidedAt: Date
  readonly undoneAt: Date | null
}

/** All decisions of a survey, the oldest first. */
export async function listDecisions(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<KeptDecision[]> {
  const { rows } = await sql<KeptDecision>`
    select decision_id as "decisionId", press_id as "pressId", encode(response_key, 'hex') as "responseKey", entry, kind, name, decision,
      target, was_new as "wasNew", target_version as version, said, before, after, decided_by as "decidedBy", decided_at as "decidedAt", undone_at as "undoneAt"
    from takeover_decision where municipality_id = ${municipalityId} and survey_id = ${surveyId}
    order by decision_id`.execute(tx)
  return rows
}

/** Until the transaction ends nobody else decides on the survey: two who take the same at once would write it twice. */
export async function lockDecisions(
  tx: Tx,
  { municipalityId }: Municipality,
  surveyId: number,
): Promise<void> {
  await sql`
    select from survey where municipality_id = ${municipalityId} and survey_id = ${surveyId} for no key update`.execute(
    tx,
  )
}

export type NewDecision = {
  readonly pressId: string
  readonly surveyId: number
  readonly statement: Statement
  readonly name: string
  readonly decision: Decision['decision']
  readonly target: string | null
  readonly wasNew?: boolean
  readonly version?: number | null
  readonly before?: Facts
  readonly after?: Facts
  readonly by: string
}

export async function insertDecision(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    pressId,
    surveyId,
    statement,
    name,
    decision,
    target,
    wasNew = false,
    version = null,
    before = {},
    after = {},
    by,
  }: NewDecision,
): Promise<void> {
  const said = Object.fromEntries(statement.said.map(({ fact, value }) => [fact, value]))
  await tx
    .insertInto('takeover_decision')
    .values({
      municipality_id: municipalityId,
      press_id: pressId,
      survey_id: surveyId,
      response_key: Buffer.from(statement.responseKey, 'hex'),
      entry: statement.entry,
      kind: statement.kind,
      name: name.slice(0, 300),
      decision,
      target,
      target_version: version,
      was_new: wasNew,
      said: JSON.stringify(said),
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      decided_by: by,
    })
    .execute()
}

export async function markUndone(
  tx: Tx,
  { municipalityId }: Municipality,
  { decisionIds, by }: { decisionIds: readonly number[]; by: string },
): Promise<void> {
  await sql`
    update takeover_decision set undone_at = now(), undone_by = ${by}
    where municipality_id = ${municipalityId} and decision_id = any(${decisionIds}::int[]) and undone_at is null`.execute(
    tx,
  )
}

/** Ids of the offers of these providers, of these ids, and of these names whoever carries them. */
export async function offersConcerned(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    providerIds,
    offerIds,
    names,
  }: { providerIds: readonly number[]; offerIds: readonly number[]; names: readonly string[] },
): Promise<number[]> {
  const lower = names.map((name) => name.toLocaleLowerCase('de'))
  const { rows } = await sql<{ offerId: number }>`
    select offer_id as "offerId" from offer where municipality_id = ${municipalityId}
      and (provider_id = any(${providerIds}::int[]) or offer_id = any(${offerIds}::int[]) or lower(name) = any(${lower}::text[]))
    order by offer_id`.execute(tx)
  return rows.map(({ offerId }) => offerId)
}

/** Sets what recipients find in the questionnaire beforehand. */
export async function updatePrefilled(
  tx: Tx,
  { municipalityId }: Municipality,
  prefilled: readonly { recipientId: number; answers: UncheckedAnswers }[],
): Promise<void> {
  if (prefilled.length === 0) return
  await sql`
    update survey_recipient t set prefilled = r.answers
    from jsonb_to_recordset(${JSON.stringify(prefilled)}::jsonb) as r("recipientId" int, answers jsonb)
    where t.municipality_id = ${municipalityId} and t.recipient_id = r."recipientId"`.execute(tx)
}
