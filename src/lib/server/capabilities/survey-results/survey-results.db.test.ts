import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sure } from './attacker-for-tests.ts'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { savePage } from '../answering/index.ts'
import { aSurveyTown, type SurveyTown } from '../field-phase/survey-test-town.ts'
import { closeSurvey, findSurvey } from '../surveys/index.ts'
import { readSurveyData, seeResults } from './index.ts'

const today = '2026-11-30'
let database: FreshDatabase
let town: SurveyTown

beforeAll(async () => {
  database = await freshDatabase()
  town = await aSurveyTown(database, 'wuppertal', '05124000')
})
afterAll(() => database.close())

async function answer(token: string, submits = true): Promise<void> {
  const shared = { token, language: 'de', today }
  await savePage(database.kysely, {
    ...shared,
    page: 'eins',
    fields: [['q.name', 'Runder Tisch']],
    step: 'next',
  })
  const step = submits ? 'submit' : 'pause'
  await savePage(database.kysely, { ...shared, page: 'zwei', fields: [['q.gut', '4']], step })
}

const read = (surveyId: number, alsoStarted = false) =>
  town.inside(async (tx, municipality) => {
    const survey = sure(await findSurvey(tx, municipality, surveyId))
    return sure(await readSurveyData(tx, municipality, { survey, areaNames: new Map(), today, alsoStarted }))
  })

const counted = async (surveyId: number, alsoStarted?: boolean) =>
  (await read(surveyId, alsoStarted)).data.respondents.length

describe('results', () => {
  test('count what was submitted; begun answers only if asked for', async () => {
    const { surveyId, tokens } = await town.aSurvey({ recipients: 3 })
    await answer(sure(tokens[0]))
    await answer(sure(tokens[1]), false)
    expect(await counted(surveyId)).toBe(1)
    expect(await counted(surveyId, true)).toBe(2)
    const { data } = await read(surveyId)
    const results = seeResults(data, { kind: 'open' })
    expect(results.ok && results.value.counted(sure(data.byId.get('gut'))).answered).toBe(1)
    expect(data.about.map(({ id }) => id)).toEqual([])
  })

  test('of anonymous surveys grow in steps of at least the minimum, and as many always wait', async () => {
    const { surveyId, tokens } = await town.aSurvey({ recipients: 12, anonymous: true })
    const sizes: number[] = []
    for (const token of tokens) {
      await answer(token)
      sizes.push(await counted(surveyId))
    }
    // The minimum is 5: from ten on five are counted, and five wait; the next step needs five more.
    expect(sizes).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5])
    expect((await read(surveyId)).waiting).toBe(7)
    await town.inside(async (tx, municipality) =>
      closeSurvey(tx, municipality, {
        surveyId,
        version: sure(await findSurvey(tx, municipality, surveyId)).version,
      }),
    )
    expect(await counted(surveyId)).toBe(12)
  })

  test('of anonymous surveys know nobody', async () => {
    const { surveyId, tokens } = await town.aSurvey({ recipients: 10, anonymous: true })
    for (const token of tokens) await answer(token)
    const { data } = await read(surveyId)
    expect(data.respondents.every(({ recipientId }) => recipientId === null)).toBe(true)
  })
})
