import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.ts'

/** Tables that belong to the installation, not to a municipality; each with its reason. */
const NOT_TENANT_TABLES = new Set([
  'identity.user', // accounts may belong to several municipalities
  'identity.session',
  'identity.account',
  'identity.verification',
  'identity.twoFactor',
  'identity.rateLimit',
  'identity.state_member',
  'identity.failed_log_in',
  'platform.migration',
  'platform.ticket_secret',
])

type Table = { schema: string; name: string; forced: boolean; leading: string; policies: string[] }

let database: FreshDatabase
let tables: Table[]

beforeAll(async () => {
  database = await freshDatabase()
  tables = await database.asOwner<Table>(`
    select n.nspname as schema, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as leading,
      array(select p.policyname::text from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'platform', 'identity', 'pgboss')
      and n.nspname <> 'pgboss' order by 1, 2`)
})
afterAll(() => database.close())

function tenantTables(): Table[] {
  return tables.filter((table) => !NOT_TENANT_TABLES.has(`${table.schema}.${table.name}`))
}

describe('every tenant table', () => {
  test('there are some', () => {
    expect(tenantTables().length).toBeGreaterThan(15)
  })

  test('has row-level security enabled and forced, and a policy', () => {
    const open = tenantTables().filter((table) => !table.forced || !table.policies.includes('own'))
    expect(open).toEqual([])
  })

  test('starts its primary key with municipality_id', () => {
    expect(tenantTables().filter((table) => table.leading !== 'municipality_id')).toEqual([])
  })

  test('starts its foreign keys and unique constraints with municipality_id, unless they point to the municipality or an account', async () => {
    const others = await database.asOwner(`
      select conrelid::regclass::text as "table", pg_get_constraintdef(oid) as definition from pg_constraint
      where contype in ('f', 'u') and connamespace = 'public'::regnamespace
        and confrelid not in ('municipality'::regclass, 'identity."user"'::regclass)
        and conrelid <> 'municipality'::regclass
        and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'municipality_id'`)
    expect(others).toEqual([])
  })

  test('grants the tenant role no blanket insert or update, only columns', async () => {
    const blanket = await database.asOwner(`
      select table_name, privilege_type from information_schema.role_table_grants
      where grantee in ('gelingen_member', 'gelingen_public', 'gelingen_link', 'gelingen_program', 'gelingen_state')
        and privilege_type in ('INSERT', 'UPDATE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')`)
    expect(blanket).toEqual([])
  })
})

describe('the application’s log-in', () => {
  test('is no superuser, bypasses nothing, owns nothing and inherits nothing', async () => {
    const [role] = await database.asOwner(
      `select rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = 'gelingen_app'`,
    )
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolinherit: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    })
  })

  test('reads no tenant table before it has entered a municipality', async () => {
    for (const table of tenantTables()) {
      await expect(database.pool.query(`select * from ${table.name}`), table.name).rejects.toMatchObject({
        code: '42501',
      })
    }
  })

  test('reads no tenant table as the tenant role without having entered: it raises, it does not return nothing', async () => {
    for (const table of tenantTables()) {
      const reading = inOneTransaction([`set local role gelingen_member`, `select * from ${table.name}`])
      await expect(reading, table.name).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('cannot read the secret that signs the settings', async () => {
    await expect(database.pool.query('select * from platform.ticket_secret')).rejects.toMatchObject({
      code: '42501',
    })
    await expect(database.pool.query('select platform.ticket(1, $1)', ['x'])).rejects.toMatchObject({
      code: '42501',
    })
  })
})

async function inOneTransaction(statements: string[]): Promise<void> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
