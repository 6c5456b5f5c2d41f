import type { Role } from '../src/lib/server/platform/identity/permissions.ts'
import type { Principal } from '../src/lib/server/platform/identity/principal.ts'
import type { FreshDatabase } from './fresh-database.ts'

/** Puts a municipality into a test database. */
export async function aMunicipality(
  database: FreshDatabase,
  { slug, ags, name = slug }: { slug: string; ags: string; name?: string },
): Promise<number> {
  const rows = await database.asOwner<{ municipality_id: number }>(
    `insert into municipality (ags, slug, name, kind) values ($1, $2, $3, 'city') returning municipality_id`,
    [ags, slug, name],
  )
  return rows[0]?.municipality_id ?? 0
}

/** Puts an account with a membership into a test database; it has no password and cannot log in. */
export async function aMember(
  database: FreshDatabase,
  {
    municipalityId,
    role = 'planner',
    userId = `${role}-${municipalityId}`,
  }: { municipalityId: number; role?: Role; userId?: string },
): Promise<Principal> {
  await database.asOwner(
    `insert into identity."user" (id, name, email, "emailVerified") values ($1, $1, $1 || '@test.example', true) on conflict do nothing`,
    [userId],
  )
  await database.asOwner('insert into membership (municipality_id, user_id, role) values ($1, $2, $3)', [
    municipalityId,
    userId,
    role,
  ])
  return { userId }
}
