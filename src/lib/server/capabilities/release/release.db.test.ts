import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { asPublic, inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import {
  changeReleaseContact,
  listPublicReleases,
  listReleases,
  listReleasingMunicipalities,
  planRelease,
  publishRelease,
  withdrawRelease,
} from './index.ts'

let database: FreshDatabase
let office: Principal
let stranger: Principal
let municipalityId = 0

/** A city of four quarters with one indicator; the first quarter has three cases only. */
beforeAll(async () => {
  database = await freshDatabase()
  municipalityId = await aMunicipality(database, { slug: 'a-stadt', ags: '05901000', name: 'A-Stadt' })
  const other = await aMunicipality(database, { slug: 'b-stadt', ags: '05902000' })
  office = await aMember(database, { municipalityId, role: 'statistics-office' })
  stranger = await aMember(database, { municipalityId: other, role: 'statistics-office' })
  await database.asOwner(
    `with level as (insert into area_level (municipality_id, code, name, position) values ($1, 'viertel', 'Viertel', 1) returning area_level_id),
       areas as (insert into area (municipality_id, area_level_id, code, name)
         select $1, area_level_id, lpad(g::text, 2, '0'), 'Viertel ' || g from level, generate_series(1, 5) g returning area_id, code),
       own as (insert into indicator (municipality_id, code, name, unit, direction, topic)
         values ($1, 'armut', 'Kinderarmut', 'percent', 'higher-is-burden', 'economy') returning indicator_id)
     insert into indicator_value (municipality_id, indicator_id, period, area_id, value, cases, base)
     select $1, indicator_id, '2024', area_id, cases::float8, cases, 100 from own, areas
       join (values ('01', 3), ('02', 20), ('03', 30), ('04', 40), ('05', 50)) as n (code, cases) using (code)`,
    [municipalityId],
  )
})
afterAll(() => database.close())

const subject = { kind: 'indicator', code: 'armut', period: '2024', levels: ['viertel'] } as const
const inA = <Result>(
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
  principal = office,
  slug = 'a-stadt',
) =>
  inMunicipality(
    { database: database.kysely, principal, municipality: slug, permission: 'release.change' },
    work,
  )
const publish = () => inA((tx, municipality) => publishRelease(tx, municipality, office, subject))
const publicOnes = () => asPublic(database.kysely, (tx) => listPublicReleases(tx))
const correct = (code: string, cases: number) =>
  database
    .asOwner(
      `update indicator_value v set cases = $2::int, value = $2::int from area a where a.area_id = v.area_id and a.code = $1`,
      [code, cases],
    )
    .then(() => database.asOwner('update municipality set data_revision = data_revision + 1'))

test('a release shows what the workspace shows, to everybody; nothing was public before', async () => {
  expect(await publicOnes()).toEqual([])
  expect(await publish()).toEqual({ ok: true, value: { code: 'armut-2024' } })
  const [release] = await publicOnes()
  expect(release?.municipality).toEqual({
    slug: 'a-stadt',
    name: 'A-Stadt',
    ags: '05901000',
    kind: 'city',
    contact: { email: null, contributorId: null },
  })
  expect(release?.content.levels[0]?.areas.map(({ code, cells }) => [code, ...cells])).toEqual([
    ['01', '.', null, null],
    ['02', '.', null, null],
    ['03', 30, 30, 100],
    ['04', 40, 40, 100],
    ['05', 50, 50, 100],
  ])
  expect(await asPublic(database.kysely, listReleasingMunicipalities)).toEqual([
    { slug: 'a-stadt', name: 'A-Stadt' },
  ])
})

test('the public gets at nothing else: no true counts, no subject, no figures of the workspace', async () => {
  for (const query of [
    'select figures from release_figures',
    'select subject from release',
    'select released_by from release',
    'select * from indicator_value',
    'select * from disclosure_profile',
  ])
    await expect(
      asPublic(database.kysely, async (tx) => {
        const { sql } = await import('kysely')
        return sql.raw(query).execute(tx)
      }),
      query,
    ).rejects.toMatchObject({ code: '42501' })
})

test('the contact is public while something is released, and of nobody else', async () => {
  const email = 'statistik@a-stadt.example'
  const set = (form: object) =>
    inA((tx, municipality) => changeReleaseContact(tx, municipality, office, form))
  expect(await set({ email: 'statistik', contributorId: '' })).toMatchObject({
    ok: false,
    refusal: { code: 'release/contact', details: { field: 'email' } },
  })
  expect(await set({ email: ` ${email} `, contributorId: '' })).toEqual({
    ok: true,
    value: { email, contributorId: null },
  })
  await inMunicipality(
    {
      database: database.kysely,
      principal: stranger,
      municipality: 'b-stadt',
      permission: 'disclosure.change',
    },
    (tx, municipality) =>
      changeReleaseContact(tx, municipality, stranger, { email: 'b@b.example', contributorId: '' }),
  )
  const [release] = await publicOnes()
  expect(release?.municipality.contact).toEqual({ email, contributorId: null })
  const { sql } = await import('kysely')
  const { rows } = await asPublic(database.kysely, (tx) =>
    sql.raw('select email from release_contact').execute(tx),
  )
  expect(rows, 'who has released nothing gives no address').toEqual([{ email }])
})

test('another municipality sees none of it in its workspace and cannot withdraw it', async () => {
  const seen = await inA((tx, municipality) => listReleases(tx, municipality), stranger, 'b-stadt')
  expect(seen).toEqual([])
  const [mine] = await inA((tx, municipality) => listReleases(tx, municipality))
  const tried = await inA(
    (tx, municipality) => withdrawRelease(tx, municipality, stranger, mine?.releaseId ?? 0),
    stranger,
    'b-stadt',
  )
  expect(tried).toMatchObject({ ok: false, refusal: { code: 'release/not-there' } })
})

test('the same once more is refused', async () => {
  expect(await publish()).toMatchObject({ ok: false, refusal: { code: 'release/same' } })
})

test('a later change of the data changes no release, and a correction by two persons cannot be released', async () => {
  await correct('05', 52)
  const [release] = await publicOnes()
  expect(release?.content.levels[0]?.areas[4]?.cells).toEqual([50, 50, 100])
  const refused = await publish()
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'release/collides' } })
  expect(refused.collisions?.[0]).toMatchObject({
    kind: 'small-correction',
    figure: 'Viertel 5 (Viertel 05)',
    releases: [expect.stringContaining('Kinderarmut')],
  })
  await correct('05', 50)
})

test('a figure that would follow from an earlier release is refused, also when that one was withdrawn', async () => {
  // Now the third quarter is the smallest beside the first: it is hidden, and the second shown, which was hidden before.
  await correct('03', 19)
  const [mine] = await inA((tx, municipality) => listReleases(tx, municipality))
  const withdrawn = await inA((tx, municipality) =>
    withdrawRelease(tx, municipality, office, mine?.releaseId ?? 0),
  )
  expect(withdrawn).toEqual({ ok: true, value: null })
  expect(await publicOnes()).toEqual([])
  const planned = await inA((tx, municipality) => planRelease(tx, municipality, subject))
  expect(planned.ok && planned.value.collisions.map(({ kind }) => kind)).toContain('hidden-figure')
  expect(await publish()).toMatchObject({ ok: false, refusal: { code: 'release/collides' } })
})
