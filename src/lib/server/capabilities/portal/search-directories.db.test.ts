import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMunicipality } from '../../../../../testing/people.ts'
import { asPublic } from '../../platform/database/tenancy.ts'
import { readListedOffers } from './found-offers-store.ts'
import { readMissedSearches } from './missed-search-store.ts'
import { recordMissedSearch } from './record-missed-search.ts'
import { openSearchDirectories, type SearchDirectories } from './search-directories.ts'
import { searchOffers, type SearchQuestion } from './search-offers.ts'

let database: FreshDatabase
let directories: SearchDirectories
beforeAll(async () => {
  database = await freshDatabase()
  directories = openSearchDirectories({ database: database.kysely, mostBytes: 1e9 })
})
afterAll(async () => {
  await directories.close()
  await database.close()
})

const anything: Omit<SearchQuestion, 'text'> = { age: null, place: null, filters: {}, order: 'fit', page: 1 }
const today = '2026-11-30'
let revision = 0

async function aTown(slug: string, ags: string, { open = true } = {}) {
  const municipalityId = await aMunicipality(database, { slug, ags })
  if (open)
    await database.asOwner(
      `insert into directory_settings (municipality_id, portal_open, confirm_every_months, hide_after_days) values ($1, true, 6, 30)`,
      [municipalityId],
    )
  const find = async (text: string, more: Partial<SearchQuestion> = {}, day = today) => {
    const directory = await directories.of({ municipalityId, ags, dataRevision: revision, today: day })
    const found = searchOffers(directory, { ...anything, text, ...more })
    return asPublic(database.kysely, async (tx) => {
      const offerIds = found.offers.map(({ offerId }) => offerId)
      const rows = await readListedOffers(tx, { municipalityId, offerIds, language: 'tr' })
      return rows.map(({ name }) => name)
    })
  }
  const directory = () => directories.of({ municipalityId, ags, dataRevision: revision, today })
  return { municipalityId, find, directory }
}

async function anOffer(
  municipalityId: number,
  name: string,
  more: { inPortal?: boolean; confirmed?: string; details?: object } = {},
): Promise<number> {
  const { inPortal = true, confirmed = null, details = {} } = more
  const [row] = await database.asOwner<{ offer_id: number }>(
    `insert into offer (municipality_id, source, external_id, name, in_portal, last_confirmed_on, details)
     values ($1, 'test', $2, $2, $3, coalesce($4::date, current_date), $5) returning offer_id`,
    [municipalityId, name, inPortal, confirmed, JSON.stringify(details)],
  )
  revision += 1
  return row?.offer_id ?? 0
}

/** Long enough for a change to be taken in, after which it answers. */
async function settled(find: () => Promise<unknown>): Promise<void> {
  await find()
  await new Promise((resolve) => setTimeout(resolve, 300))
}

describe('what families may see', () => {
  test('is found, and nothing else: not held back, not out of date, not of another town', async () => {
    const { municipalityId, find } = await aTown('sichtbar', '05911001')
    const other = await aTown('anderswo', '05911002')
    await anOffer(municipalityId, 'Krabbelgruppe am Park')
    await anOffer(municipalityId, 'Krabbelgruppe geheim', { inPortal: false })
    await anOffer(municipalityId, 'Krabbelgruppe veraltet', { confirmed: '2020-01-01' })
    await anOffer(other.municipalityId, 'Krabbelgruppe nebenan')
    expect(await find('krabbelgrupe')).toEqual(['Krabbelgruppe am Park'])
    expect(await other.find('Krabbelgruppe')).toEqual(['Krabbelgruppe nebenan'])
  })

  test('of a closed portal is nothing', async () => {
    const { municipalityId, find } = await aTown('geschlossen', '05911003', { open: false })
    await anOffer(municipalityId, 'Elterncafé')
    expect(await find('Elterncafé')).toEqual([])
    expect(await find('')).toEqual([])
  })

  test('follows each change: a new offer, another name, one that goes', async () => {
    const { municipalityId, find, directory } = await aTown('wandel', '05911004')
    await anOffer(municipalityId, 'Stillgruppe')
    expect(await find('Schwimmkurs')).toEqual([])
    const first = await directory()
    const id = await anOffer(municipalityId, 'Schwimmkurs')
    await settled(() => find(''))
    expect(await find('Schwimmkurs')).toEqual(['Schwimmkurs'])
    await database.asOwner(`update offer set name = 'Judo', version = version + 1 where offer_id = $1`, [id])
    revision += 1
    await settled(() => find(''))
    expect([await find('Schwimmkurs'), await find('Judo')]).toEqual([[], ['Judo']])
    await database.asOwner(`update offer set in_portal = false, version = version + 1 where offer_id = $1`, [
      id,
    ])
    revision += 1
    // A change that has not been taken in yet shows nothing hidden either.
    expect(await find('Judo')).toEqual([])
    await settled(() => find(''))
    expect(await find('Judo')).toEqual([])
    expect(await directory()).toBe(first)
  })

  test('is found by its translation, and named in the language asked for', async () => {
    const { municipalityId, find } = await aTown('sprachen', '05911005')
    const id = await anOffer(municipalityId, 'Müttercafé')
    await database.asOwner(
      `insert into offer_translation (municipality_id, offer_id, language, name, made_by, of_text_hash) values ($1, $2, 'tr', 'Anneler kahvesi', 'person', '')`,
      [municipalityId, id],
    )
    expect(await find('kahvesi')).toEqual(['Anneler kahvesi'])
  })

  test('with times counts for today and the week, and anew the next day', async () => {
    const { municipalityId, find } = await aTown('zeiten', '05911006')
    const monday = {
      kind: 'weekly',
      weekdays: [1],
      from: '10:00',
      to: '11:00',
      everyWeeks: 1,
      startsOn: null,
      endsOn: null,
    }
    await anOffer(municipalityId, 'Montagsrunde', {
      details: { schedules: [{ ...monday, schoolHolidays: 'not', note: '' }] },
    })
    await anOffer(municipalityId, 'Irgendwann')
    const when = (value: string) => ({ filters: { when: [value] } })
    expect(await find('', when('today'))).toEqual(['Montagsrunde'])
    await settled(() => find('', {}, '2026-12-01'))
    expect(await find('', when('today'), '2026-12-01')).toEqual([])
    expect(await find('', when('week'), '2026-12-01')).toEqual(['Montagsrunde'])
  })
})

describe('what was sought in vain', () => {
  const read = (municipalityId: number) =>
    database.asOwner<{ words: string; asked: number }>(
      'select words, asked from missed_search where municipality_id = $1 order by words',
      [municipalityId],
    )

  test('is counted by words and day, stops at fifty, and says nothing more', async () => {
    const { municipalityId } = await aTown('vergebens', '05911007')
    const ask = (text: string) =>
      recordMissedSearch(database.kysely, { municipalityId, text, language: 'de' })
    for (let at = 0; at < 55; at++) await ask('Yoga für Väter')
    await ask('yoga für väter!')
    await ask('max@example.org')
    await ask('Reiten 0231 123456')
    expect(await read(municipalityId)).toEqual([
      { words: 'reiten', asked: 1 },
      { words: 'yoga für väter', asked: 50 },
    ])
  })

  test('of a flood the first five hundred stay; a closed portal counts nothing', async () => {
    const { municipalityId } = await aTown('flut', '05911008')
    const closed = await aTown('zu', '05911009', { open: false })
    await database.asOwner(
      `insert into missed_search (municipality_id, day, words, language) select $1, current_date, 'wort' || n, 'de' from generate_series(1, 500) n`,
      [municipalityId],
    )
    await recordMissedSearch(database.kysely, { municipalityId, text: 'noch eins', language: 'de' })
    await recordMissedSearch(database.kysely, { ...closed, text: 'Yoga', language: 'de' })
    expect((await read(municipalityId)).length).toBe(500)
    expect(await read(closed.municipalityId)).toEqual([])
  })

  test('families cannot read it', async () => {
    await expect(asPublic(database.kysely, (tx) => readMissedSearches(tx, 1))).rejects.toThrow(
      'permission denied',
    )
  })
})
