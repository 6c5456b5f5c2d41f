import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aSurveyTown, type SurveyTown } from '../field-phase/survey-test-town.ts'
import { findResponse, storeResponse } from './answering-store.ts'
import { linkKeyOf, type LinkKey } from './response-key.ts'

let database: FreshDatabase
let town: SurveyTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'wuppertal', '05124000')
})
afterAll(() => database.close())

const store = (key: LinkKey, answersJson: string, revision = 0) =>
  storeResponse(database.kysely, key, {
    revision,
    definitionVersion: 1,
    answersJson,
    page: 'eins',
    language: 'de',
    state: 'started',
  })

const keysOf = async (recipients: number) => {
  const { tokens } = await town.aSurvey({ recipients })
  return tokens.flatMap((token) => linkKeyOf(token) ?? [])
}

test('each of many that are saved at the same time gets its own answer, and one that cannot be stored takes no other along', async () => {
  const keys = await keysOf(40)
  const broken = new Set([3, 17])
  const outcomes = await Promise.allSettled(
    // A character that JSON knows and the database does not.
    keys.map((key, at) => store(key, broken.has(at) ? '{"name":"\\u0000"}' : `{"name":"Nr. ${at}"}`)),
  )
  for (const [at, key] of keys.entries()) {
    const outcome = outcomes[at]
    if (broken.has(at)) expect(outcome).toMatchObject({ status: 'rejected' })
    else expect(outcome).toMatchObject({ status: 'fulfilled', value: { outcome: 'saved', revision: 1 } })
    const answers = broken.has(at) ? {} : { name: `Nr. ${at}` }
    expect(await findResponse(database.kysely, key)).toMatchObject({ answers })
  }
})

test('of several devices that save over the same revision at the same time, one does', async () => {
  const [key] = await keysOf(1)
  if (key === undefined) throw new Error('no link')
  expect(await store(key, '{}')).toEqual({ outcome: 'saved', revision: 1 })
  const outcomes = await Promise.all(Array.from({ length: 12 }, (_, at) => store(key, `{"name":"${at}"}`, 1)))
  expect(outcomes.filter(({ outcome }) => outcome === 'saved')).toEqual([{ outcome: 'saved', revision: 2 }])
  expect(outcomes.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(11)
  const kept = outcomes.findIndex(({ outcome }) => outcome === 'saved')
  expect(await findResponse(database.kysely, key)).toMatchObject({
    revision: 2,
    answers: { name: String(kept) },
  })
})

test('whoever waits for rows that somebody else holds makes no other wait', async () => {
  const [one, another, ...others] = await keysOf(7)
  if (one === undefined || another === undefined) throw new Error('no links')
  for (const key of [one, another]) await store(key, '{}')
  const holder = new pg.Client({ connectionString: database.ownerUrl })
  await holder.connect()
  await holder.query('begin')
  const held = await holder.query(
    `update survey_response set group_name = 'Kita' where response_key in ($1, $2)`,
    [one.responseKey, another.responseKey],
  )
  expect(held.rowCount).toBe(2)
  const waiting = [store(one, '{"name":"spät"}', 1)]
  // By then the first is under way, and the second has a turn of its own.
  await wait(30)
  waiting.push(store(another, '{"name":"spät"}', 1))
  await wait(30)
  const outcomes = await Promise.all(others.map((key) => store(key, '{}')))
  expect(outcomes).toEqual(others.map(() => ({ outcome: 'saved', revision: 1 })))
  await holder.query('commit')
  await holder.end()
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => ({ outcome: 'saved', revision: 2 })))
})

test('calls of the functions of the database are planned once for each connection', async () => {
  const keys = await keysOf(1)
  for (const key of [...keys, ...keys, ...keys]) await findResponse(database.kysely, key)
  const { rows } = await database.pool.query<{ times: number }>(
    `select generic_plans::int + custom_plans::int as times from pg_prepared_statements where statement like '%platform.open_response(%'`,
  )
  expect(rows.map(({ times }) => times)).toEqual([expect.any(Number)])
  expect(rows[0]?.times).toBeGreaterThanOrEqual(3)
})
