import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import { changeIndicator, createIndicator, readIndicators } from './index.ts'

let database: FreshDatabase
let own: Town
let other: Town

type Town = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) => Promise<Result>

beforeAll(async () => {
  database = await freshDatabase()
  own = await aTown('a-stadt', '05000001')
  other = await aTown('b-stadt', '05000002')
})
afterAll(() => database.close())

async function aTown(slug: string, ags: string): Promise<Town> {
  const municipalityId = await aMunicipality(database, { slug, ags })
  const principal = await aMember(database, { municipalityId })
  const { kysely } = database
  return (work) =>
    inMunicipality({ database: kysely, principal, municipality: slug, permission: 'indicators.change' }, work)
}

const entry = (code: string, name: string) => ({
  code,
  name,
  unit: 'percent',
  direction: 'higher-is-burden',
  topic: 'economy',
})
const made = (town: Town, code: string) => town((tx, at) => createIndicator(tx, at, entry(code, 'Armut')))
const changed = (town: Town, code: string, wanted: { name: string; version: number }) =>
  town((tx, at) => changeIndicator(tx, at, { input: entry(code, wanted.name), version: wanted.version }))
const stored = (town: Town, code: string) =>
  town(async (tx, at) => (await readIndicators(tx, at)).find((one) => one.code === code))

test('an entry is changed, and its version rises', async () => {
  await made(own, 'armut')
  expect(await changed(own, 'armut', { name: 'Kinderarmut', version: 1 })).toMatchObject({ ok: true })
  expect(await stored(own, 'armut')).toMatchObject({ name: 'Kinderarmut', version: 2 })
})

test('who had it open before somebody else saved is told, and overwrites nothing', async () => {
  await made(own, 'enge')
  await changed(own, 'enge', { name: 'Enge Wohnungen', version: 1 })
  expect(await changed(own, 'enge', { name: 'Beengtes Wohnen', version: 1 })).toEqual({
    ok: false,
    refusal: { code: 'indicators/stale-version', details: { name: 'Enge Wohnungen' } },
  })
  expect(await stored(own, 'enge')).toMatchObject({ name: 'Enge Wohnungen' })
  expect(await changed(own, 'enge', { name: 'Beengtes Wohnen', version: 2 })).toMatchObject({ ok: true })
})

test('the entry of another municipality is unknown', async () => {
  await made(own, 'laerm')
  expect(await changed(other, 'laerm', { name: 'Lärm', version: 1 })).toMatchObject({
    ok: false,
    refusal: { code: 'indicators/unknown' },
  })
  expect(await stored(own, 'laerm')).toMatchObject({ name: 'Armut', version: 1 })
})
