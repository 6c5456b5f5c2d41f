import { verifyPassword } from 'better-auth/crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMunicipality } from '../../../../../testing/people.ts'
import { createAccount, lockExampleAccounts } from './accounts.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' })
})
afterAll(() => database.close())

const account = (email: string, password = 'erstes-passwort') =>
  createAccount({
    ownerUrl: database.ownerUrl,
    email,
    name: 'Ada',
    password,
    memberships: [{ municipality: 'a-stadt', role: 'planner' }],
  })

async function passwordFits(userId: string, password: string): Promise<boolean> {
  const [kept] = await database.asOwner<{ password: string }>(
    'select password from identity."account" where "userId" = $1',
    [userId],
  )
  return kept !== undefined && verifyPassword({ hash: kept.password, password })
}

test('a new account can log in with its password, and a second making does not change it', async () => {
  const userId = await account('ada@stadt.invalid')
  expect(await passwordFits(userId, 'erstes-passwort')).toBe(true)
  expect(await account('ADA@stadt.invalid', 'zweites-passwort')).toBe(userId)
  expect(await passwordFits(userId, 'erstes-passwort')).toBe(true)
})

test('an unknown municipality makes no account', async () => {
  const making = createAccount({
    ownerUrl: database.ownerUrl,
    email: 'neu@stadt.invalid',
    name: 'Neu',
    password: 'erstes-passwort',
    memberships: [{ municipality: 'nirgends', role: 'planner' }],
  })
  await expect(making).rejects.toThrow('nirgends')
  expect(await database.asOwner(`select 1 from identity."user" where email = 'neu@stadt.invalid'`)).toEqual(
    [],
  )
})

test('locking shuts the demo’s accounts and nobody else’s, until the demo gives them a password again', async () => {
  const own = await account('eigen@stadt.invalid')
  const demo = await account('planung@auenstadt.example')
  await lockExampleAccounts(database.ownerUrl)
  expect(await passwordFits(own, 'erstes-passwort')).toBe(true)
  expect(await passwordFits(demo, 'erstes-passwort')).toBe(false)
  await account('planung@auenstadt.example')
  expect(await passwordFits(demo, 'erstes-passwort')).toBe(true)
})
