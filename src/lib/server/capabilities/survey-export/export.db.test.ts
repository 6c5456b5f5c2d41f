import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aSurveyTown, type SurveyTown } from '../field-phase/survey-test-town.ts'
import { closeSurvey, findSurvey, type Survey } from '../surveys/index.ts'
import { exportAnswers } from './export-answers.ts'
import { readAnswersFile, writeAnswersFile } from './export-file-rules.ts'
import { takeInAnswers } from './export-take-in.ts'
import type { ExportWish } from './export-types.ts'

let database: FreshDatabase
let town: SurveyTown
let other: SurveyTown
let keys = 0

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'export-town', '05000051')
  other = await aSurveyTown(database, 'export-other', '05000052')
})
afterAll(() => database.close())

const today = '2026-12-01'
const wish: ExportWish = { values: 'codes', alsoBegun: true, withRecipients: true, language: 'de' }

async function aSurvey(
  answers: readonly unknown[],
  { anonymous = false, at = town }: { anonymous?: boolean; at?: SurveyTown } = {},
): Promise<Survey> {
  const { surveyId } = await at.aSurvey({ anonymous, recipients: 1 })
  const [recipient] = await database.asOwner<{ id: number }>(
    'select recipient_id as id from survey_recipient where survey_id = $1 and municipality_id = $2',
    [surveyId, at.municipalityId],
  )
  for (const [place, answer] of answers.entries())
    await database.asOwner(
      `insert into survey_response (municipality_id, response_key, survey_id, recipient_id, definition_version, origin, answers, state,
         group_name, submitted_on)
       values ($1, $2, $3, $4, 1, 'link', $5, 'submitted', 'Kita', $6)`,
      [
        at.municipalityId,
        createHash('sha256').update(`export ${keys++}`).digest(),
        surveyId,
        place === 0 && !anonymous ? recipient?.id : null,
        JSON.stringify(answer),
        anonymous ? null : '2026-11-02',
      ],
    )
  return findOr(at, surveyId)
}

async function findOr(at: SurveyTown, surveyId: number): Promise<Survey> {
  const survey = await at.inside((tx, municipality) => findSurvey(tx, municipality, surveyId))
  if (survey === undefined) throw new Error('no survey')
  return survey
}

const exported = (survey: Survey, at = town) =>
  at.inside((tx, municipality) =>
    exportAnswers(tx, municipality, { survey, wish, areaCodes: new Map(), today }),
  )

describe('a file of answers', () => {
  const answers = [{ name: 'Runder Tisch', seit: '2012', gut: 4 }, { name: 'Netz' }, { name: 'Netz' }]

  test('comes back into another survey with the same questions, once', async () => {
    const written = await exported(await aSurvey(answers))
    if (!written.ok) throw new Error(written.refusal.code)
    const file = readAnswersFile(writeAnswersFile(written.value, { madeOn: today, notes: [] }), today)
    if (!file.ok) throw new Error(file.refusal.code)
    const second = await aSurvey([], { at: other })
    const takeIn = () =>
      other.inside((tx, municipality) =>
        takeInAnswers(tx, municipality, { survey: second, file: file.value, areaIds: new Map() }),
      )
    expect(await takeIn()).toEqual({ ok: true, value: { taken: 3, known: 0 } })
    expect(await takeIn()).toEqual({ ok: true, value: { taken: 0, known: 3 } })
    const again = await exported(second, other)
    const sorted = (
      rows: readonly { answers: unknown; group: string | null; submittedOn: string | null }[],
    ) => rows.map(({ answers, group, submittedOn }) => JSON.stringify([answers, group, submittedOn])).sort()
    expect(again.ok && sorted(again.value.rows)).toEqual(sorted(written.value.rows))
    // Their links lead to nothing there.
    expect(again.ok && again.value.rows.map(({ origin, recipient }) => [origin, recipient])).toEqual(
      Array.from({ length: 3 }, () => ['paper', null]),
    )
  })

  test('tells a recipient only in a survey with names', async () => {
    const named = await exported(await aSurvey(answers))
    expect(named.ok && named.value.rows.filter(({ recipient }) => recipient !== null)).toHaveLength(1)
  })

  test('of another questionnaire is not taken in', async () => {
    const written = await exported(await aSurvey(answers))
    if (!written.ok) throw new Error(written.refusal.code)
    const content = writeAnswersFile(written.value, { madeOn: today, notes: [] })
    const changed = readAnswersFile(content.replace('Wie läuft es?', 'Wie lief es?'), today)
    if (!changed.ok) throw new Error(changed.refusal.code)
    const survey = await aSurvey([])
    expect(
      await town.inside((tx, municipality) =>
        takeInAnswers(tx, municipality, { survey, file: changed.value, areaIds: new Map() }),
      ),
    ).toMatchObject({ refusal: { code: 'files/other-questionnaire' } })
  })

  test('of an anonymous survey leaves when it is over and enough have answered', async () => {
    const five = await aSurvey(
      Array.from({ length: 5 }, () => ({ name: 'Netz' })),
      { anonymous: true },
    )
    expect(await exported(five)).toMatchObject({ refusal: { code: 'files/still-open' } })
    const close = ({ surveyId, version }: Survey) =>
      town.inside((tx, municipality) => closeSurvey(tx, municipality, { surveyId, version }))
    await close(five)
    const written = await exported(await findOr(town, five.surveyId))
    expect(
      written.ok && written.value.rows.map(({ recipient, submittedOn }) => [recipient, submittedOn]),
    ).toEqual(Array.from({ length: 5 }, () => [null, null]))
    const four = await aSurvey(
      Array.from({ length: 4 }, () => ({ name: 'Netz' })),
      { anonymous: true },
    )
    await close(four)
    expect(await exported(await findOr(town, four.surveyId))).toMatchObject({
      refusal: { code: 'files/too-few' },
    })
  })

  test('without answers, or of another municipality, is none', async () => {
    expect(await exported(await aSurvey([]))).toMatchObject({ refusal: { code: 'files/no-answers' } })
    expect(await exported(await aSurvey(answers), other)).toMatchObject({
      refusal: { code: 'files/no-answers' },
    })
  })
})
