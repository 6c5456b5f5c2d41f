import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import type { ChangedFields, OpenAnswer } from './request-types.ts'

/** What waits for somebody's decision, oldest first. */
export async function listOpenAnswers(tx: Tx): Promise<OpenAnswer[]> {
  const { rows } = await sql<OpenAnswer>`
    select a.answer_id as "answerId", a.kind, a.offer_id as "offerId", o.name as "offerName", a.changes, a.note,
      a.answered_at as at, r.address,
      json_build_object('description', o.description, 'howItGoes', coalesce(o.details->>'howItGoes', ''), 'cost', o.cost,
        'website', o.website, 'phone', o.phone, 'email', coalesce(o.details->>'email', ''),
        'placesFree', o.details->'placesFree') as now
    from confirmation_answer a
    join offer o on o.municipality_id = a.municipality_id and o.offer_id = a.offer_id
    join confirmation_request r on r.municipality_id = a.municipality_id and r.request_id = a.request_id
    where a.kind <> 'confirmed' and a.decided_at is null order by a.answered_at, a.answer_id`.execute(tx)
  return rows
}

type ToDecide = {
  readonly answerId: number
  readonly offerId: number
  readonly kind: 'gone' | 'changed'
  readonly changes: ChangedFields
  readonly note: string
  /** ISO date in Germany. */
  readonly answeredOn: string
}

/** @returns undefined where there is no such answer, or it has been decided */
export async function findAnswerToDecide(tx: Tx, answerId: number): Promise<ToDecide | undefined> {
  const { rows } = await sql<ToDecide>`
    select answer_id as "answerId", offer_id as "offerId", kind, changes, note,
      (answered_at at time zone 'Europe/Berlin')::date as "answeredOn"
    from confirmation_answer where answer_id = ${answerId}::int and kind <> 'confirmed' and decided_at is null`.execute(
    tx,
  )
  return rows[0]
}

/** The newest undecided answer that says that this offer has changed. */
export async function findChangedAnswer(tx: Tx, offerId: number): Promise<number | undefined> {
  const { rows } = await sql<{ answerId: number }>`
    select answer_id as "answerId" from confirmation_answer
    where offer_id = ${offerId}::int and kind = 'changed' and decided_at is null order by answer_id desc limit 1`.execute(
    tx,
  )
  return rows[0]?.answerId
}

/** Everything that the answers say about this offer counts as decided: whoever decides has the newest before them. */
export async function noteDecision(
  tx: Tx,
  { offerId, decision }: { offerId: number; decision: 'taken' | 'left' },
): Promise<void> {
  await tx
    .updateTable('confirmation_answer')
    .set({
      decision,
      decided_at: sql<string>`now()`,
      decided_by: sql<string>`current_setting('gelingen.user', true)`,
    })
    .where('offer_id', '=', offerId)
    .where('decided_at', 'is', null)
    .where('kind', '<>', 'confirmed')
    .execute()
}

/** Puts the changed values into the entry, which counts as confirmed on the day of the answer; raises the version. */
export async function storeChanges(
  tx: Tx,
  { offerId, changes, answeredOn }: Pick<ToDecide, 'offerId' | 'changes' | 'answeredOn'>,
): Promise<void> {
  const { description, website, phone, cost, howItGoes, email, placesFree } = changes
  const details = {
    ...(howItGoes !== undefined && { howItGoes }),
    ...(email !== undefined && { email }),
    ...(placesFree !== undefined && { placesFree, placesFreeOn: answeredOn }),
  }
  await tx
    .updateTable('offer')
    .set({
      ...(description !== undefined && { description }),
      ...(website !== undefined && { website }),
      ...(phone !== undefined && { phone }),
      ...(cost !== undefined && { cost }),
      details: sql<string>`details || ${JSON.stringify(details)}::jsonb`,
      ...confirmed(answeredOn),
      changed_how: 'link',
    })
    .where('offer_id', '=', offerId)
    .execute()
}

/** Somebody who decides says that the entry is right as it is. */
export async function confirmAsItIs(
  tx: Tx,
  { offerId, today }: { offerId: number; today: string },
): Promise<void> {
  await tx
    .updateTable('offer')
    .set({ ...confirmed(today), changed_how: 'confirmation' })
    .where('offer_id', '=', offerId)
    .execute()
}

const confirmed = (on: string) => ({
  last_confirmed_on: sql<string>`greatest(last_confirmed_on, ${on}::date)`,
  version: sql<number>`version + 1`,
  updated_at: sql<string>`now()`,
  changed_by: sql<string>`current_setting('gelingen.user', true)`,
})

/** How many answers wait for a decision. */
export async function countOpenAnswers(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from confirmation_answer where kind <> 'confirmed' and decided_at is null`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
