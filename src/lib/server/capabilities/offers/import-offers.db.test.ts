import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { exportColumns, exportOffers, type ExportRow } from './export-store.ts'
import type { ImportMeaning } from '../imports/index.ts'
import { aRow } from './offer-builders.ts'
import { noDetails } from './offer-details-types.ts'
import { listOffers } from './offer-list-store.ts'
import { aTown, withAreas, type TestTown } from './offers-test-town.ts'

let database: FreshDatabase
let town: TestTown
let other: TestTown
let areas: Awaited<ReturnType<typeof withAreas>>

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  other = await aTown(database, 'b-stadt', '05000002')
  areas = await withAreas(database, town)
})
afterAll(() => database.close())
beforeEach(() => database.asOwner('delete from offer; delete from site; delete from provider'))

const columns = {
  externalId: 'Nr',
  name: 'Name',
  provider: 'Träger',
  street: 'Straße',
  longitude: 'x',
  latitude: 'y',
  capacity: 'Plätze',
}
const definition = { source: 'Kitas', columns, constants: { steps: ['age-3-6'], fields: ['education'] } }
const kita = (nr: string, cells: Record<string, string> = {}, line = Number(nr) + 1) =>
  aRow(
    {
      Nr: nr,
      Name: `Kita ${nr}`,
      Träger: 'Stadt',
      Straße: `Weg ${nr}`,
      x: '13,05',
      y: '52,5',
      Plätze: '50',
      ...cells,
    },
    { line },
  )

type Stored = {
  offer_id: number
  external_id: string
  version: number
  import_id: number
  last_confirmed_on: string | null
}
const stored = async () => database.asOwner<Stored>('select * from offer order by external_id')
const names = (at: TestTown = town) =>
  at.inside(async (tx) => (await listOffers(tx, {})).rows.map(({ name }) => name), 'offers.read')

describe('a first import', () => {
  test('adds the offers, each provider and site once, in the area of their coordinates', async () => {
    const rows = [kita('1'), kita('2', { Straße: 'Weg 1' }), kita('3', { x: '13,15', Träger: 'STADT' })]
    expect(await town.importRows(definition, rows)).toEqual({
      added: 3,
      changed: 0,
      unchanged: 0,
      issues: [],
    })
    const sites = await database.asOwner<{ area_id: number }>('select area_id from site order by site_id')
    expect(sites.map(({ area_id }) => area_id)).toEqual([areas.west, areas.east])
    expect(await database.asOwner('select name from provider')).toEqual([{ name: 'Stadt' }])
    expect(await names()).toEqual(['Kita 1', 'Kita 2', 'Kita 3'])
  })

  test('refuses what cannot be right and takes the rest, each with its line', async () => {
    const rows = [
      kita('1'),
      kita('2', { Name: '' }),
      kita('1', { Name: 'Noch einmal' }, 4),
      kita('4', { Plätze: '-1' }),
      kita('5', { x: '52,5', y: '13,05' }),
      kita('6', { x: '14,0' }),
    ]
    const report = await town.importRows(definition, rows)
    expect(report).toMatchObject({ added: 2, changed: 0, unchanged: 0 })
    expect(report.issues.map(({ line, code, weight }) => [line, code, weight])).toEqual([
      [3, 'offers/no-name', 'refused'],
      [4, 'offers/double-external-id', 'refused'],
      [5, 'offers/capacity-negative', 'refused'],
      [6, 'offers/coordinates-swapped', 'refused'],
      [7, 'offers/outside-municipality', 'noted'],
    ])
    expect(await names()).toEqual(['Kita 1', 'Kita 6'])
  })

  test('without a column for keys tells two equal offers apart by nothing', async () => {
    const { externalId: _, ...keyless } = columns
    const report = await town.importRows({ ...definition, columns: keyless }, [
      kita('1'),
      kita('1', { Nr: '2', Name: 'KITA 1' }, 3),
    ])
    expect(report).toMatchObject({
      added: 1,
      issues: [{ line: 3, code: 'offers/double-row', details: { firstLine: 2 } }],
    })
  })

  test('of an empty file adds nothing and takes nothing away', async () => {
    await town.importRows(definition, [kita('1')])
    expect(await town.importRows(definition, [])).toMatchObject({ added: 0, changed: 0, unchanged: 0 })
    expect(await names()).toEqual(['Kita 1'])
  })
})

describe('a second import of the same source', () => {
  test('replaces the details that the file speaks of and keeps the others', async () => {
    const withLanguages = { ...definition, columns: { ...columns, languages: 'Sprachen' } }
    await town.importRows(definition, [kita('1')])
    const byHand = {
      languages: ['de'],
      howItGoes: 'Kommen Sie vorbei.',
      placesFree: 2,
      placesFreeOn: '2026-11-01',
    }
    await database.asOwner('update offer set details = $1', [JSON.stringify(byHand)])
    expect(await town.importRows(definition, [kita('1')])).toMatchObject({ changed: 0, unchanged: 1 })
    const turkish = [kita('1', { Sprachen: 'Türkisch' })]
    expect(await town.importRows(withLanguages, turkish)).toMatchObject({ changed: 1, unchanged: 0 })
    expect(await town.importRows(withLanguages, turkish)).toMatchObject({ changed: 0, unchanged: 1 })
    const [offer] = await database.asOwner<{ details: object }>('select details from offer')
    expect(offer?.details).toEqual({ ...byHand, languages: ['tr'] })
    await town.importRows(
      { ...withLanguages, columns: { ...columns, languages: 'Sprachen', name: 'Name' } },
      [kita('1', { Sprachen: '' })],
    )
    const [emptied] = await database.asOwner<{ details: object }>('select details from offer')
    expect(emptied?.details).toEqual({ ...byHand, languages: [] })
  })

  test('replaces what changed, counts, and keeps ids', async () => {
    await town.importRows(definition, [kita('1'), kita('2')])
    const before = await stored()
    const report = await town.importRows(definition, [kita('2', { Plätze: '60' }), kita('3'), kita('1')])
    expect(report).toMatchObject({ added: 1, changed: 1, unchanged: 1, issues: [] })
    const after = await stored()
    expect(after.slice(0, 2).map(({ offer_id }) => offer_id)).toEqual(before.map(({ offer_id }) => offer_id))
    expect(after.map(({ version }) => version)).toEqual([1, 2, 1])
  })

  test('that only confirms anew changes nothing but the day, and never takes a later confirmation back', async () => {
    const confirmed = (date: string) => ({
      ...definition,
      constants: { ...definition.constants, lastConfirmedOn: date },
    })
    await town.importRows(confirmed('2025-07-01'), [kita('1')])
    expect(await town.importRows(confirmed('2026-07-01'), [kita('1')])).toMatchObject({
      changed: 0,
      unchanged: 1,
    })
    expect(await town.importRows(confirmed('2024-07-01'), [kita('1')])).toMatchObject({
      changed: 0,
      unchanged: 1,
    })
    expect(await town.importRows(confirmed('2024-07-01'), [kita('1', { Plätze: '7' })])).toMatchObject({
      changed: 1,
    })
    expect(await stored()).toMatchObject([{ last_confirmed_on: '2026-07-01', version: 2 }])
  })

  test('moves an offer to another site and area, and the site it left is gone', async () => {
    await town.importRows(definition, [kita('1')])
    await town.importRows(definition, [kita('1', { x: '13,15' })])
    expect(await database.asOwner('select area_id from site')).toEqual([{ area_id: areas.east }])
  })

  test('keeps what the file no longer has, or removes it, as the recipe says; refused rows are in the file', async () => {
    await town.importRows(definition, [kita('1'), kita('2'), kita('3')])
    const gone = { count: 1, examples: 'Kita 3' }
    const file = [kita('1'), kita('2', { Plätze: 'viele' })]
    expect((await town.importRows(definition, file)).issues).toMatchObject([
      { code: 'offers/capacity-not-a-number' },
      { code: 'offers/gone-kept', details: gone },
    ])
    expect(await names()).toEqual(['Kita 1', 'Kita 2', 'Kita 3'])
    const removing = { ...definition, missing: 'remove' }
    expect((await town.importRows(removing, file)).issues).toMatchObject([
      { weight: 'refused' },
      { code: 'offers/gone-removed', details: gone },
    ])
    expect(await names()).toEqual(['Kita 1', 'Kita 2'])
    expect(await database.asOwner('select count(*)::int as n from site')).toEqual([{ n: 2 }])
  })

  test('tells how many are gone for good', async () => {
    await town.importRows(definition, [kita('1'), kita('2')])
    expect(await town.importRows({ ...definition, missing: 'remove' }, [kita('1')])).toMatchObject({
      unchanged: 1,
      vanished: 1,
    })
  })

  test('shows in a preview how rows are understood, and judges nothing by the rows that it has not seen', async () => {
    await town.importRows(definition, [kita('1'), kita('2')])
    const meanings: ImportMeaning[] = []
    const preview = { preview: true, show: (meaning: ImportMeaning) => void meanings.push(meaning) }
    const report = await town.importRows(
      { ...definition, missing: 'remove' },
      [kita('1', { Plätze: '60' })],
      preview,
    )
    expect(report).toEqual({ added: 0, changed: 1, unchanged: 0, issues: [] })
    expect(await names()).toEqual(['Kita 1', 'Kita 2'])
    expect(meanings).toMatchObject([
      { line: 2, means: { name: 'Kita 1', steps: 'age-3-6', capacity: 60, longitude: 13.05 } },
    ])
  })

  test('that lost more than half of many offers removes none: the file is rather cut off', async () => {
    const all = Array.from({ length: 12 }, (_, index) => kita(String(index + 1)))
    await town.importRows(definition, all)
    const report = await town.importRows({ ...definition, missing: 'remove' }, all.slice(0, 5))
    expect(report.issues).toMatchObject([
      { code: 'offers/gone-too-many', weight: 'refused', details: { count: 7 } },
    ])
    expect(await names()).toHaveLength(12)
  })

  test('leaves the offers of other sources alone, even with the same keys', async () => {
    await town.importRows(definition, [kita('1')])
    const schools = { ...definition, source: 'Schulen', missing: 'remove' }
    expect(await town.importRows(schools, [kita('1', { Name: 'Schule 1' })])).toMatchObject({ added: 1 })
    expect(await names()).toEqual(['Kita 1', 'Schule 1'])
  })
})

test('an exported table is imported again as the same offers', async () => {
  const rich = {
    ...columns,
    website: 'Web',
    areasServed: 'Gebiete',
    outreach: 'auf',
    ageFromYears: 'von',
    ageToYears: 'bis',
  }
  const cells = { Web: 'www.example.org', Gebiete: '0101;01', auf: 'ja', von: '3', bis: '5' }
  await town.importRows({ ...definition, columns: rich }, [
    kita('1', cells),
    kita('2', { Träger: '', x: '', y: '', Plätze: '' }),
  ])
  await database.asOwner("update offer set details = $1 where external_id = '1'", [
    JSON.stringify(fullDetails),
  ])
  const exported = await town.inside((tx) => exportOffers(tx), 'offers.read')
  const meanings = exportColumns.filter((column) => !['area', 'source', 'fundingEnds'].includes(column))
  const again = { source: 'Kitas', columns: Object.fromEntries(meanings.map((key) => [key, key])) }
  const same = { added: 0, changed: 0, unchanged: 2, issues: [] }
  expect(await town.importRows(again, exported.map(asCells), { decimal: '.' })).toEqual(same)
  // Where the offers are gone, they come back as they were.
  const before = await withoutIds()
  await database.asOwner('delete from offer; delete from site; delete from provider')
  expect(await town.importRows(again, exported.map(asCells), { decimal: '.' })).toMatchObject({
    added: 2,
    issues: [],
  })
  expect(await withoutIds()).toEqual(before)
})

const weekly = { kind: 'weekly', from: '09:00', to: '11:00', everyWeeks: 1, startsOn: null, endsOn: null, schoolHolidays: 'unknown', note: '' } // prettier-ignore
/** All but contacts, which a flat table does not hold. */
const fullDetails = {
  howItGoes: 'Ankommen.\nSpielen.',
  whatToBring: 'Hausschuhe',
  registration: 'referral',
  registrationNote: 'Im Büro, Zimmer 3',
  targetGroups: ['fathers', 'single-parents'],
  languages: ['de', 'tr'],
  costKind: 'by-income',
  butEligible: true,
  anonymous: false,
  delivery: ['place', 'home'],
  accessibility: ['step-free', 'lift'],
  accessibilityNote: 'Klingel links; der Aufzug ist schmal.',
  schedules: [
    { ...weekly, weekdays: [1, 3], everyWeeks: 2, startsOn: '2026-09-01', schoolHolidays: 'not', note: 'im Garten; bei Regen drinnen' },
    { ...weekly, weekdays: [5], to: '' },
    { kind: 'date', date: '2026-12-24', from: '14:00', to: '16:00', note: '' },
  ],
  placesFree: 3,
  placesFreeOn: '2026-11-01',
  email: 'kita@a.example',
} // prettier-ignore

/** The schedules above in the words of `ui/offers/schedule-text.ts`, whose test says that all of them are read back. */
const fullTimes =
  'Mo, Mi 09:00–11:00, alle zwei Wochen, ab 01.09.2026, nicht in den Ferien (im Garten; bei Regen drinnen); Fr ab 09:00; 24.12.2026 14:00–16:00'

/** As the page of the export writes them. */
function asCells({ schedules, ...row }: ExportRow, index: number) {
  const cells = Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)])
  const times = schedules.length === 0 ? '' : fullTimes
  return aRow({ ...Object.fromEntries(cells), schedules: times }, { line: index + 2 })
}

/** Absent keys are as good as those that say that nothing is known. */
const withoutIds = () =>
  database.asOwner(
    `
    select o.external_id, o.name, o.description, o.age_from_months, o.age_to_months, o.steps, o.fields, o.standards, o.capacity,
      o.outreach, o.mainstream, o.cost, o.website, o.phone, o.last_confirmed_on, $1::jsonb || o.details as details,
      p.name as provider, s.street, s.longitude, s.latitude, s.area_id
    from offer o left join provider p using (municipality_id, provider_id) left join site s using (municipality_id, site_id)
    order by o.external_id`,
    [JSON.stringify(noDetails)],
  )

test('an import into one municipality touches nothing of another, though source and keys are the same', async () => {
  await town.importRows(definition, [kita('1')])
  expect(
    await other.importRows({ ...definition, missing: 'remove' }, [kita('2', { x: '13,15' })]),
  ).toMatchObject({
    added: 1,
    issues: [{ code: 'offers/outside-municipality' }],
  })
  expect([await names(), await names(other)]).toEqual([['Kita 1'], ['Kita 2']])
})
