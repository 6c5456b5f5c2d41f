import { listRecipients } from '#lib/server/capabilities/field-phase/index.ts'
import {
  readSurveyData,
  seeResults,
  type QuestionData,
  type Results,
  type Sight,
  type SurveyData,
} from '#lib/server/capabilities/survey-results/index.ts'
import type { LevelShapes } from '#lib/server/capabilities/areas/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Refusal } from '#lib/server/platform/refusal.ts'
import type { Locale } from '#lib/messages/index.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { levelOnScreen } from '../../../karte/level-outlines.ts'
import { readAlsoStarted, readWanted, type WantedResults } from './results-address.ts'
import { wordsOf, type Words } from './say-counted.ts'
import type { ViewAbout } from './views/about-view.ts'
import { whoIs } from './who-is.ts'

export type ResultsOfPage = {
  readonly survey: Survey
  readonly data: SurveyData
  readonly waiting: number
  readonly wanted: WantedResults
  readonly sight: Sight
  /** null = the address asks for more than may be shown; `refusal` says why. */
  readonly results: Results | null
  readonly refusal: Refusal | null
  readonly words: Words
}

type Asked = {
  readonly survey: Survey
  readonly address: URLSearchParams
  readonly locale: Locale
  readonly today: string
  /** For files and papers: protected in surveys with names, too. */
  readonly leavesHouse?: boolean
}

/** The results that an address asks for; null = the survey was never begun. */
export async function readResultsOfPage(
  tx: Tx,
  municipality: Municipality,
  { survey, address, locale, today, leavesHouse = false }: Asked,
): Promise<ResultsOfPage | null> {
  const directory = await areaDirectory(tx, municipality, today)
  const read = await readSurveyData(tx, municipality, {
    survey,
    areaNames: new Map(directory.areas.map(({ areaId, name }) => [areaId, name])),
    today,
    alsoStarted: !leavesHouse && readAlsoStarted(address),
  })
  if (read === null) return null
  const { data, waiting } = read
  const minimum = municipality.minimumCount
  const sight: Sight = survey.anonymous || leavesHouse ? { kind: 'protected', minimum } : { kind: 'open' }
  const wanted = readWanted(address, data)
  const seen = seeResults(data, sight, wanted.conditions)
  return {
    survey,
    data,
    waiting,
    wanted,
    sight,
    results: seen.ok ? seen.value : null,
    refusal: seen.ok ? null : seen.refusal,
    words: wordsOf(locale, minimum),
  }
}

/** What the views of the questions need besides. */
export async function viewAbout(
  tx: Tx,
  municipality: Municipality,
  { survey, data, results, wanted, words }: ResultsOfPage & { results: Results },
  today: string,
): Promise<ViewAbout> {
  const shapes = new Map<string, LevelShapes>()
  for (const question of data.questions) {
    const found = await shapesOf(tx, municipality, { data: question, results, today })
    if (found !== null) shapes.set(question.question.id, found)
  }
  const recipients = survey.anonymous ? [] : await listRecipients(tx, municipality, survey.surveyId)
  return {
    results,
    words,
    compare: wanted.compare,
    shapesOf: ({ question }) => shapes.get(question.id) ?? null,
    whoIs: whoIs(data, recipients),
  }
}

type ShapesFor = { readonly data: QuestionData; readonly results: Results; readonly today: string }

/** Of the level that the question asks for, or the one that was chosen from most; where nobody chose, the one with most areas. */
async function shapesOf(
  tx: Tx,
  municipality: Municipality,
  { data, results, today }: ShapesFor,
): Promise<LevelShapes | null> {
  const { question } = data
  if (question.kind !== 'area') return null
  const { levels, areas } = await areaDirectory(tx, municipality, today)
  const levelOf = new Map(areas.map(({ code, areaLevelId }) => [code, areaLevelId]))
  const weights = new Map<number, number>()
  for (const { code, chosen } of chosenAreas(data, results)) {
    const levelId = levelOf.get(code)
    // An area counts a little for its level, so that most areas decide where as many chose.
    if (levelId !== undefined) weights.set(levelId, (weights.get(levelId) ?? 0) + chosen + 1e-6)
  }
  const level =
    levels.find(({ code }) => code === question.level) ??
    levels.toSorted((a, b) => (weights.get(b.areaLevelId) ?? 0) - (weights.get(a.areaLevelId) ?? 0))[0]
  return level === undefined
    ? null
    : levelOnScreen(tx, municipality, { areaLevelId: level.areaLevelId, date: today })
}

/** Areas with how many chose them, as far as that may be told. */
function chosenAreas({ question, variables }: QuestionData, results: Results) {
  return variables.map((variable) => {
    const picked = results
      .counted(variable)
      .categories.find(({ parts }) => parts.length === 1 && parts[0]?.code === 'picked')
    return { code: variable.id.slice(question.id.length + 1), chosen: picked?.count ?? 0 }
  })
}
