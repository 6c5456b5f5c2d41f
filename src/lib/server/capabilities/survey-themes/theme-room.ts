import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { listPublished, type Survey } from '../surveys/index.ts'
import { listResponses, preparedVersions } from '../survey-results/index.ts'
import { themesOfTexts } from './theme-room-rules.ts'
import { findLastStep, listMarks, listSortings, listStoredThemes } from './theme-store.ts'
import { readableTexts, textQuestionsOf } from './theme-texts-rules.ts'
import type { TextQuestion, ThemeRoom } from './theme-types.ts'

type Asked = Pick<Survey, 'surveyId' | 'anonymous'>

/** What a planner can do with the texts of each question of free text; empty where the questionnaire has none. */
export async function listThemeRooms(
  tx: Tx,
  municipality: Municipality,
  survey: Asked,
): Promise<ThemeRoom[]> {
  const read = await readTexts(tx, municipality, survey)
  const rooms: ThemeRoom[] = []
  for (const question of read.questions)
    rooms.push(await roomOf(tx, municipality, { survey, question, read }))
  return rooms
}

/** The texts of one question with their themes. @returns undefined: the questionnaire has no such question */
export async function readThemeRoom(
  tx: Tx,
  municipality: Municipality,
  { survey, code }: { survey: Asked; code: string },
): Promise<ThemeRoom | undefined> {
  const read = await readTexts(tx, municipality, survey)
  const question = read.questions.find((one) => one.code === code)
  return question && roomOf(tx, municipality, { survey, question, read })
}

type Read = Awaited<ReturnType<typeof readTexts>>

async function readTexts(tx: Tx, municipality: Municipality, { surveyId }: Asked) {
  const published = await listPublished(tx, municipality, surveyId)
  return {
    questions: textQuestionsOf(published.map(({ definition }) => definition)),
    versions: preparedVersions(published),
    responses: await listResponses(tx, municipality, surveyId),
    themes: await listStoredThemes(tx, municipality, surveyId),
  }
}

async function roomOf(
  tx: Tx,
  municipality: Municipality,
  { survey, question, read }: { survey: Asked; question: TextQuestion; read: Read },
): Promise<ThemeRoom> {
  const of = { surveyId: survey.surveyId, question: question.code }
  const { readable, asked, texts } = readableTexts({
    code: question.code,
    responses: read.responses,
    versions: read.versions,
    anonymous: survey.anonymous,
    minimumCount: municipality.minimumCount,
  })
  const sorted = themesOfTexts({
    texts,
    stored: read.themes.filter((theme) => theme.question === question.code),
    marks: await listMarks(tx, municipality, of),
    sortings: await listSortings(tx, municipality, of),
  })
  const last = await findLastStep(tx, municipality, of)
  return {
    question,
    readable,
    asked,
    ...sorted,
    sortedCount: sorted.texts.filter(({ isSorted }) => isSorted).length,
    lastStep: last === undefined ? null : { stepId: last.stepId, kind: last.kind },
  }
}
