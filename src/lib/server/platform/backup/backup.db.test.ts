import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { APP_PASSWORD } from '../../../../../testing/global-setup.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { temporaryFolder } from '../../../../../testing/temporary-folder.ts'
import { inMunicipality } from '../database/tenancy.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

let folder: string
let source: FreshDatabase
beforeAll(async () => {
  folder = await temporaryFolder('backup')
  source = await freshDatabase()
  const municipalityId = await aMunicipality(source, {
    slug: 'a-stadt',
    ags: '05000001',
    name: 'A "Stadt"\t\\ mit\nallem',
  })
  await aMember(source, { municipalityId, userId: 'ada' })
  await source.asOwner(
    `insert into area_level (municipality_id, code, name, position) values ($1, 'ort', 'Ort', 1)`,
    [municipalityId],
  )
  await source.asOwner(
    `insert into area (municipality_id, area_level_id, code, name) select $1, area_level_id, '0'||g, 'Ort '||g from area_level, generate_series(1, 50) g`,
    [municipalityId],
  )
  await source.asOwner(
    `insert into mail (municipality_id, purpose, idempotency_key, to_address, subject, body) values ($1, 'try', 'try', 'a@b.test', 'x', 'x')`,
    [municipalityId],
  )
  await source.asOwner('update area set parent_area_id = (select min(area_id) from area) where code <> $1', [
    '01',
  ])
})
afterAll(async () => {
  await source.close()
  await rm(folder, { recursive: true, force: true })
})

const backup = async () => {
  const path = join(folder, 'all.gelingen')
  await writeBackup({ ownerUrl: source.ownerUrl, path, sessionSecret: 's3cret' })
  return path
}

describe('a backup', () => {
  test('put back into an empty database gives the same rows, and work goes on with new numbers', async () => {
    const target = await freshDatabase()
    try {
      const restored = await restoreBackup({
        ownerUrl: target.ownerUrl,
        path: await backup(),
        folder: 'db',
        appPassword: APP_PASSWORD,
        replace: false,
      })
      expect(restored).toMatchObject({ ok: true, value: { sessionSecret: 's3cret' } })
      const mail = await target.asOwner('select state, reason from mail')
      expect(mail, 'what waited may have gone out since').toEqual([
        { state: 'unclear', reason: 'mail/restored' },
      ])
      for (const table of ['municipality', 'membership', 'area_level', 'area', 'identity."user"']) {
        const rows = `select * from ${table} t order by t::text`
        expect(await target.asOwner(rows), table).toEqual(await source.asOwner(rows))
      }
      const added = await inMunicipality(
        {
          database: target.kysely,
          principal: { userId: 'ada' },
          municipality: 'a-stadt',
          permission: 'areas.change',
        },
        (tx, { municipalityId }) =>
          tx
            .insertInto('area_level')
            .values({ municipality_id: municipalityId, code: 'neu', name: 'Neu', position: 2 })
            .returning('area_level_id')
            .executeTakeFirstOrThrow(),
      )
      expect(added.area_level_id).toBeGreaterThan(1)
    } finally {
      await target.close()
    }
  })

  test('leaves a database with a municipality alone unless told to replace it', async () => {
    const path = await backup()
    const options = { ownerUrl: source.ownerUrl, path, folder: 'db', appPassword: APP_PASSWORD }
    expect(await restoreBackup({ ...options, replace: false })).toEqual({
      ok: false,
      refusal: { code: 'backup/database-in-use', details: {} },
    })
    expect((await source.asOwner('select count(*)::int as n from area'))[0]).toEqual({ n: 50 })
    expect(await restoreBackup({ ...options, replace: true })).toMatchObject({ ok: true })
    expect((await source.asOwner('select count(*)::int as n from area'))[0]).toEqual({ n: 50 })
  })

  test('of an earlier version loads: its tables as they were then, migrated forward afterwards', async () => {
    const [header = '', ...rest] = gunzipSync(await readFile(await backup()))
      .toString()
      .split('\n')
    const facts = JSON.parse(header) as { migrations: string[] }
    const older = facts.migrations.filter((name) => name <= '0002')
    const oldTables = rest
      .join('\n')
      .split(/(?<=^\\\.\n)/m)
      .filter((part) =>
        /^\{"name":"(identity\.\W*(user|state_member)|public\.(municipality|membership))"/.test(
          part.replaceAll('\\"', ''),
        ),
      )
    expect(oldTables).toHaveLength(4)
    const path = join(folder, 'old.gelingen')
    await writeFile(
      path,
      gzipSync([JSON.stringify({ ...facts, migrations: older }), oldTables.join('')].join('\n')),
    )
    const target = await freshDatabase()
    try {
      expect(
        await restoreBackup({
          ownerUrl: target.ownerUrl,
          path,
          folder: 'db',
          appPassword: APP_PASSWORD,
          replace: false,
        }),
      ).toMatchObject({ ok: true })
      expect(await target.asOwner('select slug from municipality')).toEqual([{ slug: 'a-stadt' }])
      expect(await target.asOwner('select * from chain_setting')).toEqual([])
    } finally {
      await target.close()
    }
  })

  test.each([
    ['some other file', gzipSync('{"hello": 1}\n'), 'backup/not-a-backup'],
    ['a file that is no archive', Buffer.from('Guten Tag'), 'backup/not-a-backup'],
    [
      'a backup of a newer version',
      gzipSync('{"gelingenBackup":1,"migrations":["9999-later.sql"],"sessionSecret":"x"}\n'),
      'backup/newer-version',
    ],
  ])('%s is refused and nothing is touched', async (_what, content, code) => {
    const path = join(folder, 'wrong')
    await writeFile(path, content)
    const answer = await restoreBackup({
      ownerUrl: source.ownerUrl,
      path,
      folder: 'db',
      appPassword: APP_PASSWORD,
      replace: true,
    })
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    expect((await source.asOwner('select count(*)::int as n from area'))[0]).toEqual({ n: 50 })
  })
})
