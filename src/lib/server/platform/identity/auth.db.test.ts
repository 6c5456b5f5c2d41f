import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { createAccount } from './accounts.ts'
import { askAuth } from './ask-auth.ts'
import { createAuth } from './auth.ts'

const origin = 'http://localhost:3000'
let database: FreshDatabase
let opened: ReturnType<typeof createAuth>

beforeAll(async () => {
  database = await freshDatabase()
  opened = createAuth({
    appUrl: database.appUrl,
    secret: 'a-secret-for-tests-of-more-than-32-characters',
    origin,
  })
  await createAccount({
    ownerUrl: database.ownerUrl,
    email: 'ada@stadt.invalid',
    name: 'Ada',
    password: 'richtig-geraten',
    memberships: [],
  })
})
afterAll(async () => {
  await opened.close()
  await database.close()
})

const ask = (
  path: string,
  body: Record<string, unknown>,
  clientAddress = '192.0.2.1',
  cookie: string | null = null,
) => askAuth({ auth: opened.auth, origin, path, body, cookie, clientAddress })

async function logIn(): Promise<string> {
  const answer = await ask(
    '/sign-in/email',
    { email: 'ada@stadt.invalid', password: 'richtig-geraten' },
    '192.0.2.7',
  )
  expect(answer.status).toBe(200)
  const pairs = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  // Without the copy in the cookie the session is looked up in the database.
  return pairs.filter((pair) => pair.includes('session_token')).join('; ')
}

const sessionOf = (cookie: string) => opened.auth.api.getSession({ headers: new Headers({ cookie }) })

test('a session is kept until it expires', async () => {
  const cookie = await logIn()
  expect((await sessionOf(cookie))?.user.email).toBe('ada@stadt.invalid')
  await database.asOwner(`update identity."session" set "expiresAt" = now() - interval '1 second'`)
  expect(await sessionOf(cookie)).toBeNull()
})

test('a session ends at once by logging out', async () => {
  const cookie = await logIn()
  await ask('/sign-out', {}, '192.0.2.7', cookie)
  expect(await sessionOf(cookie)).toBeNull()
})

test('nobody signs up by themselves', async () => {
  const answer = await ask('/sign-up/email', {
    email: 'neu@stadt.invalid',
    password: 'langes-passwort',
    name: 'Neu',
  })
  expect(answer.ok).toBe(false)
  expect(await database.asOwner(`select 1 from identity."user" where email = 'neu@stadt.invalid'`)).toEqual(
    [],
  )
})

test('one network address gets so many tries at logging in and no more', async () => {
  const statuses: number[] = []
  for (let tries = 0; tries < 32; tries += 1)
    statuses.push(
      (
        await ask(
          '/sign-in/email',
          { email: `nobody-${tries}@stadt.invalid`, password: 'falsch-geraten' },
          '192.0.2.9',
        )
      ).status,
    )
  expect(statuses.slice(0, 30)).not.toContain(429)
  expect(statuses.at(-1)).toBe(429)
  const elsewhere = await ask(
    '/sign-in/email',
    { email: 'x@stadt.invalid', password: 'falsch-geraten' },
    '192.0.2.10',
  )
  expect(elsewhere.status).toBe(401)
})
