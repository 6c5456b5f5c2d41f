import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTable } from './open-table.ts'
import type { SourceRow } from './source-row.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gelingen-hsds-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function open(content: unknown) {
  const path = join(folder, 'file')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return openTable({ path })
}

async function rowsOf(content: unknown): Promise<SourceRow[]> {
  const table = await open(content)
  if (!table.ok) return expect.unreachable(table.refusal.code)
  expect(table.value.facts.format).toBe('hsds')
  const rows: SourceRow[] = []
  for await (const batch of table.value.batches({ rowsPerBatch: 2 })) rows.push(...batch.rows)
  return rows
}

const service = (id: string) => ({ id, name: `Dienst ${id}`, status: 'active' })

describe('services are found wherever they stand', () => {
  test.each([
    ['a page', { total_items: 2, contents: [service('1'), service('2')] }],
    ['a list', [service('1'), service('2')]],
    ['one a line', `${JSON.stringify(service('1'))}\n\n${JSON.stringify(service('2'))}\n`],
    ['an organization', { id: 'o', name: 'Verein', services: [service('1'), service('2')] }],
    [
      'places',
      [{ service: service('1'), location: {}, service_at_locations: [] }, { service: service('2') }],
    ],
  ])('%s', async (_, content) => {
    expect((await rowsOf(content)).map(({ line, cells }) => [line, cells['name']])).toEqual([
      [1, 'Dienst 1'],
      [2, 'Dienst 2'],
    ])
  })
})

test('what a publisher elsewhere says becomes flat', async () => {
  const [row] = await rowsOf({
    ...service('1'),
    description: '<p>Advice</p><script>alert(1)</script><ul><li>free</li></ul>',
    minimum_age: 0,
    maximum_age: 120,
    assured_date: '2026-10-01T00:00:00Z',
    fees: 'none',
    organization: { name: 'Council', phones: [{ number: '0123' }] },
    service_at_locations: [
      {
        location: {
          latitude: 51.5,
          longitude: 7.1,
          addresses: [{ address_1: 'Main Street 1', city: 'Town', postal_code: 'AB1' }],
          accessibility: [{ description: 'Ramp' }],
        },
      },
    ],
    languages: [{ code: 'en' }, { name: 'Turkish' }],
    contacts: [
      { name: 'Reception', email: 'r@a.example', phones: [{ number: '0456', description: 'mornings' }] },
    ],
    cost_options: [{ amount: 0 }],
    attributes: [{ taxonomy_term: { name: 'Family support', taxonomy: 'elsewhere', code: 'fields' } }],
  })
  expect(row?.cells).toMatchObject({
    description: 'Advice\n<script>alert(1)</script>free',
    minimum_age: '0',
    maximum_age: '',
    assured_date: '2026-10-01',
    fees: 'none',
    organization: 'Council',
    phone: '0123',
    address_1: 'Main Street 1',
    latitude: '51.5',
    accessibility_note: 'Ramp',
    languages: 'en; Turkish',
    contact_name: 'Reception',
    contact_hours: 'mornings',
    cost_option: 'free',
    terms: 'Family support',
    fields: '',
  })
})

describe('a schedule is written in words that an import reads', () => {
  test.each([
    [{ freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:00', closes_at: '12:00:00Z' }, 'Mo, Mi 09:00–12:00 Uhr'],
    [
      {
        freq: 'WEEKLY',
        interval: 2,
        byday: 'TH',
        opens_at: '15:00',
        dtstart: '2026-09-03',
        until: '2027-02-04',
      },
      'Do 15:00 Uhr, alle 2 Wochen, ab 2026-09-03, bis 2027-02-04',
    ],
    [
      { dtstart: '2026-12-24', count: 1, opens_at: '10:00', closes_at: '11:00' },
      '2026-12-24, 10:00–11:00 Uhr',
    ],
    [{ byday: 'SA', notes: 'Bitte klingeln; zweimal' }, 'Sa, Bitte klingeln, zweimal'],
    [{ freq: 'MONTHLY', byday: '1MO', opens_at: '10:00', closes_at: '12:00' }, 'MONTHLY 1MO 10:00–12:00 Uhr'],
    [{ freq: 'MONTHLY', byday: '1MO', description: 'First Monday' }, 'First Monday'],
  ])('%j', async (schedule, words) => {
    const [row] = await rowsOf({ ...service('1'), schedules: [schedule] })
    expect(row?.cells['schedules']).toBe(words)
  })
})

test.each([
  ['{"status": "active"}', 'tables/no-services'],
  ['{"contents": []}', 'tables/no-services'],
  ['{"contents": [{"a": 1}, 7, null]}', 'tables/no-services'],
  ['{"name": "a", "status": "active"}\n{"name": "b", "sta', 'tables/hsds-not-json'],
  ['{"pages": 3}', 'tables/no-feature-collection'],
])('%s is told', async (content, code) => {
  expect(await open(content)).toMatchObject({ ok: false, refusal: { code } })
})

test('strange shapes at every place throw nothing', async () => {
  const strange = { ...service('1'), organization: 7, service_at_locations: [null, { location: 'x' }], schedules: 'daily', languages: [1], attributes: [{}], contacts: {}, phones: [{}], minimum_age: 'ten' } // prettier-ignore
  expect((await rowsOf(strange))[0]?.cells).toMatchObject({ name: 'Dienst 1', phone: '', minimum_age: '' })
})
