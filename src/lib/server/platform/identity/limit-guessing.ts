import { createHash } from 'node:crypto'
import type pg from 'pg'

const ALLOWED_FAILURES = 5
const WINDOW_MINUTES = 5

/** Whether this account had so many wrong passwords lately that the next try has to wait. */
export async function isGuessing(pool: pg.Pool, email: string): Promise<boolean> {
  const found = await pool.query<{ failures: number }>(
    `select count(*)::int as failures from identity.failed_log_in
     where account_hash = $1 and at > now() - make_interval(mins => $2)`,
    [hash(email), WINDOW_MINUTES],
  )
  return (found.rows[0]?.failures ?? 0) >= ALLOWED_FAILURES
}

/** Counts a wrong password, and forgets what is older than the window. */
export async function recordFailure(pool: pg.Pool, email: string): Promise<void> {
  await pool.query('delete from identity.failed_log_in where at < now() - make_interval(mins => $1)', [
    WINDOW_MINUTES,
  ])
  await pool.query('insert into identity.failed_log_in (account_hash) values ($1)', [hash(email)])
}

function hash(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex')
}
