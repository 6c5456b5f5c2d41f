import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { publishQuestions } from './publish-questions.ts'
import { findSurvey, insertSurvey, updateSurvey, updateSurveyState } from './surveys-store.ts'
import type { FrozenSurroundings, Survey, SurveyContent } from './surveys-types.ts'

type Seen = Pick<Survey, 'surveyId' | 'version'>

/** Begins a survey as a draft. @returns its id */
export function createSurvey(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  content: SurveyContent,
): Promise<number> {
  return insertSurvey(tx, municipality, { ...content, by: userId })
}

/** Saves what a person changed. @returns the new version, or `surveys/unknown`, `surveys/stale-version` */
export async function changeSurvey(
  tx: Tx,
  municipality: Municipality,
  change: SurveyContent & Seen,
): Promise<Outcome<number>> {
  const version = await updateSurvey(tx, municipality, change)
  return version === undefined ? whyNot(tx, municipality, change.surveyId) : { ok: true, value: version }
}

/**
 * Opens a survey. The first time, and when it is open already, the questionnaire as it is now becomes the next version that respondents
 * get, as `takeOverChanges` does. One that was closed is opened with the questions that it had: nothing changes without being seen.
 * @returns the version that is asked now, or `surveys/unknown`, `surveys/stale-version`
 */
export async function openSurvey(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  given: Seen & { surroundings: FrozenSurroundings },
): Promise<Outcome<number>> {
  const { surveyId, version } = given
  const survey = await findSurvey(tx, municipality, surveyId)
  if (survey === undefined) return refuse('surveys/unknown')
  const opened = await updateSurveyState(tx, municipality, { surveyId, version, state: 'open' })
  if (opened === undefined) return whyNot(tx, municipality, surveyId)
  if (survey.state === 'closed' && survey.publishedVersion !== null)
    return { ok: true, value: survey.publishedVersion }
  return publishQuestions(tx, municipality, principal, { survey, surroundings: given.surroundings })
}

/** Takes no more answers. @returns the new version, or refusals as of `changeSurvey` */
export async function closeSurvey(tx: Tx, municipality: Municipality, seen: Seen): Promise<Outcome<number>> {
  const version = await updateSurveyState(tx, municipality, { ...seen, state: 'closed' })
  return version === undefined ? whyNot(tx, municipality, seen.surveyId) : { ok: true, value: version }
}

async function whyNot(tx: Tx, municipality: Municipality, surveyId: number) {
  const current = await findSurvey(tx, municipality, surveyId)
  return current === undefined
    ? refuse('surveys/unknown')
    : refuse('surveys/stale-version', { title: current.title })
}
