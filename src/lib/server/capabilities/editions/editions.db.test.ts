import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { changeEdition, createEdition, issueEdition, removeEdition } from './change-edition.ts'
import { parseEdition } from './edition-form.ts'
import { findEdition, listEditions, listIssues, readIssueDocument } from './editions-store.ts'

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
  { principal = planner, municipality = 'a-stadt' } = {},
): Promise<Result> {
  return inMunicipality(
    { database: database.kysely, principal, municipality, permission: 'editions.change' },
    work,
  )
}

function content(title: string) {
  const parsed = parseEdition({ title, steps: ['age-3-6', 'nonsense', 'birth'], order: 'area' })
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return parsed.value
}
const create = (title: string) =>
  inside((tx, municipality) => createEdition(tx, municipality, planner, content(title)))

test('an edition is kept as it was said, with the catalogue’s codes in their order', async () => {
  const editionId = await create('Kita-Jahre')
  expect(await inside((tx) => findEdition(tx, editionId))).toMatchObject({
    title: 'Kita-Jahre',
    steps: ['birth', 'age-3-6'],
    order: 'area',
    paper: 'a5',
    version: 1,
  })
})

test('who saw another version does not overwrite it', async () => {
  const editionId = await create('Erste Fassung')
  const change = { ...content('Zweite Fassung'), editionId, version: 1 }
  expect(await inside((tx) => changeEdition(tx, planner, change))).toEqual({ ok: true, value: 2 })
  expect(await inside((tx) => changeEdition(tx, planner, change))).toMatchObject({
    ok: false,
    refusal: { code: 'editions/stale-version', details: { title: 'Zweite Fassung', current: 2 } },
  })
  expect(await inside((tx) => removeEdition(tx, { editionId, version: 1 }))).toMatchObject({ ok: false })
})

test('what was printed is numbered and stays byte for byte', async () => {
  const editionId = await create('Heft')
  const printed = (text: string) =>
    inside((tx, municipality) =>
      issueEdition(tx, municipality, planner, {
        editionId,
        title: 'Heft',
        issuedOn: '2026-11-30',
        offers: 3,
        document: new TextEncoder().encode(text),
      }),
    )
  expect(await printed('eins')).toEqual({ ok: true, value: 1 })
  expect(await printed('zwei')).toEqual({ ok: true, value: 2 })
  expect(await inside((tx) => listIssues(tx, editionId))).toMatchObject([
    { issue: 2 },
    { issue: 1, offers: 3 },
  ])
  const first = await inside((tx) => readIssueDocument(tx, { editionId, issue: 1 }))
  expect(new TextDecoder().decode(first?.document)).toBe('eins')
  await expect(
    inside((tx) => tx.updateTable('edition_issue').set({ title: 'anders' }).execute()),
  ).rejects.toThrow('permission denied')
})

test('another municipality sees none of it', async () => {
  const editionId = await create('Unseres')
  const there = { principal: neighbour, municipality: 'b-stadt' }
  expect(await inside((tx) => listEditions(tx), there)).toEqual([])
  expect(await inside((tx) => findEdition(tx, editionId), there)).toBeUndefined()
})
