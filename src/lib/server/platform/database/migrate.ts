import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** Any number: only one start at a time migrates a database. */
const MIGRATION_LOCK = 7_318_204

/** One after another on the whole server, since roles belong to all its databases. */
const ROLES_LOCK = 7_318_205

type Options = {
  /** Log-in that may create roles and owns the database. */
  ownerUrl: string
  /** The folder `db/` of the program. */
  folder: string
  /** The password that the application's log-in gets. */
  appPassword: string
  onApplied?: (name: string) => void
  /** Only these, to stand at an earlier version for restoring its data; all by default. */
  only?: ReadonlySet<string>
}

/**
 * Brings the database to the newest version: roles, then every migration that it does not have yet, each in a
 * transaction of its own. Migrations only go forward.
 * @returns names of the migrations applied now
 */
export async function migrate({
  ownerUrl,
  folder,
  appPassword,
  onApplied,
  only,
}: Options): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await prepareRoles(client, folder, appPassword)
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query('set role gelingen_owner')
    await client.query('create schema if not exists platform')
    await client.query(
      'create table if not exists platform.migration (name text primary key, applied_at timestamptz not null default now())',
    )
    const known = new Set(
      (await client.query<{ name: string }>('select name from platform.migration')).rows.map(
        (row) => row.name,
      ),
    )
    const missing = (await migrationNames(folder)).filter(
      (name) => !known.has(name) && (only?.has(name) ?? true),
    )
    for (const name of missing) {
      await apply(client, name, await readFile(join(folder, 'migrations', name), 'utf8'))
      onApplied?.(name)
    }
    return missing
  } finally {
    await client.end()
  }
}

/** The names of all migrations that this version has, in their order. */
export async function migrationNames(folder: string): Promise<string[]> {
  return (await readdir(join(folder, 'migrations'))).filter((name) => name.endsWith('.sql')).sort()
}

async function prepareRoles(client: pg.Client, folder: string, appPassword: string): Promise<void> {
  const roles = await readFile(join(folder, 'roles.sql'), 'utf8')
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock($1)', [ROLES_LOCK])
  await client.query(roles)
  await client.query(`alter role gelingen_app with password ${client.escapeLiteral(appPassword)}`)
  const database = client.escapeIdentifier(
    (await client.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? '',
  )
  await client.query(`grant create on database ${database} to gelingen_owner`)
  await client.query('grant create on schema public to gelingen_owner')
  await client.query('commit')
}

async function apply(client: pg.Client, name: string, sql: string): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into platform.migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (failure) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and was rolled back`, { cause: failure })
  }
}
