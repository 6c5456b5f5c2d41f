import {
  askedOf,
  countReturn,
  listRecipients,
  returnBy,
  returnCourse,
  type Recipient,
  type ReturnCounts,
  type ReturnRow,
} from '#lib/server/capabilities/field-phase/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { surveyAreas, type SurveyAreas } from '../empfaenger/survey-areas.ts'

export type ReadReturn = {
  readonly asked: readonly Recipient[]
  readonly areas: SurveyAreas
  readonly whole: ReturnCounts
  /** Empty where nobody has a group, or an area. */
  readonly byGroup: readonly ReturnRow[]
  readonly byArea: readonly ReturnRow[]
  readonly course: ReturnType<typeof returnCourse>
}

/** How the answers to a survey come in. @param today ISO date */
export async function readReturn(
  tx: Tx,
  municipality: Municipality,
  { survey, today }: { survey: Pick<Survey, 'surveyId' | 'anonymous' | 'state' | 'closesOn'>; today: string },
): Promise<ReadReturn> {
  const asked = askedOf(await listRecipients(tx, municipality, survey.surveyId))
  const areas = await surveyAreas(tx, municipality, today)
  const minimum = survey.anonymous ? municipality.minimumCount : 1
  const by = (nameOf: (recipient: Recipient) => string) =>
    asked.some((recipient) => nameOf(recipient) !== '') ? returnBy(asked, nameOf, minimum) : []
  const { closesOn } = survey
  const isOver = survey.state === 'closed' || (closesOn !== null && closesOn < today)
  const newest = asked
    .flatMap(({ begunOn, doneOn }) => doneOn ?? begunOn ?? [])
    .toSorted()
    .at(-1)
  return {
    asked,
    areas,
    whole: countReturn(asked),
    byGroup: by(({ groupName }) => groupName),
    byArea: by(({ areaId }) => areas.textOf(areaId)),
    // After the end nothing comes any more.
    course: returnCourse(asked, isOver ? (newest ?? today) : today),
  }
}
