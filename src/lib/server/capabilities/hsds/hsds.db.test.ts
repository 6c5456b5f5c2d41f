import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { publishedSchemas } from '../../../../../testing/hsds-3.1/read-schemas.ts'
import { aMunicipality } from '../../../../../testing/people.ts'
import { hsdsDe } from '../../../messages/hsds.de.ts'
import { answerHsds, type HsdsAnswer } from './answer-hsds.ts'
import { arbitraryOffer } from './arbitrary-offers-for-tests.ts'
import { readAddress } from './hsds-query-rules.ts'
import { openTown, storeOffers, type HsdsTown } from './hsds-town-for-tests.ts'
import type { HsdsObject } from './hsds-types.ts'

const schemas = publishedSchemas()
let database: FreshDatabase
let large: HsdsTown
let small: HsdsTown

const offers = fc.sample(arbitraryOffer, { numRuns: 950, seed: 5 })
const [one = offers[0]] = fc.sample(arbitraryOffer, { numRuns: 1, seed: 6 })

beforeAll(async () => {
  database = await freshDatabase()
  large = await openTown(database, await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' }))
  small = await openTown(database, await aMunicipality(database, { slug: 'b-stadt', ags: '09000002' }))
  await aMunicipality(database, { slug: 'closed', ags: '05000003' })
  await storeOffers(database, large, offers)
  if (one !== undefined) await storeOffers(database, small, [{ ...one, name: 'Nur eines' }])
})
afterAll(() => database.close())

async function ask(
  path: string,
  { ifNoneMatch = null }: { ifNoneMatch?: string | null } = {},
): Promise<HsdsAnswer> {
  const [address = '', query = ''] = path.split('?')
  const found = readAddress(address)
  if (found === undefined) return { kind: 'not-found' }
  return answerHsds(
    { database: database.kysely, texts: hsdsDe },
    {
      address: found,
      parameters: new URLSearchParams(query),
      origin: 'https://gelingen.example',
      ifNoneMatch,
    },
  )
}

async function body(path: string): Promise<HsdsObject> {
  const answer = await ask(path)
  if (answer.kind !== 'object') throw new Error(`${path}: ${JSON.stringify(answer)}`)
  // As it is sent.
  return JSON.parse(JSON.stringify(answer.body)) as HsdsObject // Objects of the standard are JSON.
}

const contents = async (path: string) => (await body(path))['contents'] as readonly HsdsObject[]
const total = async (path: string) => (await body(path))['total_items']

async function pages(path: string, perPage: number): Promise<HsdsObject[]> {
  const all: HsdsObject[] = []
  for (let page = 1; ; page += 1) {
    const found = await body(`${path}${path.includes('?') ? '&' : '?'}page=${page}&per_page=${perPage}`)
    all.push(...(found['contents'] as readonly HsdsObject[]))
    if (found['last_page'] === true) return all
  }
}

function expectValid(
  profile: 'hsds' | 'uk',
  name: Parameters<(typeof schemas)['hsds']>[0],
  objects: readonly HsdsObject[],
) {
  const validate = schemas[profile](name)
  for (const object of objects)
    expect([validate(object), validate.errors, object['name']]).toEqual([true, null, object['name']])
}

describe.each([
  ['one offer', 'b-stadt', 1],
  ['950 offers with whatever may be stored', 'a-stadt', 950],
])('%s: all pages validate against the published schemas', (_, slug, count) => {
  test.each(['hsds', 'uk'] as const)('%s', async (profile) => {
    const at = profile === 'uk' ? `uk/${slug}` : slug
    const listed = await pages(`${at}/services`, 400)
    expect(listed).toHaveLength(count)
    expect(new Set(listed.map(({ id }) => id)).size).toBe(count)
    expectValid(profile, 'service_list', listed)
    expectValid(profile, 'service', await pages(`${at}/services?full=true`, 200))
    expectValid(profile, 'organization_list', await pages(`${at}/organizations`, 1))
    expectValid(profile, 'organization', await pages(`${at}/organizations?full=true`, 1))
    expectValid(profile, 'service_at_location_list', await pages(`${at}/service_at_locations`, 400))
    expectValid(profile, 'service_at_location', await pages(`${at}/service_at_locations?full=true`, 200))
    expectValid(profile, 'taxonomy', await pages(`${at}/taxonomies`, 3))
    expectValid(profile, 'taxonomy_term', await pages(`${at}/taxonomy_terms`, 40))
  })
})

test('a page says where it stands, and one behind the last is empty', async () => {
  const { contents: last, ...page } = await body('a-stadt/services?page=10&per_page=100')
  expect(page).toEqual({
    total_items: 950,
    total_pages: 10,
    page_number: 10,
    size: 50,
    first_page: false,
    last_page: true,
    empty: false,
  })
  expect(last).toHaveLength(50)
  expect(await body('a-stadt/services?page=11&per_page=100')).toMatchObject({
    size: 0,
    empty: true,
    last_page: true,
  })
  expect(await body('services?per_page=5000')).toMatchObject({ total_items: 951, size: 951 })
  expect(await body('services?per_page=5000&full=true')).toMatchObject({ size: 200, total_pages: 5 })
})

test('all portals together are those of the municipalities one after the other', async () => {
  const ids = (list: readonly HsdsObject[]) => list.map(({ id }) => id)
  const together = ids(await pages('services', 300))
  expect(together).toEqual([
    ...ids(await pages('a-stadt/services', 500)),
    ...ids(await pages('b-stadt/services', 500)),
  ])
})

test('what a list names is found by its id, in its municipality and over all, and nowhere else', async () => {
  const [service] = await contents('b-stadt/services')
  const [place] = await contents('a-stadt/service_at_locations?per_page=1')
  const [organization] = await contents('a-stadt/organizations?per_page=1')
  const [term] = await contents('a-stadt/taxonomy_terms?per_page=1')
  expect(await body(`services/${String(service?.['id'])}`)).toMatchObject({
    id: service?.['id'],
    name: 'Nur eines',
  })
  expect(await body(`service_at_locations/${String(place?.['id'])}`)).toMatchObject({ id: place?.['id'] })
  expect(await body(`organizations/${String(organization?.['id'])}`)).toMatchObject({
    id: organization?.['id'],
  })
  expect(await body(`taxonomy_terms/${String(term?.['id'])}`)).toMatchObject({ id: term?.['id'] })
  for (const path of [
    `a-stadt/services/${String(service?.['id'])}`,
    `organizations/${String(service?.['id'])}`,
    'services/17',
    'services/ac148810-d857-441c-9679-408f346de14b',
    'closed/services',
    'nowhere',
    'services/1/2',
  ])
    expect(await ask(path), path).toEqual({ kind: 'not-found' })
})

test('what planners keep, what is taken out of the portal and what belongs to closed portals never leaves', async () => {
  const lines = await ask('services?format=ndjson&full=true')
  if (lines.kind !== 'lines') return expect.unreachable(lines.kind)
  let count = 0
  for await (const line of lines.lines) {
    expect(JSON.stringify(line)).not.toContain('streng geheim')
    expect(line).not.toHaveProperty('funding')
    count += 1
  }
  expect(count).toBe(951)
  await database.asOwner('update offer set in_portal = false where municipality_id = $1', [
    small.municipalityId,
  ])
  await database.asOwner('update municipality set data_revision = data_revision + 1')
  expect(await total('b-stadt/services')).toBe(0)
  expect(await total('b-stadt/organizations')).toBe(0)
  await database.asOwner('update offer set in_portal = true where municipality_id = $1', [
    small.municipalityId,
  ])
  await database.asOwner('update municipality set data_revision = data_revision + 1')
  expect(await total('b-stadt/services')).toBe(1)
})

describe('filters hold together', () => {
  const terms = () => contents('taxonomy_terms?per_page=500')
  const termId = async (code: string) => String((await terms()).find((term) => term['code'] === code)?.['id'])

  test.each([
    ['single-parents', 'target-groups'],
    ['lift', 'accessibility'],
    ['pregnancy', 'life-phases'],
    ['early-help', 'fields'],
    ['required', 'registration'],
    ['anonymous', 'features'],
    ['home', 'delivery'],
  ])('by the term %s of %s', async (code, taxonomy) => {
    const saidBy = (offer: (typeof offers)[number]) =>
      ({
        'target-groups': offer.details.targetGroups,
        accessibility: offer.details.accessibility,
        'life-phases': offer.steps,
        fields: offer.fields,
        registration: [offer.details.registration ?? ''],
        features: offer.details.anonymous ? ['anonymous'] : [],
        delivery: offer.details.delivery,
      })[taxonomy] ?? []
    const expected = offers.filter((offer) => (saidBy(offer) as readonly string[]).includes(code)).length
    expect(expected).toBeGreaterThan(0)
    expect(await total(`a-stadt/services?taxonomy_term_id=${await termId(code)}`)).toBe(expected)
    const both = `taxonomy_term_id=${await termId(code)}&taxonomy_term_id=${await termId('mainstream')}`
    const expectedBoth = offers.filter(
      (offer) => (saidBy(offer) as readonly string[]).includes(code) && offer.mainstream,
    ).length
    expect(await total(`a-stadt/services?${both}`)).toBe(expectedBoth)
  })

  test('by age, day, place, organization, change and words', async () => {
    const from10 = offers.filter(({ ages }) => ages !== null && ages[0] >= 120).length
    expect(await total('a-stadt/services?minimum_age=10')).toBe(from10)
    const upTo5 = offers.filter(({ ages }) => ages !== null && ages[0] + ages[1] <= 72).length
    expect(await total('a-stadt/services?maximum_age=5')).toBe(upTo5)
    const onTuesday = offers.filter(({ details }) =>
      details.schedules.some(
        (one) => one.kind === 'weekly' && one.weekdays.includes(2) && one.from >= '12:00',
      ),
    ).length
    expect(await total('a-stadt/services?day=TU&start_time=12:00')).toBe(onTuesday)
    expect(await total('a-stadt/service_at_locations?postcode=12345')).toBe(317)
    expect(await total('a-stadt/service_at_locations?postcode=12345&proximity=50')).toBe(317)
    const [city] = await contents('a-stadt/organizations?search=amt')
    expect(city).toMatchObject({ name: 'Stadt', legal_status: 'öffentlicher Träger' })
    expect(await total(`services?organization_id=${String(city?.['id'])}`)).toBe(380)
    expect(await total('a-stadt/services?modified_after=2999-01-01')).toBe(0)
    expect(await total('a-stadt/services?modified_after=2001-01-01T00:00:00%2B01:00')).toBe(950)
    expect(await total('services?search=nur%20EINES')).toBe(1)
    expect(await total('services?search=100%25_')).toBe(0)
  })

  test.each([
    'taxonomy_term_id=x',
    'page=0',
    'page=abc',
    'modified_after=gestern',
    'proximity=5',
    'full=ja',
    'format=xml',
    'day=XX',
  ])('%s is told', async (query) => {
    expect((await ask(`services?${query}`)).kind).toBe('bad-parameter')
  })
})

test('who knows the answer is told that it is unchanged, until something changes', async () => {
  const first = await ask('b-stadt/services')
  if (first.kind !== 'object') return expect.unreachable(first.kind)
  expect(first.lastModified).toBeInstanceOf(Date)
  expect(await ask('b-stadt/services', { ifNoneMatch: first.etag })).toEqual({
    kind: 'unchanged',
    etag: first.etag,
  })
  expect(await ask('b-stadt/services', { ifNoneMatch: `W/${first.etag}` })).toMatchObject({
    kind: 'unchanged',
  })
  expect(await ask('b-stadt/services?page=2', { ifNoneMatch: first.etag })).toMatchObject({ kind: 'object' })
  await database.asOwner(
    'update municipality set data_revision = data_revision + 1 where municipality_id = $1',
    [small.municipalityId],
  )
  expect(await ask('b-stadt/services', { ifNoneMatch: first.etag })).toMatchObject({ kind: 'object' })
})

test('the minimal list names every service with the instant of its change, in one page', async () => {
  const found = await contents('a-stadt/services?minimal=true&per_page=10')
  expect(found).toHaveLength(950)
  expect(found.every((one) => Object.keys(one).join() === 'id,modified_date')).toBe(true)
})

test('what the interface is stands at its address', async () => {
  expect(await body('')).toEqual({
    version: '3.1',
    profile: 'https://docs.openreferral.org/en/v3.1/',
    openapi_url: 'https://gelingen.example/api/hsds/openapi.json',
  })
  expect(await body('uk/a-stadt')).toMatchObject({
    openapi_url: 'https://gelingen.example/api/hsds/uk/a-stadt/openapi.json',
  })
  expect(await body('a-stadt/openapi.json')).toMatchObject({
    servers: [{ url: 'https://gelingen.example/api/hsds/a-stadt' }],
  })
})
