import { hashPassword } from 'better-auth/crypto'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Role } from './permissions.ts'

type NewAccount = {
  /** Operator's log-in; the application itself makes no accounts. */
  ownerUrl: string
  email: string
  name: string
  password: string
  memberships: { municipality: string; role: Role }[]
  state?: boolean
}

/**
 * Makes an account, or adds memberships to the one that has this e-mail address (its password stays).
 * @returns the account's id
 * @throws Error when a municipality does not exist
 */
export async function createAccount({
  ownerUrl,
  email,
  name,
  password,
  memberships,
  state = false,
}: NewAccount): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const userId = (await findAccount(client, email)) ?? (await insertAccount(client, { email, name }))
    await giveFirstPassword(client, userId, password)
    for (const { municipality, role } of memberships) {
      const added = await client.query(
        `insert into membership (municipality_id, user_id, role) select municipality_id, $1, $2 from municipality where slug = $3
         on conflict (municipality_id, user_id) do update set role = excluded.role`,
        [userId, role, municipality],
      )
      if (added.rowCount !== 1) throw new Error(`Die Kommune „${municipality}“ gibt es nicht.`)
    }
    if (state)
      await client.query('insert into identity.state_member (user_id) values ($1) on conflict do nothing', [
        userId,
      ])
    await client.query('commit')
    return userId
  } finally {
    await client.end()
  }
}

/**
 * Takes the password and the sessions from accounts with an address that can be nobody's (`….example`, RFC 2606): they come
 * from the demo, and their password is known to everybody.
 */
export async function lockExampleAccounts(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const theirs = `"userId" in (select id from identity."user" where email like '%.example')`
    await client.query(`delete from identity."account" where ${theirs}`)
    await client.query(`delete from identity."session" where ${theirs}`)
  } finally {
    await client.end()
  }
}

async function findAccount(client: pg.Client, email: string): Promise<string | undefined> {
  const found = await client.query<{ id: string }>('select id from identity."user" where email = lower($1)', [
    email,
  ])
  return found.rows[0]?.id
}

async function insertAccount(
  client: pg.Client,
  { email, name }: { email: string; name: string },
): Promise<string> {
  const userId = randomBytes(16).toString('hex')
  await client.query(
    'insert into identity."user" (id, name, email, "emailVerified") values ($1, $2, lower($3), true)',
    [userId, name, email],
  )
  return userId
}

/** An account keeps the password it has. */
async function giveFirstPassword(client: pg.Client, userId: string, password: string): Promise<void> {
  const found = await client.query('select 1 from identity."account" where "userId" = $1', [userId])
  if (found.rowCount !== 0) return
  await client.query(
    `insert into identity."account" (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $2, $3, now())`,
    [randomBytes(16).toString('hex'), userId, await hashPassword(password)],
  )
}
