import { diffDefinitions, withVersions, type Definition, type DefinitionDiff } from '@gelingen/questionnaire'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  findPublished,
  findSurvey,
  insertPublished,
  updateSurvey,
  updateSurveyState,
} from './surveys-store.ts'
import type { FrozenSurroundings, Survey } from './surveys-types.ts'

type Seen = Pick<Survey, 'surveyId' | 'version'>

/** What respondents get now, and what is different about it in the draft; null = nothing was published yet. */
export type PendingChanges = { readonly published: Definition; readonly diff: DefinitionDiff } | null

/** What taking over would change, for whoever has to decide it. */
export async function pendingChanges(
  tx: Tx,
  municipality: Municipality,
  survey: Survey,
): Promise<PendingChanges> {
  const published = await publishedNow(tx, municipality, survey)
  return published === null
    ? null
    : { published, diff: diffDefinitions({ before: published, after: survey.definition }) }
}

/**
 * The draft becomes the next version that respondents get; whoever has begun keeps theirs.
 * @returns the version that is asked now, or `surveys/unknown`, `surveys/stale-version`, `surveys/not-published`
 */
export async function takeOverChanges(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { surveyId, version, surroundings }: Seen & { surroundings: FrozenSurroundings },
): Promise<Outcome<number>> {
  const survey = await findSurvey(tx, municipality, surveyId)
  if (survey === undefined) return refuse('surveys/unknown')
  if (survey.publishedVersion === null) return refuse('surveys/not-published')
  const { title, state } = survey
  const raised = await updateSurveyState(tx, municipality, { surveyId, version, state })
  if (raised === undefined) return refuse('surveys/stale-version', { title })
  return publishQuestions(tx, municipality, principal, { survey, surroundings })
}

/**
 * The draft becomes again what was published last.
 * @returns the survey's new version, or refusals as of `takeOverChanges`
 */
export async function discardChanges(
  tx: Tx,
  municipality: Municipality,
  { surveyId, version }: Seen,
): Promise<Outcome<number>> {
  const survey = await findSurvey(tx, municipality, surveyId)
  if (survey === undefined) return refuse('surveys/unknown')
  const published = await publishedNow(tx, municipality, survey)
  if (published === null) return refuse('surveys/not-published')
  const title = published.title.de.slice(0, 200)
  const raised = await updateSurvey(tx, municipality, { ...survey, title, version, definition: published })
  return raised === undefined
    ? refuse('surveys/stale-version', { title: survey.title })
    : { ok: true, value: raised }
}

/**
 * Publishes a draft as the next version, unless nothing is different. Questions that changed since the last version, or since the wave
 * before, get the next version number.
 */
export async function publishQuestions(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  { survey, surroundings }: { survey: Survey; surroundings: FrozenSurroundings },
): Promise<Outcome<number>> {
  const { surveyId, publishedVersion } = survey
  const before = await publishedNow(tx, municipality, survey)
  const definition =
    before === null
      ? { ...(await afterEarlierWave(tx, municipality, survey)), version: 1 }
      : withVersions({ before, edited: survey.definition })
  if (definition.version !== publishedVersion)
    await insertPublished(tx, municipality, { surveyId, definition, surroundings, by: userId })
  return { ok: true, value: definition.version }
}

async function publishedNow(
  tx: Tx,
  municipality: Municipality,
  { surveyId, publishedVersion: version }: Survey,
): Promise<Definition | null> {
  if (version === null) return null
  return (await findPublished(tx, municipality, { surveyId, version }))?.definition ?? null
}

/** A question that the wave before asked goes on counting its versions: answers are comparable by them. */
async function afterEarlierWave(
  tx: Tx,
  municipality: Municipality,
  { earlierSurveyId, definition }: Survey,
): Promise<Definition> {
  const earlier = earlierSurveyId === null ? undefined : await findSurvey(tx, municipality, earlierSurveyId)
  const asked = earlier === undefined ? null : await publishedNow(tx, municipality, earlier)
  return asked === null ? definition : withVersions({ before: asked, edited: definition })
}
