import pg from 'pg'
import type { Principal } from './principal.ts'

const OPERATOR = 'operator'

/**
 * The account in whose name the command line works: a member of the municipality whose name stands in the audit, and
 * without a password, so that nobody logs in with it. Only the server's owner can make it.
 */
export async function operatorOf({
  ownerUrl,
  ags,
}: {
  ownerUrl: string
  ags: string
}): Promise<(Principal & { municipality: string }) | undefined> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const found = await client.query<{ slug: string; municipality_id: number }>(
      'select slug, municipality_id from municipality where ags = $1',
      [ags],
    )
    const municipality = found.rows[0]
    if (municipality === undefined) return undefined
    await client.query(
      `insert into identity."user" (id, name, email, "emailVerified") values ($1, 'Kommandozeile', 'kommandozeile@localhost', false) on conflict do nothing`,
      [OPERATOR],
    )
    await client.query(
      `insert into membership (municipality_id, user_id, role) values ($1, $2, 'coordinator') on conflict do nothing`,
      [municipality.municipality_id, OPERATOR],
    )
    return { userId: OPERATOR, municipality: municipality.slug }
  } finally {
    await client.end()
  }
}
