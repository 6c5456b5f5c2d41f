import { withVersions } from '@gelingen/questionnaire'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  findPublished,
  findSurvey,
  insertPublished,
  insertSurvey,
  updateSurvey,
  updateSurveyState,
} from './surveys-store.ts'
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
 * Opens a survey: the questionnaire as it is now becomes the next version that respondents get; those who have begun keep theirs. Questions
 * that changed since the last version get a new version number.
 * @returns the version that is asked now, or `surveys/unknown`, `surveys/stale-version`
 */
export async function openSurvey(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  { surveyId, version, surroundings }: Seen & { surroundings: FrozenSurroundings },
): Promise<Outcome<number>> {
  const survey = await findSurvey(tx, municipality, surveyId)
  if (survey === undefined) return refuse('surveys/unknown')
  const opened = await updateSurveyState(tx, municipality, { surveyId, version, state: 'open' })
  if (opened === undefined) return whyNot(tx, municipality, surveyId)
  const before =
    survey.publishedVersion === null
      ? undefined
      : await findPublished(tx, municipality, { surveyId, version: survey.publishedVersion })
  const definition =
    before === undefined
      ? { ...survey.definition, version: 1 }
      : withVersions({ before: before.definition, edited: survey.definition })
  const isNew = definition.version !== survey.publishedVersion
  if (isNew) await insertPublished(tx, municipality, { surveyId, definition, surroundings, by: userId })
  return { ok: true, value: definition.version }
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
