import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { savePage } from '../answering/index.ts'
import { extendSurvey, endSurvey } from './end-survey.ts'
import { listPhaseEntries, mixEndedSurveys } from './end-history-store.ts'
import { aSurveyTown, type SurveyTown } from './survey-test-town.ts'

let database: FreshDatabase
let town: SurveyTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'wuppertal', '05124000')
})
afterAll(() => database.close())

/** Everybody answers, one after the other, in an order of their own; long texts lie outside of the row. */
async function answerAll(tokens: readonly string[], longText = '') {
  // Links are made in the order of names.
  const people = tokens.map((_, at) => `Person ${at}`).toSorted()
  const turned = tokens
    .map((token, at) => ({ token, at }))
    .toSorted((a, b) => ((a.at * 7) % 31) - ((b.at * 7) % 31))
  for (const { token, at } of turned)
    await savePage(database.kysely, {
      token,
      page: 'eins',
      fields: [['q.name', `Netz von ${people[at]}${longText}`]],
      language: 'de',
      step: 'pause',
      today: '2026-11-30',
    })
}

/** As somebody who administers the database would: by the transaction that wrote both rows. */
function joinedByTransaction(surveyId: number) {
  return database.asOwner<{ name: string; answer: string }>(
    `select t.name, r.answers->>'name' as answer from survey_response r
     join survey_recipient t on t.survey_id = r.survey_id and t.xmin = r.xmin where r.survey_id = $1`,
    [surveyId],
  )
}

/** By the order in which both tables were written: rows lie one after the other, and transactions are counted. */
async function joinedByOrder(surveyId: number) {
  const inOrder = (what: string, table: string) =>
    database.asOwner<{ what: string }>(
      `select ${what} as what from ${table} where survey_id = $1 order by xmin::text::bigint, ctid`,
      [surveyId],
    )
  const answers = await inOrder(`answers->>'name'`, 'survey_response')
  const people = await inOrder('name', 'survey_recipient')
  return answers.map(({ what }, at) => ({ answer: what, name: people[at]?.what ?? '' }))
}

const hits = (pairs: readonly { name: string; answer: string }[]) =>
  pairs.filter(({ name, answer }) => answer === `Netz von ${name}`).length

const end = (surveyId: number) =>
  town.inside((tx, municipality) => endSurvey(tx, municipality, town.principal, { surveyId, version: 2 }))

describe('while an anonymous survey runs', () => {
  test('whoever administers the database can tie answers to people: therefore rows are mixed at the end', async () => {
    const { surveyId, tokens } = await town.aSurvey({ anonymous: true, recipients: 30 })
    await answerAll(tokens)
    expect(hits(await joinedByTransaction(surveyId))).toBe(30)
    expect(hits(await joinedByOrder(surveyId))).toBe(30)
    await end(surveyId)
    // All rows were written by one transaction: each fits each, thirty of nine hundred pairs are right.
    expect(await joinedByTransaction(surveyId)).toHaveLength(900)
    // Of thirty at random one is right on average; ten or more come once in four million times.
    expect(hits(await joinedByOrder(surveyId))).toBeLessThan(10)
  })
})

describe('the end of an anonymous survey', () => {
  test('loses no answer, and long ones lie in no telling order either', async () => {
    const { surveyId, tokens } = await town.aSurvey({ anonymous: true, recipients: 30 })
    const long = Array.from({ length: 400 }, (_, at) => `Wort${(at * 7919) % 10007}`).join(' ')
    await answerAll(tokens, long)
    const read = () =>
      database.asOwner<Record<string, unknown>>(
        `select r.*, encode(response_key, 'hex') as key from survey_response r where survey_id = $1 order by response_key`,
        [surveyId],
      )
    const readRecipients = () =>
      database.asOwner('select * from survey_recipient where survey_id = $1 order by recipient_id', [
        surveyId,
      ])
    const before = { responses: await read(), recipients: await readRecipients() }
    await end(surveyId)
    expect({ responses: await read(), recipients: await readRecipients() }).toEqual(before)
  })

  test('keeps what hangs on an answer', async () => {
    await database.asOwner(
      `create table test_child (municipality_id integer, response_key bytea, told jsonb, at timestamptz default now(), id integer generated always as identity,
        foreign key (municipality_id, response_key) references survey_response on delete cascade)`,
    )
    const { surveyId, tokens } = await town.aSurvey({ anonymous: true, recipients: 3 })
    await answerAll(tokens)
    await database.asOwner(
      `insert into test_child (municipality_id, response_key, told) select municipality_id, response_key, jsonb_build_object('of', answers->>'name')
       from survey_response where survey_id = $1`,
      [surveyId],
    )
    await database.asOwner('alter table test_child owner to gelingen_owner')
    const read = () => database.asOwner('select * from test_child order by id')
    const before = await read()
    await end(surveyId)
    expect(before).toHaveLength(3)
    expect(await read()).toEqual(before)
    await database.asOwner('drop table test_child')
  })

  test('comes by itself after the last day, twice, and again after it was prolonged', async () => {
    const { surveyId } = await town.aSurvey({ anonymous: true, recipients: 2, closesOn: '2020-01-01' })
    const mixings = async () => {
      await mixEndedSurveys(database.kysely)
      const [row] = await database.asOwner<{ mixings: number }>(
        'select mixings from survey where survey_id = $1',
        [surveyId],
      )
      return row?.mixings
    }
    expect([await mixings(), await mixings(), await mixings()]).toEqual([1, 2, 2])
    const prolonged = await town.inside((tx, municipality) =>
      extendSurvey(tx, municipality, town.principal, {
        surveyId,
        version: 2,
        closesOn: '2099-12-31',
        surroundings: { lists: {}, areas: [] },
      }),
    )
    expect(prolonged.ok).toBe(true)
    expect(await mixings()).toBe(0)
  })

  test('leaves a survey alone that runs, or whose answers carry names', async () => {
    const named = await town.aSurvey({ recipients: 1 })
    const running = await town.aSurvey({ anonymous: true, recipients: 1 })
    await end(named.surveyId)
    await mixEndedSurveys(database.kysely)
    expect(
      await database.asOwner('select distinct mixings from survey where survey_id = any($1)', [
        [named.surveyId, running.surveyId],
      ]),
    ).toEqual([{ mixings: 0 }])
  })
})

describe('the field phase', () => {
  test('keeps its days: ended, opened again with another last day', async () => {
    const { surveyId, tokens } = await town.aSurvey({ closesOn: '2099-06-30' })
    await end(surveyId)
    const again = await town.inside((tx, municipality) =>
      extendSurvey(tx, municipality, town.principal, {
        surveyId,
        version: 3,
        closesOn: '2099-07-15',
        surroundings: { lists: {}, areas: [] },
      }),
    )
    expect(again).toEqual({ ok: true, value: 1 })
    expect(
      await town.inside((tx, municipality) => listPhaseEntries(tx, municipality, surveyId)),
    ).toMatchObject([
      { act: 'reopened', closesOnBefore: '2099-06-30', closesOn: '2099-07-15' },
      { act: 'ended', closesOn: '2099-06-30' },
    ])
    await answerAll(tokens)
    expect(
      await database.asOwner('select state from survey_response where survey_id = $1', [surveyId]),
    ).toEqual([{ state: 'started' }])
  })

  test('refuses somebody who saw an older survey', async () => {
    const { surveyId } = await town.aSurvey()
    expect(
      await town.inside((tx, municipality) =>
        endSurvey(tx, municipality, town.principal, { surveyId, version: 1 }),
      ),
    ).toMatchObject({ ok: false, refusal: { code: 'surveys/stale-version' } })
  })
})
