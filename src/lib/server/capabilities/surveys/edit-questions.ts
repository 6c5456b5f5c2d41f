import { canonQuestions } from '@gelingen/catalogue'
import type { Definition } from '@gelingen/questionnaire'
import { applyEdit, idsOf, type Edit, type EditProblem } from '@gelingen/questionnaire/editing'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { findSurvey, listPublished, updateSurvey } from './surveys-store.ts'
import type { Survey } from './surveys-types.ts'

export type EditOutcome =
  | { readonly ok: true; readonly survey: Survey; readonly id: string | null }
  | {
      readonly ok: false
      readonly refusal: Refusal
      /** What is wrong where, in the questionnaire as it was wanted; empty where another refusal says it all. */
      readonly problems: readonly EditProblem[]
      readonly wanted: Definition | null
      /** As it was and still is. */
      readonly before: Definition | null
    }

type Given = {
  readonly surveyId: number
  /** As its author saw it. */
  readonly version: number
  /** The step; or one that needs to know the survey and the ids that shall not be given again. */
  readonly edit: Edit | ((survey: Survey, taken: ReadonlySet<string>) => Edit)
}

/**
 * One step of editing a survey's questions. They stay a draft: respondents get what was published last until the changes are taken over.
 * @returns refusals `surveys/unknown`, `surveys/stale-version`, `surveys/definition-refused` with the problems
 */
export async function editQuestions(
  tx: Tx,
  municipality: Municipality,
  { surveyId, version, edit }: Given,
): Promise<EditOutcome> {
  const survey = await findSurvey(tx, municipality, surveyId)
  if (survey === undefined) return refused({ code: 'surveys/unknown' })
  if (survey.version !== version) return stale(survey)
  const taken = await takenIds(tx, municipality, survey)
  const edited = applyEdit({
    definition: survey.definition,
    edit: typeof edit === 'function' ? edit(survey, taken) : edit,
    taken,
  })
  if (!edited.ok) {
    const { problems, wanted } = edited
    return {
      ok: false,
      refusal: { code: 'surveys/definition-refused' },
      problems,
      wanted,
      before: survey.definition,
    }
  }
  return save(tx, municipality, { survey, definition: edited.definition, id: edited.id })
}

/** Stores what a survey asks; the title is that of the survey, too. */
export async function saveDefinition(
  tx: Tx,
  municipality: Municipality,
  given: { survey: Survey; definition: Definition; languages?: readonly string[] },
): Promise<EditOutcome> {
  return save(tx, municipality, { ...given, id: null })
}

async function save(
  tx: Tx,
  municipality: Municipality,
  {
    survey,
    definition,
    languages = survey.languages,
    id,
  }: { survey: Survey; definition: Definition; languages?: readonly string[]; id: string | null },
): Promise<EditOutcome> {
  const title = definition.title.de.slice(0, 200)
  const changed = { ...survey, title, definition, languages }
  const version = await updateSurvey(tx, municipality, changed)
  return version === undefined ? stale(survey) : { ok: true, survey: { ...changed, version }, id }
}

/** All ids that any version asked, and those of the canon: answers hang on them. */
async function takenIds(tx: Tx, municipality: Municipality, survey: Survey): Promise<ReadonlySet<string>> {
  const published = await listPublished(tx, municipality, survey.surveyId)
  return new Set([
    ...[survey.definition, ...published.map(({ definition }) => definition)].flatMap((one) => [
      ...idsOf(one),
    ]),
    ...canonQuestions.map(({ code }) => code),
  ])
}

function stale({ title }: Survey): EditOutcome {
  return refused({ code: 'surveys/stale-version', details: { title } })
}

function refused(refusal: Refusal): EditOutcome {
  return { ok: false, refusal, problems: [], wanted: null, before: null }
}
