import { sql } from 'kysely'
import type { Municipality, Tx } from '../database/tenancy.ts'
import type { Mail, MailState, NewMail } from './mail-types.ts'

/**
 * Puts a mail into the outbox, in the transaction of the thing itself: both are there, or neither.
 * @returns false where a mail with this key is there already
 * @throws what the database says where the address or the subject is none: ask `isMailAddress` first
 */
export async function writeMail(
  tx: Tx,
  municipality: Pick<Municipality, 'municipalityId'>,
  mail: NewMail,
): Promise<boolean> {
  return (await writeMails(tx, municipality, [mail])) === 1
}

/** As `writeMail`, all in one statement. @returns how many are new */
export async function writeMails(
  tx: Tx,
  { municipalityId }: Pick<Municipality, 'municipalityId'>,
  mails: readonly NewMail[],
): Promise<number> {
  if (mails.length === 0) return 0
  const rows = mails.map(({ subject, senderName = '', ...mail }) => ({
    ...mail,
    subject: inOneLine(subject),
    senderName: inOneLine(senderName),
  }))
  const written = await sql`
    insert into mail (municipality_id, purpose, subject_id, idempotency_key, to_address, subject, body, sender_name, reply_to, link_id, forgets)
    select ${municipalityId}::int, r.purpose, r."subjectId", r."idempotencyKey", r."to", r.subject, r.body, nullif(r."senderName", ''),
      nullif(r."replyTo", ''), r."linkId", coalesce(r.forgets, false)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(purpose text, "subjectId" int, "idempotencyKey" text, "to" text,
      subject text, body text, "senderName" text, "replyTo" text, "linkId" int, forgets boolean)
    on conflict (municipality_id, idempotency_key) do nothing
    returning mail_id`.execute(tx)
  return written.rows.length
}

/** Nothing in a header can begin another one. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

const columns = sql`mail_id as "mailId", purpose, subject_id as "subjectId", to_address as "to", subject,
  case when not forgets then body end as body, state, attempts, reason,
  smtp_code as "smtpCode", created_at as "createdAt", next_attempt_at as "nextAttemptAt", settled_at as "settledAt"`

/** The outbox, newest first. @param most rows; all by default */
export async function listMail(
  tx: Tx,
  { state, most }: { state?: MailState; most?: number } = {},
): Promise<Mail[]> {
  const { rows } = await sql<Mail>`select ${columns} from mail
    where ${state ?? null}::text is null or state = ${state ?? null}
    order by created_at desc, mail_id desc limit ${most ?? null}`.execute(tx)
  return rows
}

/** How many mails there are in each state; states without any are absent. */
export async function countMail(tx: Tx): Promise<Partial<Record<MailState, number>>> {
  const { rows } = await sql<{ state: MailState; count: number }>`
    select state, count(*)::int as count from mail group by state`.execute(tx)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

export async function findMail(tx: Tx, mailId: number): Promise<Mail | undefined> {
  const { rows } = await sql<Mail>`select ${columns} from mail where mail_id = ${mailId}`.execute(tx)
  return rows[0]
}

/** The newest mail about each subject, by the subject's id. */
export async function newestMailBySubject(tx: Tx, purpose: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ subjectId: number; mailId: number }>`
    select subject_id as "subjectId", max(mail_id) as "mailId" from mail
    where purpose = ${purpose} and subject_id is not null group by subject_id`.execute(tx)
  return new Map(rows.map(({ subjectId, mailId }) => [subjectId, mailId]))
}

/** Lets a mail that was refused or is unclear be sent once more. @returns false where it is neither, or has no text any more */
export async function sendAgain(tx: Tx, mailId: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('mail')
    .set({
      state: 'waiting',
      next_attempt_at: sql<string>`now()`,
      reason: null,
      smtp_code: null,
      settled_at: null,
    })
    .where('mail_id', '=', mailId)
    .where('state', 'in', ['refused', 'unclear', 'withdrawn'])
    .where('body', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a mail back that waits. @returns false where it does not wait any more */
export async function withdrawMail(tx: Tx, mailId: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('mail')
    .set({ state: 'withdrawn', settled_at: sql<string>`now()` })
    .where('mail_id', '=', mailId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
