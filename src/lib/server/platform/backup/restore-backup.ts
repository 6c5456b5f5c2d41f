import { createReadStream } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate, migrationNames } from '../database/migrate.ts'
import { refuse, type Outcome } from '../refusal.ts'
import type { BackupTable } from './backup-tables.ts'
import type { BackupHeader } from './write-backup.ts'

type Options = {
  ownerUrl: string
  path: string
  /** The folder `db/` of the program. */
  folder: string
  appPassword: string
  /** Without it a database that holds a municipality is left alone. */
  replace: boolean
  onTable?: (name: string) => void
}

/**
 * Puts a backup back: stands the database at the version that the backup was made with, copies the rows, then migrates
 * to this version. Refused: no backup, a backup of a newer version, a database in use without `replace`.
 * A failure half-way leaves a database that takes the same restore again with `replace`.
 */
export async function restoreBackup(
  options: Options,
): Promise<Outcome<{ tables: number; sessionSecret: string }>> {
  const lines = createInterface({
    input: createReadStream(options.path).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })[Symbol.asyncIterator]()
  const header = await readHeader(lines)
  if (header === undefined) return refuse('backup/not-a-backup', { file: options.path })
  const known = new Set(await migrationNames(options.folder))
  const newer = header.migrations.find((name) => !known.has(name))
  if (newer !== undefined) return refuse('backup/newer-version', { migration: newer })

  const client = new pg.Client({ connectionString: options.ownerUrl })
  await client.connect()
  try {
    if (!options.replace && (await holdsMunicipalities(client))) return refuse('backup/database-in-use')
    await emptyDatabase(client)
    await migrate({ ...options, only: new Set(header.migrations) })
    await client.query('set role gelingen_owner')
    const tables = await copyTables(client, lines, options.onTable)
    await migrate(options)
    // What waited then has most likely gone out since: nobody gets it twice without a person wanting it.
    await client.query(
      `update public.mail set state = 'unclear', reason = 'mail/restored' where state in ('waiting', 'handing-over')`,
    )
    return { ok: true, value: { tables, sessionSecret: header.sessionSecret } }
  } finally {
    await client.end()
  }
}

type Lines = AsyncIterator<string>

async function readHeader(lines: Lines): Promise<BackupHeader | undefined> {
  try {
    const first: unknown = JSON.parse((await lines.next()).value ?? '')
    // The mark tells that writeBackup() wrote it, in this shape.
    return first instanceof Object && 'gelingenBackup' in first ? (first as BackupHeader) : undefined
  } catch {
    return undefined
  }
}

async function holdsMunicipalities(client: pg.Client): Promise<boolean> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('public.municipality') is not null as there`,
  )
  if (there.rows[0]?.there !== true) return false
  return (await client.query('select 1 from public.municipality limit 1')).rowCount === 1
}

async function emptyDatabase(client: pg.Client): Promise<void> {
  await client.query('begin')
  await client.query('drop schema if exists platform, identity, pgboss cascade')
  const tables = await client.query<{ name: string }>(
    `select format('public.%I', c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
  )
  if (tables.rows.length > 0)
    await client.query(`drop table ${tables.rows.map((row) => row.name).join(', ')} cascade`)
  await client.query('commit')
}

async function copyTables(client: pg.Client, lines: Lines, onTable: Options['onTable']): Promise<number> {
  let tables = 0
  for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
    // Each table's first line was written by writeBackup().
    const table = JSON.parse(line.value) as BackupTable
    onTable?.(table.name)
    await client.query('begin')
    // COPY takes no rows into a table whose policies bind its owner; they bind again before the commit.
    const forced = await isForced(client, table.name)
    if (forced) await client.query(`alter table ${table.name} no force row level security`)
    await copyRows(client, table, lines)
    if (forced) await client.query(`alter table ${table.name} force row level security`)
    await raiseSequences(client, table)
    await client.query('commit')
    tables += 1
  }
  return tables
}

async function isForced(client: pg.Client, table: string): Promise<boolean> {
  const found = await client.query<{ forced: boolean }>(
    'select relforcerowsecurity as forced from pg_class where oid = $1::regclass',
    [table],
  )
  return found.rows[0]?.forced === true
}

async function copyRows(client: pg.Client, table: BackupTable, lines: Lines): Promise<void> {
  const rows = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`))
  const failed = once(rows, 'error').then(([cause]) => Promise.reject(cause))
  failed.catch(() => {})
  for (let line = await lines.next(); line.done !== true && line.value !== '\\.'; line = await lines.next()) {
    if (!rows.write(`${line.value}\n`)) await Promise.race([once(rows, 'drain'), failed])
  }
  rows.end()
  await Promise.race([once(rows, 'finish'), failed])
}

/** Identity columns go on after the highest number that was put back. */
async function raiseSequences(client: pg.Client, table: BackupTable): Promise<void> {
  const identities = await client.query<{ column: string; sequence: string }>(
    `select quote_ident(attname) as column, pg_get_serial_sequence($1, attname) as sequence
     from pg_attribute where attrelid = $1::regclass and attidentity <> ''`,
    [table.name],
  )
  for (const { column, sequence } of identities.rows) {
    await client.query(
      `select setval($1, max(${column})) from ${table.name} having max(${column}) is not null`,
      [sequence],
    )
  }
}
