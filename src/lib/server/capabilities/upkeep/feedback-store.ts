import { sql, type Kysely } from 'kysely'
import type { DB } from '../../platform/database/database-types.ts'
import type { Tx } from '../../platform/database/tenancy.ts'
import type { Feedback, FeedbackRow } from './feedback-types.ts'

type About = { readonly municipalityId: number; readonly offerId: number }

/** Whether the offer and its municipality take one more today. Ask inside `asPublic`. */
export async function takesFeedback(tx: Tx, { municipalityId, offerId }: About): Promise<boolean> {
  const { rows } = await sql<{ takes: boolean }>`
    select platform.takes_feedback(${municipalityId}::integer, ${offerId}::integer) as takes`.execute(tx)
  return rows[0]?.takes === true
}

/** Inside `asPublic`; the database takes only what is about an offer that families see. */
export async function insertFeedback(tx: Tx, { municipalityId, offerId, ...feedback }: About & Feedback) {
  await tx
    .insertInto('offer_feedback')
    .values({ municipality_id: municipalityId, offer_id: offerId, ...feedback })
    .execute()
}

/** Open hints first, the newest first; a provider's account sees those about its own offers only. */
export async function listFeedback(
  tx: Tx,
  { state, most }: { state: 'open' | 'done' | 'all'; most: number },
): Promise<FeedbackRow[]> {
  const wanted = { open: sql`f.done_at is null`, done: sql`f.done_at is not null`, all: sql`true` }[state]
  const { rows } = await sql<FeedbackRow>`
    select f.feedback_id as "feedbackId", f.kind, f.note, f.language, f.sent_at as "sentAt", f.done_at as "doneAt",
      o.offer_id as "offerId", o.name as "offerName", p.name as "providerName", o.phone, o.last_confirmed_on as "lastConfirmedOn",
      coalesce(s.street, '') as street, coalesce(s.town, '') as town
    from offer_feedback f
    join offer o on o.municipality_id = f.municipality_id and o.offer_id = f.offer_id
    left join provider p on p.municipality_id = o.municipality_id and p.provider_id = o.provider_id
    left join site s on s.municipality_id = o.municipality_id and s.site_id = o.site_id
    where ${wanted} order by f.done_at is not null, f.sent_at desc, f.feedback_id desc limit ${most}`.execute(
    tx,
  )
  return rows
}

/** How many are open and how many are done. */
export async function countFeedback(tx: Tx): Promise<{ open: number; done: number }> {
  const { rows } = await sql<{ open: number; done: number }>`
    select count(*) filter (where done_at is null)::integer as open, count(done_at)::integer as done from offer_feedback`.execute(
    tx,
  )
  return rows[0] ?? { open: 0, done: 0 }
}

/** @returns false: there is no such hint, or not for this account */
export async function settleFeedback(
  tx: Tx,
  { feedbackId, done }: { feedbackId: number; done: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('offer_feedback')
    .set(
      done
        ? { done_at: sql<Date>`now()`, done_by: sql<string>`current_setting('gelingen.user', true)` }
        : { done_at: null, done_by: null },
    )
    .where('feedback_id', '=', feedbackId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Deletes what was told more than twelve months ago, of all municipalities; once a day is often enough. */
export async function forgetOldFeedback(database: Kysely<DB>): Promise<void> {
  await sql`select platform.forget_old_feedback()`.execute(database)
}
