import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aSurveyTown, smallQuestionnaire, type SurveyTown } from '../field-phase/survey-test-town.ts'
import { closeSurvey, openSurvey } from '../surveys/index.ts'
import { openAnswering, savePage, type AnsweringStep } from './index.ts'

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

describe('somebody with a personal link', () => {
  test('answers page by page, pauses, and finds it again', async () => {
    const { tokens } = await town.aSurvey()
    const [token = ''] = tokens
    expect(await open(token)).toMatchObject({
      ok: true,
      answers: {},
      opened: { revision: 0, slug: 'wuppertal' },
    })
    expect(await save(token, 'eins', { 'q.name': 'Runder Tisch' })).toMatchObject({
      kind: 'moved',
      page: 'zwei',
    })
    expect(await save(token, 'zwei', { 'q.gut': '4' }, 'pause')).toMatchObject({ kind: 'paused' })
    expect(await open(token)).toMatchObject({
      ok: true,
      answers: { name: 'Runder Tisch', gut: 4 },
      opened: { responseState: 'started', page: 'zwei' },
    })
    expect(await save(token, 'zwei', { 'q.gut': '5' }, 'submit')).toMatchObject({ kind: 'submitted' })
  })

  test('is told what does not fit, and what was typed is still there', async () => {
    const { tokens } = await town.aSurvey()
    const [token = ''] = tokens
    expect(await save(token, 'eins', { 'q.seit': 'neulich' })).toMatchObject({
      kind: 'problems',
      page: 'eins',
      problems: [
        { question: 'name', code: 'answer/required' },
        { question: 'seit', code: 'answer/not-a-date' },
      ],
    })
    expect(await open(token)).toMatchObject({ ok: true, answers: { seit: 'neulich' } })
    expect(await save(token, 'zwei', { 'q.gut': '5' }, 'submit')).toMatchObject({
      kind: 'problems',
      page: 'eins',
    })
  })

  test('loses nothing where two devices save at the same time', async () => {
    const { tokens } = await town.aSurvey()
    const [token = ''] = tokens
    await Promise.all([
      save(token, 'eins', { 'q.name': 'Runder Tisch' }, 'pause'),
      save(token, 'zwei', { 'q.gut': '3' }, 'pause'),
    ])
    expect(await open(token)).toMatchObject({ ok: true, answers: { name: 'Runder Tisch', gut: 3 } })
  })

  test('opens no other survey and no other municipality', async () => {
    const { tokens } = await town.aSurvey()
    const foreign = await other.aSurvey()
    const mixed = (tokens[0] ?? '').replace(
      /^[^-]+-[^-]+/,
      (foreign.tokens[0] ?? '').split('-').slice(0, 2).join('-'),
    )
    for (const token of [mixed, 'x', '']) expect(await open(token)).toEqual({ ok: false, because: 'unknown' })
  })

  test('comes too early, too late, after the end, or with a link called back', async () => {
    const late = await town.aSurvey({ closesOn: '2020-01-01' })
    expect(await open(late.tokens[0])).toEqual({ ok: false, because: 'closed' })
    const early = await town.aSurvey({ opensOn: '2099-01-01' })
    expect(await open(early.tokens[0])).toEqual({ ok: false, because: 'not-open-yet' })
    const old = await town.aSurvey({ expiresAt: new Date('2020-01-01') })
    expect(await open(old.tokens[0])).toEqual({ ok: false, because: 'ended' })
    const closed = await town.aSurvey()
    await town.inside((tx, municipality) =>
      closeSurvey(tx, municipality, { surveyId: closed.surveyId, version: 2 }),
    )
    expect(await open(closed.tokens[0])).toEqual({ ok: false, because: 'closed' })
    expect(await save(closed.tokens[0] ?? '', 'eins', { 'q.name': 'x' })).toMatchObject({
      kind: 'refused',
      because: 'closed',
    })
  })
})

describe('where this process remembers what it stored last, and another has', () => {
  const begun = async () => {
    const { surveyId, tokens } = await town.aSurvey()
    const [token = ''] = tokens
    await save(token, 'eins', { 'q.name': 'Runder Tisch' })
    const elsewhere = (change: string) =>
      database.asOwner(`update survey_response set ${change} where survey_id = $1`, [surveyId])
    return { surveyId, token, elsewhere }
  }

  test('stored since: both answers are there', async () => {
    const { token, elsewhere } = await begun()
    await elsewhere(`answers = answers || '{"gut": 3}', revision = revision + 1`)
    await save(token, 'eins', { 'q.name': 'Netz' }, 'pause')
    expect(await open(token)).toMatchObject({ ok: true, answers: { name: 'Netz', gut: 3 } })
  })

  test('withdrawn: nothing is stored any more', async () => {
    const { token, elsewhere } = await begun()
    await elsewhere(`answers = '{}', state = 'withdrawn', revision = revision + 1`)
    expect(await save(token, 'zwei', { 'q.gut': '5' })).toMatchObject({ because: 'withdrawn' })
  })

  test('ended the survey, and opened it again', async () => {
    const { token, surveyId } = await begun()
    await database.asOwner(`update survey set closes_on = '2020-01-01' where survey_id = $1`, [surveyId])
    expect(await save(token, 'zwei', { 'q.gut': '5' })).toMatchObject({ because: 'closed' })
    await database.asOwner('update survey set closes_on = null where survey_id = $1', [surveyId])
    expect(await save(token, 'zwei', { 'q.gut': '4' }, 'pause')).toMatchObject({ kind: 'paused' })
    expect(await open(token)).toMatchObject({ ok: true, answers: { name: 'Runder Tisch', gut: 4 } })
  })
})

describe('answers', () => {
  test('of an anonymous survey carry neither recipient nor day', async () => {
    const { surveyId, tokens } = await town.aSurvey({ anonymous: true, recipients: 2 })
    await save(tokens[0] ?? '', 'eins', { 'q.name': 'Runder Tisch' })
    await save(tokens[0] ?? '', 'zwei', {}, 'submit')
    expect(
      await database.asOwner(
        `select recipient_id, begun_on, submitted_on, state from survey_response where survey_id = $1 and municipality_id = $2`,
        [surveyId, town.municipalityId],
      ),
    ).toEqual([{ recipient_id: null, begun_on: null, submitted_on: null, state: 'submitted' }])
    expect(
      await database.asOwner(
        `select count(done_on)::int as done from survey_recipient where survey_id = $1 and municipality_id = $2`,
        [surveyId, town.municipalityId],
      ),
    ).toEqual([{ done: 1 }])
    expect(await open(tokens[0])).toMatchObject({ ok: true, answers: { name: 'Runder Tisch' } })
  })

  test('keep the version of the questionnaire that they were given to', async () => {
    const { surveyId, tokens } = await town.aSurvey({ recipients: 2 })
    await save(tokens[0] ?? '', 'eins', { 'q.name': 'Runder Tisch' })
    await town.inside(async (tx, municipality) => {
      await database.asOwner(`update survey set definition = $1 where survey_id = $2`, [
        JSON.stringify({ ...smallQuestionnaire, title: { de: 'Anders' } }),
        surveyId,
      ])
      await openSurvey(tx, municipality, town.principal, {
        surveyId,
        version: 2,
        surroundings: { lists: {}, areas: [] },
      })
    })
    const titles = await Promise.all(
      tokens.map(async (token) => {
        const opened = await open(token)
        return opened.ok ? opened.questionnaire.definition.title.de : opened.because
      }),
    )
    expect(titles).toEqual(['Kleine Befragung', 'Anders'])
  })

  test('of others are out of reach for the application’s log-in without a link', async () => {
    await expect(database.pool.query('select * from survey_response')).rejects.toMatchObject({
      code: '42501',
    })
  })
})
