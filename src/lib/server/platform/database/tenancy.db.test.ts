import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import type { Principal } from '../identity/principal.ts'
import { AccessRefused } from './access-refused.ts'
import { asPublic, asState, inMunicipality, type Tx } from './tenancy.ts'

let database: FreshDatabase
let ada: Principal
let berta: Principal
let steering: Principal

beforeAll(async () => {
  database = await freshDatabase()
  const a = await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' })
  const b = await aMunicipality(database, { slug: 'b-stadt', ags: '05000002' })
  ada = await aMember(database, { municipalityId: a, userId: 'ada' })
  berta = await aMember(database, { municipalityId: b, userId: 'berta' })
  steering = await aMember(database, { municipalityId: a, userId: 'stefan', role: 'steering' })
  for (const [principal, municipality] of [
    [ada, 'a-stadt'],
    [berta, 'b-stadt'],
  ] as const) {
    await inMunicipality(
      { database: database.kysely, principal, municipality, permission: 'areas.change' },
      (tx, { municipalityId }) =>
        tx
          .insertInto('area_level')
          .values({ municipality_id: municipalityId, code: 'stadtteil', name: municipality, position: 1 })
          .execute(),
    )
  }
})
afterAll(() => database.close())

const inA = <Result>(work: (tx: Tx) => Promise<Result>, principal = ada) =>
  inMunicipality(
    { database: database.kysely, principal, municipality: 'a-stadt', permission: 'areas.read' },
    work,
  )

describe('inside one municipality', () => {
  test('a member sees its rows and no others, whatever the query asks for', async () => {
    const rows = await inA((tx) =>
      sql<{ name: string }>`select name from area_level where municipality_id <> 0`.execute(tx),
    )
    expect(rows.rows.map((row) => row.name)).toEqual(['a-stadt'])
  })

  test('a member of another municipality is refused, as is one of a municipality that does not exist', async () => {
    await expect(inA(async () => 'in', berta)).rejects.toBeInstanceOf(AccessRefused)
    const nowhere = inMunicipality(
      { database: database.kysely, principal: ada, municipality: 'c-stadt', permission: 'areas.read' },
      async () => 'in',
    )
    await expect(nowhere).rejects.toBeInstanceOf(AccessRefused)
  })

  test('a role without the permission is refused', async () => {
    const changing = inMunicipality(
      { database: database.kysely, principal: steering, municipality: 'a-stadt', permission: 'areas.change' },
      async () => 'in',
    )
    await expect(changing).rejects.toBeInstanceOf(AccessRefused)
    await expect(inA(async () => 'in', steering)).resolves.toBe('in')
  })

  test('rows cannot be written into another municipality', async () => {
    const [other] = await database.asOwner<{ municipality_id: number }>(
      `select municipality_id from municipality where slug = 'b-stadt'`,
    )
    const writing = inA((tx) =>
      tx
        .insertInto('area_level')
        .values({ municipality_id: other?.municipality_id ?? 0, code: 'x', name: 'x', position: 9 })
        .execute(),
    )
    await expect(writing).rejects.toMatchObject({ code: '42501' })
  })

  test('forging the municipality setting by raw SQL raises instead of opening the other one', async () => {
    const forging = inA(async (tx) => {
      await sql`select set_config('gelingen.municipality', (select (municipality_id + 1)::text from municipality), true)`.execute(
        tx,
      )
      return sql`select * from area_level`.execute(tx)
    })
    await expect(forging).rejects.toMatchObject({ code: '42501' })
  })

  test('a second municipality cannot be entered in the same transaction, even by giving up the role', async () => {
    const entering = inA(async (tx) => {
      await sql`reset role`.execute(tx)
      return sql`select * from platform.enter_municipality('berta', 'b-stadt')`.execute(tx)
    })
    await expect(entering).rejects.toMatchObject({ code: '42501' })
  })

  test('a ticket of one transaction is worth nothing in the next', async () => {
    const settings = await inA(async (tx) => {
      const answer = await sql<{
        ticket: string
        municipality: string
        user: string
      }>`select current_setting('gelingen.ticket') as ticket,
        current_setting('gelingen.municipality') as municipality, current_setting('gelingen.user') as "user"`.execute(
        tx,
      )
      return answer.rows[0]
    })
    const client = await database.pool.connect()
    try {
      await client.query('begin')
      await client.query('set local role gelingen_member')
      for (const [name, value] of Object.entries(settings ?? {}))
        await client.query(`select set_config($1, $2, true)`, [`gelingen.${name}`, value])
      await expect(client.query('select * from area_level')).rejects.toMatchObject({ code: '42501' })
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('a leaked handle throws once the transaction has ended', async () => {
    let leaked: Tx | undefined
    await inA(async (tx) => {
      leaked = tx
    })
    await expect(leaked?.selectFrom('area_level').selectAll().execute()).rejects.toThrow('has ended')
  })

  test('a change leaves an audit entry and raises the data revision, a failed one neither', async () => {
    const look = () =>
      database.asOwner<{ data_revision: string; entries: number }>(
        `select data_revision, (select count(*)::int from audit_entry e where e.municipality_id = m.municipality_id) as entries from municipality m where slug = 'a-stadt'`,
      )
    const [before] = await look()
    const change = {
      database: database.kysely,
      principal: ada,
      municipality: 'a-stadt',
      permission: 'areas.change',
    } as const
    await inMunicipality(change, async () => 'done')
    const failing = inMunicipality(change, async () => Promise.reject(new Error('broken')))
    await expect(failing).rejects.toThrow('broken')
    const [after] = await look()
    expect(after).toEqual({
      data_revision: Number(before?.data_revision) + 1,
      entries: (before?.entries ?? 0) + 1,
    })
  })

  test('the audit cannot be rewritten', async () => {
    await expect(inA((tx) => tx.deleteFrom('audit_entry').execute())).rejects.toMatchObject({ code: '42501' })
    await expect(
      inA((tx) => tx.updateTable('audit_entry').set({ permission: 'x' }).execute()),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('outside', () => {
  test('the public sees the names of municipalities and nothing of theirs', async () => {
    const names = await asPublic(database.kysely, (tx) =>
      tx.selectFrom('municipality').select('name').orderBy('name').execute(),
    )
    expect(names.map((row) => row.name)).toEqual(['a-stadt', 'b-stadt'])
    const looking = asPublic(database.kysely, (tx) => tx.selectFrom('residents').selectAll().execute())
    await expect(looking).rejects.toMatchObject({ code: '42501' })
    const areas = await asPublic(database.kysely, (tx) => tx.selectFrom('area').select('code').execute())
    expect(areas).toEqual([])
  })

  test('the state enters only with an account of the state coordination, and sees nothing of a municipality’s own', async () => {
    await expect(
      asState({ database: database.kysely, principal: ada }, async () => 'in'),
    ).rejects.toBeInstanceOf(AccessRefused)
    await database.asOwner(`insert into identity.state_member (user_id) values ('berta')`)
    const looking = asState({ database: database.kysely, principal: berta }, (tx) =>
      tx.selectFrom('indicator_value').selectAll().execute(),
    )
    await expect(looking).rejects.toMatchObject({ code: '42501' })
  })
})
