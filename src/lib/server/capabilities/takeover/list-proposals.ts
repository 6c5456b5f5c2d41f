import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { listRecipients, type Recipient } from '../field-phase/index.ts'
import { listResponses } from '../survey-results/index.ts'
import { listPublished } from '../surveys/index.ts'
import { askedQuestionnaire, leadsSomewhere } from './asked-questionnaire.ts'
import { confirmationsFrom, type Confirmation } from './confirmations-rules.ts'
import { decisionBook } from './decision-book.ts'
import { nameBook } from './name-book.ts'
import { proposalsFrom } from './proposals-rules.ts'
import { readKnown, readKnownAreas } from './read-known.ts'
import { statementsOf } from './statements-rules.ts'
import { listDecisions, type KeptDecision } from './takeover-store.ts'
import type { Known, Proposal, Statement, TakeoverResponse } from './takeover-types.ts'

export type SurveyProposals = {
  readonly proposals: readonly Proposal[]
  /** Offers that answers leave as they are. */
  readonly confirmations: readonly Confirmation[]
  /** The oldest first; those that were undone, too. */
  readonly decisions: readonly KeptDecision[]
  readonly known: Known
  /** How many submitted responses there are. */
  readonly responses: number
  /** Whether any question leads somewhere. */
  readonly aims: boolean
}

/**
 * What the submitted answers of a survey with names would change. Nothing of an anonymous one.
 * @param today ISO date
 */
export async function listProposals(
  tx: Tx,
  municipality: Municipality,
  { surveyId, anonymous, today }: { surveyId: number; anonymous: boolean; today: string },
): Promise<SurveyProposals> {
  const responses = anonymous ? [] : await submittedOf(tx, municipality, { surveyId, today })
  const areas = await readKnownAreas(tx, municipality, today)
  const asked = new Map(
    (await listPublished(tx, municipality, surveyId)).map((published) => [
      published.definition.version,
      askedQuestionnaire({ ...published, areas }),
    ]),
  )
  const statements = responses.flatMap(({ version, ...response }) => {
    const questionnaire = asked.get(version)
    return questionnaire === undefined ? [] : statementsOf(questionnaire, response)
  })
  const decisions = await listDecisions(tx, municipality, surveyId)
  const holding = decisions.filter(({ undoneAt }) => undoneAt === null)
  const known = await readKnown(tx, municipality, concerned({ responses, statements, holding }))
  const said = { statements, known, decisions: decisionBook(holding) }
  const proposals = proposalsFrom(said)
  return {
    proposals,
    confirmations: confirmationsFrom(said, proposals),
    decisions,
    known,
    responses: responses.length,
    aims: [...asked.values()].some(leadsSomewhere),
  }
}

/** Whose answer it was: for naming them beside a proposal. */
export function whoSaid(recipients: readonly Recipient[], { statement }: Proposal): Recipient | undefined {
  return recipients.find(({ recipientId }) => recipientId === statement.recipientId)
}

async function submittedOf(
  tx: Tx,
  municipality: Municipality,
  { surveyId, today }: { surveyId: number; today: string },
): Promise<(TakeoverResponse & { version: number })[]> {
  const recipients = new Map(
    (await listRecipients(tx, municipality, surveyId)).map((recipient) => [recipient.recipientId, recipient]),
  )
  return (await listResponses(tx, municipality, surveyId))
    .filter(({ state }) => state === 'submitted')
    .map(({ responseKey, recipientId, definitionVersion, answers, submittedOn }) => {
      const recipient = recipientId === null ? undefined : recipients.get(recipientId)
      return {
        responseKey,
        submittedOn: submittedOn ?? today,
        version: definitionVersion,
        answers,
        recipient: {
          recipientId,
          providerId: recipient?.providerId ?? null,
          actorId: recipient?.actorId ?? null,
          networkId: recipient?.networkId ?? null,
        },
      }
    })
}

/** Of which providers and names offers are looked at. */
function concerned({
  responses,
  statements,
  holding,
}: {
  responses: readonly TakeoverResponse[]
  statements: readonly Statement[]
  holding: readonly KeptDecision[]
}): Parameters<typeof readKnown>[2] {
  const ids = (kind: string) =>
    holding.flatMap(({ target }) => {
      const [of, id] = target?.split('-') ?? []
      return of === kind ? [Number(id)] : []
    })
  const named = [
    ...new Set(statements.flatMap(({ kind, name }) => (kind === 'provider' && name !== '' ? [name] : []))),
  ]
  return {
    providerIds: (providers) => [
      ...responses.flatMap(({ recipient }) => recipient.providerId ?? []),
      ...ids('provider'),
      ...idsNamed(providers, named),
    ],
    offerIds: ids('offer'),
    names: statements.flatMap(({ kind, name }) => (kind === 'offer' ? [name] : [])),
  }
}

/** Providers that may be meant by a name. */
function idsNamed(providers: Known['providers'], names: readonly string[]): number[] {
  const book = nameBook(providers.map(({ providerId, name }) => ({ id: providerId, name })))
  return names.flatMap((name) => [...book.same(name), ...book.alike(name)].map(({ id }) => id))
}
