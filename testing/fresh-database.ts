import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { appUrlFrom, openDatabase, type Database } from '../src/lib/server/platform/database/open-database.ts'
import { APP_PASSWORD, databaseUrl } from './global-setup.ts'

export type FreshDatabase = Database & {
  ownerUrl: string
  appUrl: string
  /** Runs SQL as the owner of the server, past every policy: for arranging and for looking from outside. */
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
}

/** A migrated, empty database of its own, and the application's pool on it. Close it in `afterAll`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const serverUrl = inject('testServerUrl')
  const template = inject('testTemplate')
  const name = template.replace('template', 't') + randomBytes(5).toString('hex')
  const maintenance = new pg.Client({ connectionString: serverUrl })
  await maintenance.connect()
  // Copying needs the template without visitors; two files asking at once must wait for each other.
  await maintenance.query('select pg_advisory_lock(7318206)')
  await maintenance.query(`create database ${name} template ${template}`)
  await maintenance.end()

  const ownerUrl = databaseUrl(serverUrl, name)
  const appUrl = appUrlFrom({ ownerUrl, appPassword: APP_PASSWORD })
  const database = openDatabase({ appUrl, connections: 5 })
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  // Dropping the database cuts its idle connections.
  owner.on('error', () => {})
  return {
    ...database,
    ownerUrl,
    appUrl,
    asOwner: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await owner.query<Row>(sql, values)).rows,
    close: async () => {
      await Promise.all([database.close(), owner.end()])
      const closing = new pg.Client({ connectionString: serverUrl })
      await closing.connect()
      await closing.query(`drop database if exists ${name} with (force)`)
      await closing.end()
    },
  }
}
