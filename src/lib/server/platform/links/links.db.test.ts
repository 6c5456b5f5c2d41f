import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { byLink, inMunicipality } from '../database/tenancy.ts'
import { createLink, readLinkToken } from './index.ts'

let database: FreshDatabase
let token: string

const tomorrow = new Date(Date.now() + 86_400_000)

beforeAll(async () => {
  database = await freshDatabase()
  token = await aLink('auenstadt', '05999000', { subjectId: 7, expiresAt: tomorrow })
})
afterAll(() => database.close())

async function aLink(slug: string, ags: string, link: { subjectId: number; expiresAt: Date }) {
  const municipalityId = await aMunicipality(database, { slug, ags })
  const principal = await aMember(database, { municipalityId, userId: `planner-${slug}` })
  return inMunicipality(
    { database: database.kysely, principal, municipality: slug, permission: 'directory.change' },
    async (tx, municipality) => (await createLink(tx, municipality, { purpose: 'try', ...link })).token,
  )
}

const open = (given: string, purpose = 'try') =>
  byLink({ database: database.kysely, token: given, purpose }, async (_tx, opened) => opened)

describe('a link', () => {
  test('opens what it is about, in its municipality', async () => {
    expect(await open(token)).toMatchObject({
      ok: true,
      value: { slug: 'auenstadt', subjectId: 7, usedAt: null },
    })
  })

  test('opens nothing for another purpose, cut off, or with another secret', async () => {
    const { secret = '' } = readLinkToken(token) ?? {}
    const other = token.replace(secret, secret.replace(/^./, secret.startsWith('a') ? 'b' : 'a'))
    for (const refused of [open(token, 'other'), open(token.slice(0, -1)), open(other), open('')])
      expect(await refused).toEqual({ ok: false, because: 'unknown' })
  })

  test('opens nothing when it comes too late or was called back', async () => {
    const late = await aLink('quellbach', '05999001', {
      subjectId: 1,
      expiresAt: new Date(Date.now() - 1000),
    })
    expect(await open(late)).toMatchObject({
      ok: false,
      because: 'expired',
      municipality: { slug: 'quellbach' },
    })
    const back = await aLink('bergdorf', '05999002', { subjectId: 1, expiresAt: tomorrow })
    await database.asOwner(`update access_link set revoked_at = now() where municipality_id =
      (select municipality_id from municipality where slug = 'bergdorf')`)
    expect(await open(back)).toMatchObject({ ok: false, because: 'revoked' })
  })

  test('sees no other link and no other municipality, and writes nothing but its use', async () => {
    const seen = await byLink({ database: database.kysely, token, purpose: 'try' }, async (tx) => ({
      links: (await tx.selectFrom('access_link').select('link_id').execute()).length,
      towns: await tx.selectFrom('municipality').select('slug').execute(),
    }))
    expect(seen).toEqual({ ok: true, value: { links: 1, towns: [{ slug: 'auenstadt' }] } })
    const prolonging = byLink({ database: database.kysely, token, purpose: 'try' }, (tx) =>
      sql`update access_link set expires_at = now() + interval '9 years'`.execute(tx),
    )
    await expect(prolonging).rejects.toMatchObject({ code: '42501' })
  })

  test('that changes something leaves an audit entry without a person, and makes results stale', async () => {
    const before = await revision()
    await byLink(
      { database: database.kysely, token, purpose: 'try', change: { permission: 'offers.confirm-by-link' } },
      async () => null,
    )
    expect(await revision()).toBe(before + 1)
    const [entry] = await database.asOwner(
      `select user_id, permission from audit_entry order by audit_entry_id desc limit 1`,
    )
    expect(entry).toEqual({ user_id: null, permission: 'offers.confirm-by-link' })
  })
})

async function revision(): Promise<number> {
  const [row] = await database.asOwner<{ revision: number }>(
    `select data_revision::int as revision from municipality where slug = 'auenstadt'`,
  )
  return row?.revision ?? -1
}
