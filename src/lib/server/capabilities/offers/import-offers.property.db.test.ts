import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aRow } from './offer-builders.ts'
import { aTown, withAreas, type TestTown } from './offers-test-town.ts'

let database: FreshDatabase
let town: TestTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aTown(database, 'a-stadt', '05000001')
  await withAreas(database, town)
})
afterAll(() => database.close())

const columns = {
  externalId: 'Nr',
  name: 'Name',
  provider: 'Träger',
  street: 'Straße',
  longitude: 'x',
  latitude: 'y',
  capacity: 'Plätze',
  areasServed: 'Gebiete',
}
const definition = {
  source: 'Register',
  columns,
  rules: [
    { when: { Art: 'ö' }, set: { providerKind: 'public' } },
    { when: { Art: 'f' }, set: { providerKind: 'free' } },
  ],
  missing: 'remove',
}

/** Few values each, so that providers and sites meet in many spellings. */
const cells = fc.record({
  Name: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((name) => name.trim() !== ''),
  Träger: fc.constantFrom('', 'pad gGmbH', 'Pad gGmbH', 'padgGmbH', 'Stadt A'),
  Straße: fc.constantFrom('', 'Weg 1', 'weg 1', 'Ringstr. 2', 'Ringstraße 2'),
  x: fc.constantFrom('13,05', '13,15', '14,5'),
  y: fc.constant('52,5'),
  Plätze: fc.constantFrom('', '0', '12'),
  Gebiete: fc.constantFrom('', '01', '0102; 0101'),
  Art: fc.constantFrom('', 'ö', 'f'),
})
const files = fc
  .array(cells, { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((row, index) => aRow({ Nr: `N${index}`, ...row }, { line: index + 2 })))

const emptied = () => database.asOwner('delete from offer; delete from site; delete from provider')
/** Everything stored but the ids, in an order of its own. */
const contents = () =>
  database.asOwner(`
    select o.external_id, o.name, o.capacity, o.version, p.name as provider, p.kind, s.street, s.longitude, s.area_id,
      (select array_agg(v.area_id order by v.area_id) from offer_area_served v where v.offer_id = o.offer_id) as served
    from offer o left join provider p using (municipality_id, provider_id) left join site s using (municipality_id, site_id)
    order by o.external_id`)

test('importing the same file twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (rows) => {
      await emptied()
      const first = await town.importRows(definition, rows)
      const before = await contents()
      const second = await town.importRows(definition, rows)
      expect(first).toMatchObject({ added: rows.length, changed: 0, unchanged: 0 })
      expect(second).toMatchObject({ added: 0, changed: 0, unchanged: rows.length })
      expect(await contents()).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

test('the order of the rows plays no part', async () => {
  const shuffled = files.chain((rows) =>
    fc.shuffledSubarray(rows, { minLength: rows.length }).map((others) => ({ rows, others })),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ rows, others }) => {
      await emptied()
      await town.importRows(definition, rows)
      const before = await contents()
      await emptied()
      await town.importRows(definition, others)
      expect(await contents()).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

test('after any two files of a source the offers are those of the second', async () => {
  await fc.assert(
    fc.asyncProperty(files, files, async (first, second) => {
      await emptied()
      await town.importRows(definition, first)
      const report = await town.importRows(definition, second)
      expect(report.added + report.changed + report.unchanged).toBe(second.length)
      const rows = await database.asOwner<{ external_id: string }>(
        'select external_id from offer order by offer_id',
      )
      const removed = report.issues.some(({ code }) => code === 'offers/gone-too-many') ? first : []
      const expected = new Set([...second, ...removed].map(({ cells }) => cells['Nr']))
      expect(new Set(rows.map(({ external_id }) => external_id))).toEqual(expected)
      const orphans = await database.asOwner(
        'select from site s where not exists (select from offer o where o.site_id = s.site_id)',
      )
      expect(orphans).toEqual([])
    }),
    { numRuns: 40 },
  )
})
