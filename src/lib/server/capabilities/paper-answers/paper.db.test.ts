import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember } from '../../../../../testing/people.ts'
import { listRecipients } from '../field-phase/recipients-store.ts'
import { aSurveyTown, type SurveyTown } from '../field-phase/survey-test-town.ts'
import { findSurvey, type Survey } from '../surveys/index.ts'
import {
  beginPaperSheet,
  changePaperFacts,
  readPaperSheet,
  removePaperSheet,
  savePaperPage,
} from './paper-sheets.ts'
import { listPaperSheets } from './paper-store.ts'

let database: FreshDatabase
let town: SurveyTown
let other: SurveyTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'paper-town', '05000041')
  other = await aSurveyTown(database, 'paper-other', '05000042')
})
afterAll(() => database.close())

const facts = { sheetNumber: '', groupName: '', areaId: null, language: 'de' }

async function aSurvey(more: Parameters<SurveyTown['aSurvey']>[0] = {}): Promise<Survey> {
  const { surveyId } = await town.aSurvey(more)
  const survey = await town.inside((tx, municipality) => findSurvey(tx, municipality, surveyId))
  if (survey === undefined) throw new Error('no survey')
  return survey
}

const begin = (survey: Survey, more: Partial<typeof facts> = {}, recipientId: number | null = null) =>
  town.inside((tx, municipality) =>
    beginPaperSheet(tx, municipality, town.principal, { survey, facts: { ...facts, ...more }, recipientId }),
  )

async function begun(...given: Parameters<typeof begin>): Promise<number> {
  const made = await begin(...given)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

const save = (
  survey: Survey,
  paperId: number,
  page: string,
  fields: Record<string, string>,
  more: { step?: 'next' | 'back' | 'stay'; asOnPaper?: boolean } = {},
) =>
  town.inside((tx, municipality) =>
    savePaperPage(tx, municipality, town.principal, {
      survey,
      paperId,
      page,
      fields: Object.entries(fields),
      step: 'next',
      asOnPaper: false,
      today: '2026-12-01',
      ...more,
    }),
  )

const sheetOf = async ({ surveyId }: Survey, paperId: number) =>
  (await town.inside((tx, municipality) => readPaperSheet(tx, municipality, { surveyId, paperId })))?.sheet

const rows = ({ surveyId }: Survey) =>
  database.asOwner<{ state: string }>(
    `select origin, state, recipient_id is null as nobody, begun_on is null as "noDay", submitted_on is null as "noEnd", answers
     from survey_response where survey_id = $1 and municipality_id = $2`,
    [surveyId, town.municipalityId],
  )

describe('a sheet of paper', () => {
  test('is typed in page by page, and counts when it is done', async () => {
    const survey = await aSurvey()
    const paperId = await begun(survey, { sheetNumber: ' 12 ', groupName: 'Kita' })
    expect(await save(survey, paperId, 'eins', { 'q.name': 'Runder Tisch', 'q.seit': '2012' })).toEqual({
      ok: true,
      value: { kind: 'moved', page: 'zwei' },
    })
    expect(await rows(survey)).toMatchObject([{ state: 'started' }])
    expect(await save(survey, paperId, 'zwei', { 'q.gut': '4' })).toEqual({
      ok: true,
      value: { kind: 'moved', page: null },
    })
    expect(await rows(survey)).toEqual([
      {
        origin: 'paper',
        state: 'submitted',
        nobody: true,
        noDay: false,
        noEnd: false,
        answers: { name: 'Runder Tisch', seit: '2012', gut: 4 },
      },
    ])
    expect(await sheetOf(survey, paperId)).toMatchObject({ sheetNumber: '12', groupName: 'Kita' })
  })

  test('may leave out what the paper leaves out, and nothing else that does not fit', async () => {
    const survey = await aSurvey()
    const paperId = await begun(survey)
    expect(await save(survey, paperId, 'eins', {})).toMatchObject({
      value: { kind: 'problems', mayStand: true, problems: [{ code: 'answer/required' }] },
    })
    expect(await save(survey, paperId, 'eins', { 'q.seit': 'neulich' }, { asOnPaper: true })).toMatchObject({
      value: { kind: 'problems', mayStand: false },
    })
    expect(await sheetOf(survey, paperId)).toMatchObject({ state: 'started', answers: { seit: 'neulich' } })
    expect(await save(survey, paperId, 'zwei', { 'q.gut': '4' })).toEqual({
      ok: true,
      value: { kind: 'moved', page: 'eins' },
    })
    expect(await save(survey, paperId, 'eins', {}, { asOnPaper: true })).toMatchObject({
      value: { kind: 'moved', page: 'zwei' },
    })
    expect(await save(survey, paperId, 'zwei', {})).toMatchObject({ value: { kind: 'moved', page: null } })
    expect(await rows(survey)).toMatchObject([{ state: 'submitted', answers: {} }])
  })

  test('with a number is typed in once', async () => {
    const survey = await aSurvey()
    await begun(survey, { sheetNumber: 'A7' })
    expect(await begin(survey, { sheetNumber: 'a7' })).toMatchObject({
      refusal: { code: 'paper/number-taken' },
    })
    const second = await begun(survey, { sheetNumber: 'A8' })
    const change = (sheetNumber: string) =>
      town.inside((tx, municipality) =>
        changePaperFacts(tx, municipality, town.principal, {
          survey,
          paperId: second,
          facts: { ...facts, sheetNumber },
        }),
      )
    expect(await change('A7')).toMatchObject({ refusal: { code: 'paper/number-taken' } })
    expect(await change('A8')).toMatchObject({ ok: true })
    // Another survey counts its own sheets.
    expect(await begin(await aSurvey(), { sheetNumber: 'A7' })).toMatchObject({ ok: true })
  })

  test('of a recipient says that they have answered, once, and no more when it is deleted', async () => {
    const survey = await aSurvey({ recipients: 2 })
    const recipients = () =>
      town.inside((tx, municipality) => listRecipients(tx, municipality, survey.surveyId))
    const [first] = await recipients()
    const recipientId = first?.recipientId ?? 0
    const paperId = await begun(survey, {}, recipientId)
    expect(await begin(survey, {}, recipientId)).toMatchObject({ refusal: { code: 'paper/has-begun' } })
    await save(survey, paperId, 'eins', { 'q.name': 'Runder Tisch' })
    expect((await recipients())[0]).toMatchObject({ begunOn: expect.any(String), doneOn: null })
    await save(survey, paperId, 'zwei', {})
    expect((await recipients())[0]).toMatchObject({ doneOn: expect.any(String) })
    expect(await begin(survey, {}, recipientId)).toMatchObject({ refusal: { code: 'paper/has-answered' } })
    await town.inside((tx, municipality) =>
      removePaperSheet(tx, municipality, town.principal, { survey, paperId }),
    )
    expect((await recipients())[0]).toMatchObject({ begunOn: null, doneOn: null })
    expect(await rows(survey)).toEqual([])
  })

  test('is not laid over answers that somebody took back', async () => {
    const survey = await aSurvey()
    const [recipient] = await town.inside((tx, municipality) =>
      listRecipients(tx, municipality, survey.surveyId),
    )
    const recipientId = recipient?.recipientId ?? 0
    await begun(survey, {}, recipientId)
    await database.asOwner(
      `update survey_response set state = 'withdrawn', answers = '{}' where survey_id = $1`,
      [survey.surveyId],
    )
    expect(await begin(survey, {}, recipientId)).toMatchObject({ refusal: { code: 'paper/has-withdrawn' } })
    expect(
      await town.inside((tx, municipality) => listPaperSheets(tx, municipality, survey.surveyId)),
    ).toEqual([])
  })

  test('of an anonymous survey is nobody’s, and has no day', async () => {
    const survey = await aSurvey({ anonymous: true, recipients: 1 })
    const [recipient] = await town.inside((tx, municipality) =>
      listRecipients(tx, municipality, survey.surveyId),
    )
    const paperId = await begun(survey, {}, recipient?.recipientId ?? 0)
    await save(survey, paperId, 'eins', { 'q.name': 'Runder Tisch' })
    await save(survey, paperId, 'zwei', {})
    expect(await rows(survey)).toMatchObject([{ state: 'submitted', nobody: true, noDay: true, noEnd: true }])
    const [after] = await town.inside((tx, municipality) => listRecipients(tx, municipality, survey.surveyId))
    expect(after).toMatchObject({ begunOn: null, doneOn: null })
  })

  test('is changed by whoever typed it in, and by no other municipality', async () => {
    const survey = await aSurvey()
    const paperId = await begun(survey)
    const { municipalityId } = town
    const planner = await aMember(database, { municipalityId, userId: 'paper-planner', role: 'planner' })
    const mine = await town.inside((tx, municipality) =>
      removePaperSheet(tx, { ...municipality, role: 'planner' }, planner, { survey, paperId }),
    )
    expect(mine).toMatchObject({ refusal: { code: 'paper/not-yours' } })
    expect(
      await other.inside((tx, municipality) =>
        removePaperSheet(tx, municipality, other.principal, { survey, paperId }),
      ),
    ).toMatchObject({ refusal: { code: 'paper/unknown' } })
    expect(
      await town.inside((tx, municipality) => listPaperSheets(tx, municipality, survey.surveyId)),
    ).toHaveLength(1)
  })

  test('needs a survey that was started', async () => {
    const survey = { ...(await aSurvey()), publishedVersion: null }
    expect(await begin(survey)).toMatchObject({ refusal: { code: 'paper/not-asked' } })
  })
})
