import { sql, type Kysely } from 'kysely'
import type { Tx } from '../database/tenancy.ts'
import type { DB } from '../database/database-types.ts'
import type { Role } from './permissions.ts'

export type Membership = { slug: string; name: string; kind: string; role: Role }

/** The municipalities of an account, by name. */
export async function membershipsOf(database: Kysely<DB>, userId: string): Promise<Membership[]> {
  const found =
    await sql<Membership>`select slug, name, kind, role from platform.memberships_of(${userId})`.execute(
      database,
    )
  return found.rows
}

/** Names of the members of the municipality that the transaction has entered, by user id. */
export async function namesOfMembers(tx: Tx): Promise<Map<string, string>> {
  const found = await sql<{
    user_id: string
    name: string
  }>`select user_id, name from platform.names_of_members()`.execute(tx)
  return new Map(found.rows.map((row) => [row.user_id, row.name]))
}
