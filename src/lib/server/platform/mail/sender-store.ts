import { sql, type Kysely } from 'kysely'
import type pg from 'pg'
import type { DB } from '../database/database-types.ts'
import type { ClaimedMail, MailReason, MailState } from './mail-types.ts'

/** Any number: only one sender at a time works on a database. */
const SENDER_LOCK = 7_318_207

/**
 * Runs `work` as the only sender of the database, whatever processes there are. The lock belongs to a connection: it ends with the
 * process, however that ends.
 * @returns undefined where somebody else is sending
 */
export async function asOnlySender<Result>(
  pool: pg.Pool,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (failure: Error) => void (broken = failure)
  client.on('error', onError)
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      SENDER_LOCK,
    ])
    if (rows[0]?.got !== true) return undefined
    try {
      return await work()
    } finally {
      if (broken === undefined) await client.query('select pg_advisory_unlock($1)', [SENDER_LOCK])
    }
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

/** The next mail that is due, marked as being handed over; that is committed when this returns. */
export async function claimMail(database: Kysely<DB>, perMinute: number): Promise<ClaimedMail | undefined> {
  const { rows } = await sql<ClaimedMail>`
    select municipality_id as "municipalityId", mail_id as "mailId", attempt, message_key as "messageKey", to_address as "to",
      subject, body, created_at as "createdAt", sender_name as "senderName", reply_to as "replyTo"
    from platform.claim_mail(${perMinute}::int)`.execute(database)
  return rows[0]
}

export type Settled = {
  readonly state: MailState
  readonly reason?: MailReason
  readonly smtpCode?: number
  /** Seconds until the next attempt, where it waits. */
  readonly waitSeconds?: number
}

export async function settleMail(
  database: Kysely<DB>,
  { municipalityId, mailId, attempt }: ClaimedMail,
  { state, reason, smtpCode, waitSeconds }: Settled,
): Promise<void> {
  await sql`select platform.settle_mail(${municipalityId}::int, ${mailId}::int, ${attempt}::int, ${state}, ${reason ?? null},
    ${smtpCode ?? null}::int, ${waitSeconds ?? null}::int)`.execute(database)
}

/** Mails that a process left while handing them over become unclear. Ask as the only sender. */
export async function markUnclearMail(database: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select platform.mark_unclear_mail() as count`.execute(
    database,
  )
  return rows[0]?.count ?? 0
}

/** Empties the texts of old mails. @returns how many */
export async function emptyOldMail(database: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select platform.empty_old_mail() as count`.execute(database)
  return rows[0]?.count ?? 0
}
