import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { makePersonalLinks } from '../field-phase/index.ts'
import { aSurveyTown, type SurveyTown } from '../field-phase/survey-test-town.ts'
import {
  beginOpenly,
  callBackOpenLink,
  callBackPart,
  changeOpenLink,
  listOpenLinks,
  makeOpenLink,
  openAnswering,
  openOpenLink,
  passedOnParts,
  passOnPart,
  savePage,
  withdrawResponse,
  type AnsweringStep,
} from './index.ts'
import { linkKeyOf } from './response-key.ts'
import { storeResponse } from './answering-store.ts'

let database: FreshDatabase
let town: SurveyTown
let other: SurveyTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'wuppertal', '05124000')
  other = await aSurveyTown(database, 'dortmund', '05913000')
})
afterAll(() => database.close())

const open = (token = '') => openAnswering(database.kysely, token)
const save = (token: string, page: string, fields: Record<string, string>, step: AnsweringStep = 'next') =>
  savePage(database.kysely, {
    token,
    page,
    fields: Object.entries(fields),
    language: 'de',
    step,
    today: '2026-11-30',
  })

/** As a reminder does it: the recipient's link is made anew. */
function newLinks(surveyId: number): Promise<string[]> {
  return town.inside(async (tx, municipality) => {
    await database.asOwner(
      `update survey_recipient set link_id = null where survey_id = $1 and municipality_id = $2`,
      [surveyId, town.municipalityId],
    )
    const links = await makePersonalLinks(tx, municipality, { surveyId, expiresAt: new Date('2099-01-01') })
    return links.map(({ token }) => token)
  })
}

describe('a newer link of the same person', () => {
  test('leads to the same answers, and the older one says that there is a newer', async () => {
    const { surveyId, tokens } = await town.aSurvey()
    const [first = ''] = tokens
    await save(first, 'eins', { 'q.name': 'Runder Tisch' })
    const [second = ''] = await newLinks(surveyId)
    expect(await open(second)).toMatchObject({ ok: true, answers: { name: 'Runder Tisch' } })
    expect(await save(second, 'zwei', { 'q.gut': '4' }, 'submit')).toMatchObject({ kind: 'submitted' })
    expect(await open(first)).toEqual({ ok: false, because: 'replaced' })
    expect(await save(first, 'zwei', { 'q.gut': '1' })).toMatchObject({ because: 'replaced' })
    expect(
      await database.asOwner(
        `select state, answers->>'gut' as gut from survey_response where survey_id = $1`,
        [surveyId],
      ),
    ).toEqual([{ state: 'submitted', gut: '4' }])
  })

  test('leads in an anonymous survey to no answers: nobody knows whose they are', async () => {
    const { surveyId, tokens } = await town.aSurvey({ anonymous: true })
    await save(tokens[0] ?? '', 'eins', { 'q.name': 'Runder Tisch' })
    const [second = ''] = await newLinks(surveyId)
    expect(await open(second)).toMatchObject({ ok: true, answers: {} })
  })
})

describe('what is known already', () => {
  const known = (surveyId: number) =>
    database.asOwner(`update survey_recipient set prefilled = '{"name": "Bekannt"}' where survey_id = $1`, [
      surveyId,
    ])

  test('comes along until somebody has saved', async () => {
    const { surveyId, tokens } = await town.aSurvey()
    const [token = ''] = tokens
    await known(surveyId)
    expect(await open(token)).toMatchObject({ answers: { name: 'Bekannt' } })
    await save(token, 'eins', { 'q.seit': '2019' }, 'pause')
    expect(await open(token)).toMatchObject({
      answers: { seit: '2019' },
      opened: { prefilled: { name: 'Bekannt' } },
    })
  })

  test('is not told in an anonymous survey', async () => {
    const { surveyId, tokens } = await town.aSurvey({ anonymous: true })
    await known(surveyId)
    expect(await open(tokens[0])).toMatchObject({
      answers: {},
      opened: { prefilled: {}, recipientName: '' },
    })
  })
})

describe('who has submitted and changes something', () => {
  test('has still submitted as long as everything is right', async () => {
    const { surveyId, tokens } = await town.aSurvey()
    const [token = ''] = tokens
    const states = () =>
      database.asOwner(
        `select r.state, t.done_on is not null as done from survey_response r
         join survey_recipient t on t.municipality_id = r.municipality_id and t.recipient_id = r.recipient_id where r.survey_id = $1`,
        [surveyId],
      )
    await save(token, 'eins', { 'q.name': 'Runder Tisch' })
    await save(token, 'zwei', { 'q.gut': '4' }, 'submit')
    await save(token, 'zwei', { 'q.gut': '5' }, 'keep')
    expect(await states()).toEqual([{ state: 'submitted', done: true }])
    await save(token, 'eins', { 'q.name': '' }, 'keep')
    expect(await states()).toEqual([{ state: 'started', done: false }])
  })
})

describe('two devices with the same page', () => {
  test('keep what either has answered, and are told where both have', async () => {
    const { tokens } = await town.aSurvey()
    const [token = ''] = tokens
    const basis = JSON.stringify({ name: 'Alt' })
    await save(token, 'eins', { 'q.name': 'Alt' }, 'keep')
    await save(token, 'eins', { 'q.name': 'Alt', 'q.seit': '2019', basis }, 'keep')
    expect(await save(token, 'eins', { 'q.name': 'Neu', basis }, 'keep')).toMatchObject({
      kind: 'kept',
      answering: { answers: { name: 'Neu', seit: '2019' } },
      theirs: ['seit'],
      differs: [],
    })
    expect(await save(token, 'eins', { 'q.name': 'Anders', basis }, 'keep')).toMatchObject({
      answering: { answers: { name: 'Anders', seit: '2019' } },
      differs: [{ question: 'name', theirs: 'Neu' }],
    })
  })
})

describe('a part that was passed on', () => {
  async function aPart(given: Parameters<SurveyTown['aSurvey']>[0] = {}) {
    const { surveyId, tokens } = await town.aSurvey(given)
    const [token = ''] = tokens
    await save(token, 'eins', { 'q.name': 'Runder Tisch' })
    const passed = await passOnPart(database.kysely, { token, pages: ['zwei'], language: 'de' })
    return { surveyId, token, part: passed.ok ? passed.token : passed.because }
  }

  test('opens its pages of the same answers, and no more than that', async () => {
    const { token, part } = await aPart()
    expect(await open(part)).toMatchObject({ ok: true, opened: { partPages: ['zwei'], recipientName: '' } })
    expect(await save(part, 'zwei', { 'q.gut': '2' })).toMatchObject({ kind: 'moved', page: null })
    expect(await open(token)).toMatchObject({
      answers: { name: 'Runder Tisch', gut: 2 },
      opened: { page: 'zwei' },
    })
    for (const refused of [
      save(part, 'eins', { 'q.name': 'Fremd' }),
      save(part, 'zwei', { 'q.gut': '2' }, 'submit'),
    ])
      expect(await refused).toMatchObject({ kind: 'refused', because: 'unknown' })
    expect(
      await withdrawResponse(database.kysely, { token: part, language: 'de', dataFolder: '' }),
    ).toMatchObject({
      ok: false,
    })
    expect(await passOnPart(database.kysely, { token: part, pages: ['zwei'], language: 'de' })).toEqual({
      ok: false,
      because: 'unknown',
    })
    expect(await passedOnParts(database.kysely, part)).toEqual([])
    expect(await open(token)).toMatchObject({ ok: true, answers: { name: 'Runder Tisch', gut: 2 } })
  })

  test('is seen and called back by whoever has the link of the whole, and by nobody else', async () => {
    const { token, part } = await aPart()
    const foreign = await aPart()
    const [{ partId } = { partId: 0 }] = await passedOnParts(database.kysely, token)
    for (const wrong of [part, foreign.token])
      expect(await callBackPart(database.kysely, { token: wrong, partId })).toBe(false)
    expect(await callBackPart(database.kysely, { token, partId })).toBe(true)
    expect(await passedOnParts(database.kysely, token)).toEqual([
      { partId, pages: ['zwei'], calledBack: true },
    ])
    expect(await open(part)).toEqual({ ok: false, because: 'ended' })
    expect(await open(foreign.part)).toMatchObject({ ok: true })
  })

  test('holds nothing in an anonymous survey that leads to a recipient', async () => {
    const { surveyId, part } = await aPart({ anonymous: true })
    expect(await open(part)).toMatchObject({ ok: true, answers: { name: 'Runder Tisch' } })
    const [row] = await database.asOwner<Record<string, unknown>>(
      `select * from survey_part where survey_id = $1`,
      [surveyId],
    )
    expect(Object.keys(row ?? {}).sort()).toEqual(
      [
        'called_back',
        'municipality_id',
        'pages',
        'part_id',
        'response_key',
        'secret_hash',
        'survey_id',
      ].sort(),
    )
  })

  test('still opens after its owner got a newer link, and ends with the answers', async () => {
    const { surveyId, part } = await aPart()
    const [second = ''] = await newLinks(surveyId)
    expect(await open(part)).toMatchObject({ ok: true })
    await withdrawResponse(database.kysely, { token: second, language: 'de', dataFolder: '' })
    expect(await open(part)).toEqual({ ok: false, because: 'withdrawn' })
  })
})

describe('an open link', () => {
  const anOpenLink = async (quota: number, expiresOn: string | null = null) => {
    const { surveyId } = await town.aSurvey({ recipients: 0 })
    await town.inside((tx, municipality) =>
      makeOpenLink(tx, municipality, town.principal, { surveyId, groupName: 'Plakat', quota, expiresOn }),
    )
    return { surveyId, ...(await onlyLink(surveyId)) }
  }
  const onlyLink = async (surveyId: number) => {
    const [link] = await town.inside((tx, municipality) => listOpenLinks(tx, municipality, surveyId))
    if (link === undefined) throw new Error('no open link')
    return link
  }
  const begin = (token: string) => beginOpenly(database.kysely, { token, language: 'tr' })

  test('lets in as many as its quota says, also when fifty come at once', async () => {
    const { surveyId, token } = await anOpenLink(20)
    const begun = await Promise.all(Array.from({ length: 50 }, () => begin(token)))
    expect(begun.filter(({ ok }) => ok)).toHaveLength(20)
    expect(begun.filter((one) => !one.ok && one.because === 'full')).toHaveLength(30)
    expect(await onlyLink(surveyId)).toMatchObject({ came: 20, submitted: 0 })
    expect(await openOpenLink(database.kysely, token)).toEqual({ ok: false, because: 'full' })
  })

  test('makes a personal link, whose answers are of nobody in particular', async () => {
    const { surveyId, token } = await anOpenLink(3)
    const begun = await begin(token)
    const personal = begun.ok ? begun.token : ''
    expect(await open(personal)).toMatchObject({ ok: true, opened: { isOpen: true } })
    await save(personal, 'eins', { 'q.name': 'x' })
    await save(personal, 'zwei', {}, 'submit')
    expect(
      await database.asOwner(
        `select origin, recipient_id, group_name from survey_response where survey_id = $1`,
        [surveyId],
      ),
    ).toEqual([{ origin: 'open', recipient_id: null, group_name: 'Plakat' }])
    expect(await onlyLink(surveyId)).toMatchObject({ came: 1, submitted: 1 })
  })

  test('called back, or after its last day, lets nobody in; who has begun goes on', async () => {
    const { surveyId, openLinkId, token } = await anOpenLink(3)
    const begun = await begin(token)
    const change = { surveyId, openLinkId, calledBack: true }
    await town.inside((tx, municipality) => callBackOpenLink(tx, municipality, change))
    expect(await begin(token)).toEqual({ ok: false, because: 'ended' })
    expect(await open(begun.ok ? begun.token : '')).toMatchObject({ ok: true })
    expect(
      await other.inside((tx, municipality) => callBackOpenLink(tx, municipality, change)),
    ).toMatchObject({ ok: false, refusal: { code: 'open-link/unknown' } })
    const late = await anOpenLink(3, '2020-01-01')
    expect(await begin(late.token)).toEqual({ ok: false, because: 'ended' })
  })

  test('is typed from a poster: capitals do not matter, another letter does', async () => {
    const { token } = await anOpenLink(3)
    expect((await openOpenLink(database.kysely, ` ${token.toUpperCase()} `)).ok).toBe(true)
    const wrong = token.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))
    expect(await begin(wrong)).toEqual({ ok: false, because: 'unknown' })
  })

  test('takes no quota that is none', async () => {
    const { surveyId, openLinkId } = await anOpenLink(3)
    for (const quota of [0, -1, 1.5, NaN, 100_001])
      expect(
        await town.inside((tx, municipality) =>
          changeOpenLink(tx, municipality, { surveyId, openLinkId, quota, groupName: '', expiresOn: null }),
        ),
      ).toMatchObject({ ok: false, refusal: { code: 'open-link/quota' } })
  })
})

test('no link opens what another one is for, whatever is mixed', async () => {
  const mine = await town.aSurvey({ recipients: 2 })
  const anonymous = await town.aSurvey({ anonymous: true })
  const foreign = await other.aSurvey()
  const tokens = [...mine.tokens, ...anonymous.tokens, ...foreign.tokens]
  for (const token of tokens) await save(token, 'eins', { 'q.name': token })
  const part = await passOnPart(database.kysely, { token: tokens[0] ?? '', pages: ['eins'], language: 'de' })
  const keys = [...tokens, part.ok ? part.token : ''].flatMap((token) => linkKeyOf(token) ?? [])
  expect(keys).toHaveLength(tokens.length + 1)
  const nobody = createHash('sha256').update(randomBytes(32)).digest()
  for (const [at, key] of keys.entries()) {
    for (const [of, wrong] of keys.entries()) {
      if (at === of) continue
      for (const mixed of [
        { ...key, municipalityId: wrong.municipalityId, linkId: wrong.linkId },
        { ...key, linkId: wrong.linkId, responseKey: nobody },
        { ...key, secretHash: wrong.secretHash },
      ]) {
        // Both numbers the same: that is the link itself.
        if (
          mixed.linkId === key.linkId &&
          mixed.municipalityId === key.municipalityId &&
          mixed.secretHash === key.secretHash
        )
          continue
        const way = [mixed.municipalityId, mixed.linkId, mixed.secretHash, mixed.responseKey]
        const ask = async (statement: string, more: unknown[] = []) =>
          (await database.pool.query(statement, [...way, ...more])).rows
        expect(await ask(`select * from platform.open_response($1, $2, $3, $4)`)).toEqual([])
        expect(await ask(`select * from platform.passed_on_parts($1, $2, $3, $4)`)).toEqual([])
        expect(
          await ask(
            `select outcome from platform.save_response($1, $2, $3, $4, 1, 1, '{}', null, 'de', 'withdrawn')`,
          ),
        ).toEqual([{ outcome: 'unknown' }])
        const response = {
          revision: 1,
          definitionVersion: 1,
          answersJson: '{}',
          page: null,
          language: 'de',
          state: 'withdrawn',
        } as const
        expect(await storeResponse(database.kysely, mixed, response)).toEqual({
          outcome: 'unknown',
          revision: null,
        })
        expect(
          await ask(`select outcome from platform.pass_on_part($1, $2, $3, $4, $5, '{eins}')`, [nobody]),
        ).toEqual([{ outcome: 'unknown' }])
        expect(await ask(`select platform.call_back_part($1, $2, $3, $4, 1) as done`)).toEqual([
          { done: false },
        ])
        expect(
          (
            await database.pool.query(
              `select * from platform.published_questionnaire($1, $2, $3, 1)`,
              way.slice(0, 3),
            )
          ).rows,
        ).toEqual([])
      }
    }
  }
  for (const token of tokens) expect(await open(token)).toMatchObject({ ok: true, answers: { name: token } })
})
