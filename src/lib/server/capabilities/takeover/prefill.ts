import { prepareQuestionnaire, type Definition, type UncheckedAnswers } from '@gelingen/questionnaire'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { listRecipients } from '../field-phase/index.ts'
import { findPublished, findSurvey, type FrozenSurroundings } from '../surveys/index.ts'
import { askedQuestionnaire } from './asked-questionnaire.ts'
import { prefillAnswers } from './prefill-rules.ts'
import { readKnown, readKnownAreas } from './read-known.ts'
import { updatePrefilled } from './takeover-store.ts'
import type { TakeoverResponse } from './takeover-types.ts'

type Asked = { readonly definition: Definition; readonly surroundings: FrozenSurroundings }
type Whom = Omit<TakeoverResponse['recipient'], 'recipientId'>

/** What the municipality knows of a recipient's provider, actor and network, as answers. @param today ISO date */
export async function prefill(
  tx: Tx,
  municipality: Municipality,
  { questionnaire, recipient, today }: { questionnaire: Asked; recipient: Whom; today: string },
): Promise<UncheckedAnswers> {
  const answersFor = await prefiller(tx, municipality, { questionnaire, recipients: [recipient], today })
  return answersFor(recipient)
}

/**
 * Writes for each recipient of a survey with names what they find in the questionnaire beforehand, as the municipality knows it now.
 * Nothing for an anonymous survey, nor before a questionnaire is published.
 * @param today ISO date
 * @returns for how many something is known
 */
export async function prefillRecipients(
  tx: Tx,
  municipality: Municipality,
  { surveyId, today }: { surveyId: number; today: string },
): Promise<number> {
  const survey = await findSurvey(tx, municipality, surveyId)
  if (survey === undefined || survey.anonymous || survey.publishedVersion === null) return 0
  const version = survey.publishedVersion
  const questionnaire = await findPublished(tx, municipality, { surveyId, version })
  const recipients = (await listRecipients(tx, municipality, surveyId)).filter(
    ({ providerId, actorId, networkId, begunOn }) =>
      begunOn === null && (providerId !== null || actorId !== null || networkId !== null),
  )
  if (questionnaire === undefined || recipients.length === 0) return 0
  const answersFor = await prefiller(tx, municipality, { questionnaire, recipients, today })
  const prefilled = recipients.map((recipient) => ({
    recipientId: recipient.recipientId,
    answers: answersFor(recipient),
  }))
  await updatePrefilled(tx, municipality, prefilled)
  return prefilled.filter(({ answers }) => Object.keys(answers).length > 0).length
}

/** Reads once what is needed for all of them. */
async function prefiller(
  tx: Tx,
  municipality: Municipality,
  { questionnaire, recipients, today }: { questionnaire: Asked; recipients: readonly Whom[]; today: string },
): Promise<(recipient: Whom) => UncheckedAnswers> {
  const areas = await readKnownAreas(tx, municipality, today)
  const known = await readKnown(tx, municipality, {
    providerIds: () => recipients.flatMap(({ providerId }) => providerId ?? []),
  })
  const { definition, surroundings } = questionnaire
  const asked = askedQuestionnaire({ definition, surroundings, areas })
  const prepared = prepareQuestionnaire(definition, {
    lists: new Map(Object.entries(surroundings.lists)),
    areas: surroundings.areas,
  })
  return (recipient) =>
    prefillAnswers({
      asked,
      questionnaire: prepared,
      known,
      recipient: { recipientId: null, ...recipient },
      today,
    })
}
