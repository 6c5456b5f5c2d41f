import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './preparing-client.ts'
import type { DB } from './database-types.ts'

// Counts and revisions stay far below 2^53; a date is a day, not an instant in some time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Database = { kysely: Kysely<DB>; pool: pg.Pool; close(): Promise<void> }

/** Opens the application's pool. The log-in must be `gelingen_app`, which owns nothing and bypasses nothing. */
export function openDatabase({
  appUrl,
  connections = 10,
}: {
  appUrl: string
  connections?: number
}): Database {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: connections,
    statement_timeout: 120_000,
    Client: PreparingClient,
  })
  surviveCutConnections(pool)
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, pool, close: () => kysely.destroy() }
}

/**
 * A connection may be cut at any time (the server restarts). Whoever has a query under way hears of it by that query; without
 * these listeners the program would end. The pool replaces the connection at the next request.
 */
export function surviveCutConnections(pool: pg.Pool): void {
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
}

/** The application's log-in on the server and database of the owner's. */
export function appUrlFrom({ ownerUrl, appPassword }: { ownerUrl: string; appPassword: string }): string {
  const url = new URL(ownerUrl)
  url.username = 'gelingen_app'
  url.password = appPassword
  return url.toString()
}
