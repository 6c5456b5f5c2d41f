import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Permission } from '../../platform/identity/permissions.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { changeReport, createReport, removeReport } from './change-report.ts'
import { issueEdition } from './issue-edition.ts'
import { findReport, listEditions, listReports, readEditionDocument } from './reports-store.ts'

let database: FreshDatabase
let planner: Principal
let neighbour: Principal

beforeAll(async () => {
  database = await freshDatabase()
  planner = await aMember(database, {
    municipalityId: await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' }),
  })
  neighbour = await aMember(database, {
    municipalityId: await aMunicipality(database, { slug: 'b-stadt', ags: '05000002' }),
  })
})
afterAll(() => database.close())

function inside<Result>(
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
  { principal = planner, slug = 'a-stadt', permission = 'reports.change' as Permission } = {},
): Promise<Result> {
  return inMunicipality({ database: database.kysely, principal, municipality: slug, permission }, work)
}
const there = { principal: undefined as Principal | undefined, slug: 'b-stadt' }

const content = {
  title: 'Bericht',
  addressee: 'Rat',
  pieces: [{ id: 1, kind: 'text', settings: { text: 'Erster Satz' } }],
}
const aReport = () =>
  inside((tx, municipality) =>
    createReport(tx, municipality, planner, { ...content, template: 'jahresbericht' }),
  )
const found = (reportId: number) => inside((tx, municipality) => findReport(tx, municipality, reportId))

test('a report comes back as it was saved', async () => {
  const reportId = await aReport()
  expect(await found(reportId)).toMatchObject({
    ...content,
    template: 'jahresbericht',
    version: 1,
    createdBy: planner.userId,
  })
})

test('whoever saves over a version they have not seen is refused, and nothing of theirs is stored', async () => {
  const reportId = await aReport()
  const save = (title: string) =>
    inside((tx, municipality) =>
      changeReport(tx, municipality, planner, { ...content, title, reportId, version: 1 }),
    )
  expect(await save('Zuerst')).toEqual({ ok: true, value: 2 })
  expect(await save('Danach')).toEqual({
    ok: false,
    refusal: { code: 'reports/stale-version', details: { title: 'Zuerst', current: 2 } },
  })
  expect((await found(reportId))?.title).toBe('Zuerst')
})

test('of two who save at once one is refused', async () => {
  const reportId = await aReport()
  const saved = await Promise.all(
    ['A', 'B'].map((title) =>
      inside((tx, municipality) =>
        changeReport(tx, municipality, planner, { ...content, title, reportId, version: 1 }),
      ),
    ),
  )
  expect(saved.map(({ ok }) => ok).sort()).toEqual([false, true])
})

const anEdition = (reportId: number, document: Uint8Array) =>
  inside((tx, municipality) =>
    issueEdition(tx, municipality, planner, {
      reportId,
      title: 'Bericht',
      issuedOn: '2026-11-30',
      figures: [{ key: '1 gaps', label: 'Lücken', text: '12' }],
      document,
    }),
  )

test('an edition keeps its document byte for byte, whatever becomes of the report', async () => {
  const reportId = await aReport()
  const document = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(await anEdition(reportId, document)).toEqual({ ok: true, value: 1 })
  await inside((tx, municipality) =>
    changeReport(tx, municipality, planner, {
      ...content,
      title: 'Anders',
      pieces: [],
      reportId,
      version: 1,
    }),
  )
  const kept = await inside((tx, municipality) =>
    readEditionDocument(tx, municipality, { reportId, edition: 1 }),
  )
  expect(kept).toMatchObject({ title: 'Bericht', issuedOn: '2026-11-30' })
  expect([...(kept?.document ?? [])]).toEqual([...document])
})

test('editions issued at once get different numbers, the newest is listed first', async () => {
  const reportId = await aReport()
  const made = await Promise.all([1, 2, 3].map((byte) => anEdition(reportId, Uint8Array.of(byte))))
  expect(made.map((one) => (one.ok ? one.value : 0)).sort()).toEqual([1, 2, 3])
  const listed = await inside((tx, municipality) => listEditions(tx, municipality, reportId))
  expect(listed.map(({ edition }) => edition)).toEqual([3, 2, 1])
  expect(listed[0]?.figures).toEqual([{ key: '1 gaps', label: 'Lücken', text: '12' }])
})

test('an edition of a report that is gone is refused', async () => {
  expect(await anEdition(999_999, Uint8Array.of(1))).toMatchObject({ refusal: { code: 'reports/unknown' } })
})

test('a report goes with its editions, and only in the version that was seen', async () => {
  const reportId = await aReport()
  await anEdition(reportId, Uint8Array.of(1))
  const remove = (version: number) =>
    inside((tx, municipality) => removeReport(tx, municipality, { reportId, version }))
  expect(await remove(7)).toMatchObject({ refusal: { code: 'reports/stale-version' } })
  expect(await remove(1)).toEqual({ ok: true, value: null })
  expect(await remove(1)).toMatchObject({ refusal: { code: 'reports/unknown' } })
  expect(await database.asOwner('select from report_edition where report_id = $1', [reportId])).toEqual([])
})

test('another municipality sees none of it', async () => {
  const reportId = await aReport()
  await anEdition(reportId, Uint8Array.of(1))
  const other = { ...there, principal: neighbour }
  expect(await inside((tx, municipality) => listReports(tx, municipality), other)).toEqual([])
  // Even when it names the first one's id.
  const [first] = await database.asOwner<{ municipality_id: number }>(
    `select municipality_id from municipality where slug = 'a-stadt'`,
  )
  const asIfFirst = (municipality: Municipality) => ({
    ...municipality,
    municipalityId: first?.municipality_id ?? 0,
  })
  expect(
    await inside((tx, municipality) => findReport(tx, asIfFirst(municipality), reportId), other),
  ).toBeUndefined()
  expect(
    await inside(
      (tx, municipality) => readEditionDocument(tx, asIfFirst(municipality), { reportId, edition: 1 }),
      other,
    ),
  ).toBeUndefined()
})

test('a change of a report is audited and leaves computed results as they are', async () => {
  const state = () =>
    database.asOwner<{ data_revision: string; entries: number }>(
      `select data_revision, (select count(*)::int from audit_entry e where e.municipality_id = m.municipality_id
        and permission = 'reports.change') as entries from municipality m where slug = 'a-stadt'`,
    )
  const [before] = await state()
  await aReport()
  const [after] = await state()
  expect(after).toEqual({ data_revision: before?.data_revision, entries: (before?.entries ?? 0) + 1 })
})
