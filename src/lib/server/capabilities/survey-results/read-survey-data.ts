import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { listPublished, type Survey } from '../surveys/index.ts'
import { listCountedResponses } from './list-counted-responses.ts'
import type { SurveyData } from './survey-data-types.ts'
import { surveyData } from './survey-data-rules.ts'

/** The answers to a survey, for `seeResults`; null = it was never begun. */
export async function readSurveyData(
  tx: Tx,
  municipality: Municipality,
  {
    survey,
    areaNames,
    today,
    alsoStarted = false,
  }: {
    survey: Survey
    areaNames: ReadonlyMap<number, string>
    today: string
    alsoStarted?: boolean
  },
): Promise<{ data: SurveyData; waiting: number } | null> {
  const published = await listPublished(tx, municipality, survey.surveyId)
  if (published.length === 0) return null
  const { responses, waiting } = await listCountedResponses(tx, municipality, { survey, today, alsoStarted })
  return { data: surveyData({ published, responses, areaNames }), waiting }
}
