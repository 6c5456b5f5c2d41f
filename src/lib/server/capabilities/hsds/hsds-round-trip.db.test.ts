import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { temporaryFolder } from '../../../../../testing/temporary-folder.ts'
import { hsdsDe } from '../../../messages/hsds.de.ts'
import { importFile } from '../imports/index.ts'
import { offersImportTarget } from '../offers/index.ts'
import { answerHsds } from './answer-hsds.ts'
import { readAddress } from './hsds-query-rules.ts'

let folder: string
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  folder = await temporaryFolder('hsds')
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const columns = [
  'externalId', 'name', 'description', 'provider', 'street', 'postalCode', 'town', 'longitude', 'latitude', 'ageFromMonths', 'ageToMonths',
  'steps', 'fields', 'standards', 'capacity', 'outreach', 'mainstream', 'cost', 'website', 'phone', 'lastConfirmedOn', 'howItGoes',
  'whatToBring', 'targetGroups', 'languages', 'accessibility', 'accessibilityNote', 'costKind', 'butEligible', 'anonymous', 'registration',
  'registrationNote', 'delivery', 'schedules', 'placesFree', 'placesFreeOn', 'email', 'contactName', 'contactPhone', 'contactEmail',
  'contactHours',
] // prettier-ignore

/** In the order of the columns. */
const offers = [
  ['1', 'Elterncafé', 'Frühstück und Gespräch.', 'Verein', 'Weg 1', '12345', 'A-Stadt', '7,1', '51,5', '4', '84',
    'first-year; age-1-3', 'family-education', 'participation', '15', 'nein', 'nein', 'kostenfrei', 'https://a.example/cafe', '0123 45',
    '2026-10-01', 'Kommen Sie vorbei.', 'Gern etwas zum Frühstück', 'parents; migrants', 'de; ar; uk', 'step-free', 'Klingel links',
    'free', '', 'ja', 'none', 'Einfach kommen', 'place', 'Mo, Mi 09:00–12:00 Uhr; Fr 14:00–16:00 Uhr, nicht in den Ferien', '3',
    '2026-11-01', 'cafe@a.example', 'Büro', '0123 46', 'buero@a.example', 'vormittags'],
  ['2', 'Turnen', '', 'Stadt', '', '', '', '', '', '36', '', '', 'leisure', '', '', 'nein', 'ja', '12 € im Monat', '', '',
    '', '', '', '', '', '', '', 'paid', 'ja', '', 'required', '', '', 'alle 2 Wochen Do 15:00 Uhr ab 2026-09-03 bis 2027-02-04; 2026-12-24, 10:00–11:00 Uhr',
    '', '', '', '', '', '', ''],
  ['3', 'Nur ein Name', '', '', '', '', '', '', '', '', '', '', '', '', '', 'ja', 'nein', '', '', '', '', '', '', '', '', '', '',
    'by-income', '', '', '', '', 'home; phone', '', '', '', '', '', '', '', ''],
] // prettier-ignore

async function aTown(slug: string, ags: string) {
  const municipalityId = await aMunicipality(database, { slug, ags })
  const principal = await aMember(database, { municipalityId, userId: slug })
  await database.asOwner('insert into directory_settings (municipality_id, portal_open) values ($1, true)', [
    municipalityId,
  ])
  return { database: database.kysely, principal, municipality: slug }
}

async function open(slug: string): Promise<string> {
  const address = readAddress(`${slug}/services`)
  if (address === undefined) return expect.unreachable('the address leads somewhere')
  const parameters = new URLSearchParams('full=true')
  const asked = { address, parameters, origin: 'https://a.example', ifNoneMatch: null }
  const answer = await answerHsds({ database: database.kysely, texts: hsdsDe }, asked)
  return answer.kind === 'object' ? JSON.stringify(answer.body) : expect.unreachable(answer.kind)
}

/** Without ids and instants of change, which are each installation's own, and the kind of provider, which no column names. */
function comparable(page: string): unknown[] {
  const { contents } = JSON.parse(page, (key, value: unknown) =>
    /^(id|.*_id|last_modified|legal_status)$/.test(key) ? undefined : value,
  ) as { contents: { name: string }[] } // Written above.
  return contents.sort((a, b) => (a.name < b.name ? -1 : 1))
}

test('what one installation opens, another one imports as the same offers, and the second time nothing changes', async () => {
  const from = await aTown('a-stadt', '05000001')
  const to = await aTown('b-stadt', '05000002')
  const csv = [columns, ...offers].map((row) => row.map((cell) => `"${cell}"`).join('\t')).join('\n')
  const [table, json] = [join(folder, 'a.csv'), join(folder, 'a.json')]
  await writeFile(table, csv)
  const targets = { offers: offersImportTarget }
  const own = { source: 'Liste', columns: Object.fromEntries(columns.map((column) => [column, column])) }
  const recipe = { name: 'Liste', target: 'offers', file: { delimiter: '\t', decimal: ',' }, definition: own }
  const listed = await importFile({ ...from, path: table, recipe, targets })
  expect(listed).toMatchObject({ ok: true, value: { status: 'done', report: { added: 3, refused: 0 } } })

  const page = await open('a-stadt')
  await writeFile(json, page)
  const suggested = await suggestion()
  const hsds = { name: 'HSDS', target: 'offers', definition: suggested }
  const fetched = await importFile({ ...to, path: json, recipe: hsds, targets })
  expect(fetched).toMatchObject({ ok: true, value: { status: 'done', report: { added: 3, refused: 0 } } })
  expect(comparable(await open('b-stadt'))).toEqual(comparable(page))
  const again = await importFile({ ...to, path: json, recipe: hsds, targets })
  expect(again).toMatchObject({ ok: true, value: { report: { added: 0, changed: 0, unchanged: 3 } } })
  const stored = await database.asOwner<{ details: object }>(
    `select name, details - 'placesFreeOn' as details, age_from_months, age_to_months, capacity from offer order by municipality_id, name`,
  )
  expect(stored.slice(3)).toEqual(stored.slice(0, 3))
})

/** What the page of an import proposes for such a file. */
function suggestion() {
  const suggest = offersImportTarget.suggest
  // Neither municipality nor transaction is asked for services.
  const place = undefined as never
  return Promise.resolve(
    suggest?.({ columns: [], sample: [], format: 'hsds', titles: ['a.json'] }, place),
  ).then((found) => found?.definition)
}
