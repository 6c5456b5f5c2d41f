import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chainFor, listGaps, placeCell } from '../src/lib/server/capabilities/chain/index.ts'
import { computeIndexFor, findIndex } from '../src/lib/server/capabilities/index/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import { AccessRefused } from '../src/lib/server/platform/database/access-refused.ts'
import type { Permission } from '../src/lib/server/platform/identity/permissions.ts'
import type { Municipality, Tx } from '../src/lib/server/platform/database/tenancy.ts'
import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.ts'
import { demoTranslations } from './demo-translations.ts'
import { demoPeople, type DemoPerson } from './demo-people.ts'
import { loadDemo } from './load-demo.ts'

const today = '2026-11-22'
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** Accounts without a password: hashing would take longer than loading. */
async function createAccount({ email, name, memberships }: DemoPerson): Promise<string> {
  await database.asOwner(
    `insert into identity."user" (id, name, email, "emailVerified") values ($1, $2, $1, true) on conflict do nothing`,
    [email, name],
  )
  for (const { municipality, role } of memberships)
    await database.asOwner(
      `insert into membership (municipality_id, user_id, role) select municipality_id, $1, $2 from municipality where slug = $3
       on conflict do nothing`,
      [email, role, municipality],
    )
  return email
}

function load(onProgress?: (sentence: string) => void): Promise<boolean> {
  const given = { ownerUrl: database.ownerUrl, database: database.kysely, createAccount, today }
  return loadDemo(onProgress === undefined ? given : { ...given, onProgress })
}

function as<Result>(
  email: string,
  { municipality, permission }: { municipality: string; permission: Permission },
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
): Promise<Result> {
  return inMunicipality(
    { database: database.kysely, principal: { userId: email }, municipality, permission },
    work,
  )
}

async function counts() {
  const [row] = await database.asOwner<Record<string, number>>(`
    select (select count(*)::int from area) as areas, (select count(*)::int from residents) as residents,
      (select count(*)::int from indicator_value) as values, (select count(*)::int from offer) as offers,
      (select count(*)::int from index_definition) as indices, (select count(*)::int from import_recipe) as recipes,
      (select count(*)::int from inventory_declaration) as declarations,
      (select count(*)::int from import_run where status = 'done') as runs`)
  return row ?? {}
}

class PulledPlug extends Error {}

describe('loading the demo', () => {
  test('broken off in the middle, it goes on where it stopped', async () => {
    for (const [file, filesDone] of [
      ['gesundheit', 6],
      ['auenstadt-kitas', 9],
    ] as const) {
      const pullPlug = (sentence: string) => {
        if (sentence.includes(file)) throw new PulledPlug()
      }
      await expect(load(pullPlug)).rejects.toThrow(PulledPlug)
      expect((await counts())['runs']).toBe(filesDone)
    }
    const told: string[] = []
    expect(await load((sentence) => told.push(sentence))).toBe(true)
    expect(told.slice(0, 2)).toEqual(['Auenstadt: Index und Kette …', 'Auenstadt: auenstadt-kitas.csv …'])
    expect((await counts())['runs']).toBe(18)
  })

  test('everything is there afterwards', async () => {
    const loaded = await counts()
    expect(loaded).toMatchObject({ areas: 6 + 29 + 84 + 9, indices: 2, recipes: 18, declarations: 15 + 8 })
    expect(loaded['residents']).toBe((84 + 9) * 7 * 9)
    expect(loaded['offers']).toBeGreaterThan(500)
    expect(loaded['values']).toBeGreaterThan(0.97 * 93 * 16 * 3)
  })

  test('what offers say to families is understood to the last word', async () => {
    const told = await database.asOwner<{ code: string }>(
      `select distinct code from import_issue where code ~ 'left-out|schedule|registration|not-known|not-usable'`,
    )
    expect(told).toEqual([])
    const [said] = await database.asOwner<Record<string, number>>(`
      select count(*) filter (where details -> 'schedules' <> '[]')::int as times,
        count(*) filter (where details -> 'languages' ? 'ar')::int as arabic,
        (select count(*)::int from offer_translation) as translations from offer`)
    expect(said?.['times']).toBeGreaterThan(350)
    expect(said?.['arabic']).toBeGreaterThan(60)
    expect(said?.['translations']).toBe(demoTranslations.length)
  })

  test('loading again changes nothing', async () => {
    const before = await counts()
    expect(await load(() => expect.unreachable('nothing is left to do'))).toBe(false)
    expect(await counts()).toEqual(before)
  })

  test('what users change afterwards stays as they left it', async () => {
    await database.asOwner(`update offer set name = 'umbenannt' where external_id = 'FH-001'`)
    await load()
    const [offer] = await database.asOwner<{ name: string }>(
      `select name from offer where external_id = 'FH-001'`,
    )
    expect(offer?.name).toBe('umbenannt')
  })

  test('the index ranks Lerchenfeld among the areas with the greatest need, and Südhang among those with the least', async () => {
    await as(
      'planung@auenstadt.example',
      { municipality: 'auenstadt', permission: 'index.read' },
      async (tx, municipality) => {
        const definition = await findIndex(tx, municipality, { code: 'partizipationsindex' })
        if (definition === undefined) return expect.unreachable('the index is set up')
        const computed = await computeIndexFor(tx, municipality, definition)
        if (!computed.ok) return expect.unreachable(computed.refusal.code)
        const ranks = computed.value.areas.flatMap(({ code, rank }) =>
          rank === null ? [] : [{ code, rank }],
        )
        expect(ranks.length).toBeGreaterThan(80)
        const meanRank = (prefix: string) => {
          const own = ranks.filter(({ code }) => code.startsWith(prefix)).map(({ rank }) => rank)
          return own.reduce((sum, rank) => sum + rank, 0) / own.length
        }
        expect(Math.abs(meanRank('0301') - meanRank('0504'))).toBeGreaterThan(55)
        expect(Math.min(meanRank('0301'), meanRank('0504'))).toBeLessThan(12)
      },
    )
  })

  test('the chain finds what is built into Auenstadt', async () => {
    await as(
      'planung@auenstadt.example',
      { municipality: 'auenstadt', permission: 'chain.read' },
      async (tx, municipality) => {
        const chain = await chainFor(tx, municipality, today)
        if (chain.lacks !== null) return expect.unreachable(chain.lacks)
        const { gaps } = listGaps(chain, { isInventoryComplete: false })
        const found = (step: string, field: string, area: string) =>
          gaps
            .filter((cell) => cell.step === step && cell.field === field && cell.place.code.startsWith(area))
            .map(({ judgement }) => judgement)
        expect(found('first-year', 'early-help', '03')).toEqual(Array(13).fill('white-spot'))
        expect(found('age-1-3', 'early-help', '03')).toEqual(Array(13).fill('white-spot'))
        const ostfeld = found('age-10-14', 'leisure', '0405')
        expect(ostfeld).toHaveLength(3)
        expect(ostfeld).not.toContain('thin')
        const lerchenfeld = found('age-1-3', 'education', '0301')
        expect(lerchenfeld).toHaveLength(4)
        expect(lerchenfeld).not.toContain('thin')
        expect(found('age-14-18', 'vocation', '01')).toEqual([])
        expect(found('age-14-18', 'vocation', '0204')).not.toEqual([])
        expect(found('age-14-18', 'vocation', '0301')).not.toEqual([])
        expect(new Set(found('age-10-14', 'vocation', ''))).toEqual(new Set(['white-spot']))
        expect(found('age-10-14', 'vocation', '').length).toBeGreaterThan(80)
        expect(gaps.filter(({ step, field }) => step === 'age-18-27' && field !== 'vocation')).toEqual([])
        const inMitte = chain.places.filter(
          ({ code, level }) => code.startsWith('01') && level === chain.level,
        )
        const leisure = inMitte.map(
          (place) => placeCell(chain, { place, step: 'age-10-14', field: 'leisure' }).judgement,
        )
        expect(leisure.filter((judgement) => judgement === 'more-than-needed').length).toBeGreaterThan(12)
      },
    )
  })

  test('a member of one municipality gets nothing of the other', async () => {
    await expect(
      as(
        'planung@quellbach.example',
        { municipality: 'auenstadt', permission: 'areas.read' },
        async () => 'entered',
      ),
    ).rejects.toThrow(AccessRefused)
  })

  test('there is an account for every role', () => {
    const roles = demoPeople.flatMap(({ memberships }) => memberships.map(({ role }) => role))
    expect(new Set(roles).size).toBe(5)
    expect(demoPeople.some(({ state }) => state)).toBe(true)
  })
})
