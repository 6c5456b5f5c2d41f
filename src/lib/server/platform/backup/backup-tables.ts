import type pg from 'pg'

export type BackupTable = { name: string; columns: string[] }

const NOT_IN_A_BACKUP = [
  'platform.migration',
  'platform.ticket_secret',
  'identity."rateLimit"',
  'identity.failed_log_in',
]

/** All tables with data to keep, each after those it refers to. */
export async function backupTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const found = await client.query<{ oid: number; name: string; columns: string[]; needs: number[] }>(`
    select c.oid::int as oid, format('%I.%I', n.nspname, c.relname) as name,
      array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
      array(select f.confrelid::int from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'identity', 'platform') order by 2`)
  const waiting = found.rows.filter((table) => !NOT_IN_A_BACKUP.includes(table.name))
  const ordered: typeof waiting = []
  while (waiting.length > 0) {
    const next = waiting.findIndex((table) =>
      table.needs.every((needed) => !waiting.some((other) => other.oid === needed)),
    )
    if (next === -1)
      throw new Error('Tables refer to each other in a circle; a backup has no order for them.')
    ordered.push(...waiting.splice(next, 1))
  }
  return ordered.map(({ name, columns }) => ({ name, columns }))
}
