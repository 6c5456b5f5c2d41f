import { sql, type Kysely } from 'kysely'
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
