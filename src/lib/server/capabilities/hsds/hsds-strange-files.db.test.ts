import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { temporaryFolder } from '../../../../../testing/temporary-folder.ts'
import { sentenceOf } from '../../../messages/sentence.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import { importFile, readRun, type ImportRoom, type ImportRun, type Take } from '../imports/index.ts'
import { offersImportTarget } from '../offers/index.ts'

let folder: string
let database: FreshDatabase
let town: ImportRoom

beforeAll(async () => {
  database = await freshDatabase()
  folder = await temporaryFolder('hsds-strange')
  const municipalityId = await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' })
  const principal = await aMember(database, { municipalityId, userId: 'ada' })
  town = { database: database.kysely, principal, municipality: 'a-stadt' }
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => database.asOwner('delete from offer; delete from site; delete from provider'))

/** Imports a file with what the page of an import proposes for services. */
async function imported(content: unknown, take: Take = 'all-or-nothing'): Promise<ImportRun> {
  const path = join(folder, 'a.json')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  // Neither municipality nor transaction is asked for services.
  const place = undefined as never
  const facts = { columns: [], sample: [], format: 'hsds' as const, titles: ['a.json'] }
  const proposal = await offersImportTarget.suggest?.(facts, place)
  const recipe = { name: 'HSDS', target: 'offers', definition: proposal?.definition }
  const run = await importFile({ ...town, path, recipe, take, targets: { offers: offersImportTarget } })
  return run.ok ? run.value : expect.unreachable(run.refusal.code)
}

/** What the report says about lines, without what an offer merely lacks. */
async function issuesOf({ importRunId }: ImportRun) {
  const found = await inMunicipality({ ...town, permission: 'imports.read' }, (tx) =>
    readRun(tx, { importRunId }),
  )
  return (found?.issues ?? []).filter(({ code }) => !/no-life-phase|no-field/.test(code))
}

const stored = async () =>
  (
    await database.asOwner<{ name: string }>(
      'select name from offer union all select name from provider union all select street from site order by name',
    )
  ).map(({ name }) => name)

function expectSentences(refusal: { code: string; details?: Record<string, string | number> }): void {
  for (const locale of ['de', 'en'] as const) {
    const sentence = sentenceOf(refusal, locale)
    expect(sentence).toMatch(/^\P{Ll}.* .*[.!?]$/su)
    expect(sentence).not.toMatch(/undefined|null|NaN|offers\/|tables\//)
  }
}

const service = (id: string, more: object = {}) => ({ id, name: `Dienst ${id}`, status: 'active', ...more })
const at = (longitude: number, latitude: number) => ({
  service_at_locations: [{ location: { longitude, latitude, addresses: [{ address_1: 'Weg 7' }] } }],
})
const long = 'x'.repeat(10_000)

describe('a service that cannot be right is told, and nothing of it is taken', () => {
  test.each([
    ['a name of 10,000 letters', { name: long }, 'offers/text-too-long'],
    ['a provider of 10,000 letters', { organization: { name: long } }, 'offers/text-too-long'],
    ['an id of 10,000 letters', { id: long }, 'offers/text-too-long'],
    ['coordinates outside the earth', at(7.1, 151.5), 'offers/coordinate-not-degrees'],
    ['coordinates in metres', at(356_000, 5_708_000), 'offers/coordinate-not-degrees'],
    ['coordinates beyond all numbers', at(1e22, 51.5), 'offers/coordinate-not-a-number'],
    ['swapped coordinates', at(51.5, 7.1), 'offers/coordinates-swapped'],
    [
      'half a coordinate',
      { service_at_locations: [{ location: { latitude: 51.5 } }] },
      'offers/coordinate-missing',
    ],
    ['no name but a script', { name: '<script>alert(1)</script>' }, 'offers/no-name'],
  ] as [string, object, string][])('%s', async (_, wrong, code) => {
    const file = {
      contents: [service('1', { organization: { name: 'Verein' } }), service('2', { ...wrong })],
    }
    const whole = await imported(file)
    expect(whole).toMatchObject({
      status: 'refused',
      report: { added: 0, refused: 1, refusals: { [code]: expect.any(Number) } },
    })
    const issue = (await issuesOf(whole)).find((one) => one.code === code)
    expect(issue).toMatchObject({ line: 2, weight: 'refused' })
    if (issue !== undefined) expectSentences(issue)
    expect(await stored()).toEqual([])
    expect(await imported(file, 'good-rows')).toMatchObject({
      status: 'done',
      report: { taken: 1, refused: 1 },
    })
    expect(await stored()).toEqual(['Dienst 1', 'Verein'])
  })
})

test('scripts in texts are left out and told, whatever the text', async () => {
  const script = '<script>alert("a<b>c")</script>'
  const run = await imported([
    service('1', {
      name: `Café${script}`,
      description: `<p>Beratung</p>${script}<STYLE>p { color: red }</STYLE><p>für alle</p>`,
      organization: { name: `Verein${script}` },
      required_documents: [{ document: `Ausweis<script>alert(1)` }],
      url: 'javascript:alert(1)',
    }),
  ])
  expect(run).toMatchObject({
    status: 'done',
    report: { taken: 1, notes: { 'offers/script-left-out': 4, 'offers/website-not-usable': 1 } },
  })
  for (const issue of await issuesOf(run)) expectSentences(issue)
  const [offer] = await database.asOwner<{ details: object }>(
    'select o.name, o.description, o.website, o.details, p.name as provider from offer o join provider p using (provider_id)',
  )
  expect(offer).toMatchObject({
    name: 'Café',
    description: 'Beratung\nfür alle',
    website: '',
    provider: 'Verein',
    details: { whatToBring: 'Ausweis' },
  })
})

test.each([
  ['{"pages": 3}', 'tables/no-feature-collection'],
  ['[]', 'tables/no-feature-collection'],
  ['[{"a": 1}]', 'tables/no-feature-collection'],
  ['{"contents": [{"title": "Buch"}]}', 'tables/no-services'],
  ['{"contents": [{"name": "a", "status": "active"}', 'tables/hsds-not-json'],
  ['[1, 2, 3]', 'tables/only-header'],
  ['{"type": "FeatureCollection", "features": []}', 'tables/empty'],
  [
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"a": 1}, "geometry": null}]}',
    'imports/no-such-column',
  ],
])('%s is no file of services, which is told', async (content, code) => {
  const run = await imported(content)
  expect(run).toMatchObject({ status: 'refused', report: { added: 0, refusal: { code } } })
  if (run.report.refusal !== undefined) expectSentences(run.report.refusal)
  expect(await stored()).toEqual([])
})
