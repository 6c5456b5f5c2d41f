import pg from 'pg'

/**
 * Describes the migrated database as reviewable text: tables with columns, constraints and indexes, policies, grants,
 * functions. The same on every PostgreSQL from 15 on, which pg_dump's text is not.
 */
export async function describeSchema(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const lines: string[] = [
      '-- Made by `npm run schema` from the migrations; reviewed, never edited by hand.',
      '',
    ]
    for (const query of [tables, policies, grants, functions]) {
      const answer = await client.query<{ line: string }>(query)
      lines.push(...answer.rows.map((row) => row.line), '')
    }
    return `${lines.join('\n').trim()}\n`
  } finally {
    await client.end()
  }
}

const ours = `n.nspname in ('public', 'platform', 'identity')`
const notOfAnExtension = `not exists (select from pg_depend x where x.objid = o.oid and x.deptype = 'e')`

const tables = `
  select format(E'table %s.%I (\\n%s\\n)%s%s;%s\\n', n.nspname, o.relname,
    (select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        case when a.attidentity <> '' then ' generated always as identity'
             when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end), E',\\n' order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped),
    case when o.relrowsecurity then ' row level security' else '' end,
    case when o.relforcerowsecurity then ' forced' else '' end,
    coalesce((select E'\\n' || string_agg(format('  %s: %s', c.contype, pg_get_constraintdef(c.oid)), E'\\n' order by c.contype, pg_get_constraintdef(c.oid))
      from pg_constraint c where c.conrelid = o.oid and c.contype <> 'n'), '')
    || coalesce((select E'\\n' || string_agg('  ' || pg_get_indexdef(i.indexrelid), E'\\n' order by pg_get_indexdef(i.indexrelid))
      from pg_index i where i.indrelid = o.oid and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.conrelid = o.oid)), '')) as line
  from pg_class o join pg_namespace n on n.oid = o.relnamespace
  where o.relkind in ('r', 'p') and ${ours} and ${notOfAnExtension} order by n.nspname, o.relname`

const policies = `
  select format('policy %s on %s.%s for %s to %s using (%s)%s;', p.policyname, p.schemaname, p.tablename, p.cmd,
    array_to_string(p.roles, ', '), p.qual, coalesce(' with check (' || p.with_check || ')', '')) as line
  from pg_policies p order by p.schemaname, p.tablename, p.policyname`

const grants = `
  select format('grant %s on %s.%s to %s;', string_agg(what, ', ' order by what), schema, name, grantee) as line from (
    select privilege_type as what, table_schema as schema, table_name as name, grantee from information_schema.role_table_grants
    where privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE') and grantee like 'gelingen\\_%' and grantee <> 'gelingen_owner'
    union all
    select privilege_type || ' (' || string_agg(column_name, ', ' order by column_name) || ')', table_schema, table_name, grantee
    from information_schema.role_column_grants c
    where grantee like 'gelingen\\_%' and grantee <> 'gelingen_owner' and privilege_type in ('SELECT', 'INSERT', 'UPDATE')
      and not exists (select from information_schema.role_table_grants t where t.table_schema = c.table_schema
        and t.table_name = c.table_name and t.grantee = c.grantee and t.privilege_type = c.privilege_type)
    group by privilege_type, table_schema, table_name, grantee) g
  group by schema, name, grantee order by schema, name, grantee`

const functions = `
  select rtrim(pg_get_functiondef(o.oid)) || E';\\n' || coalesce((select string_agg(format('  execute: %s', r.rolname), E'\\n' order by r.rolname)
      from pg_roles r where r.rolname like 'gelingen\\_%' and r.rolname <> 'gelingen_owner' and has_function_privilege(r.oid, o.oid, 'execute')), '  execute: nobody') || E'\\n' as line
  from pg_proc o join pg_namespace n on n.oid = o.pronamespace where ${ours} and ${notOfAnExtension} order by n.nspname, o.proname`
