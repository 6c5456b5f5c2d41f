import {
  normaliseAnswers,
  pruneAnswers,
  validateAnswers,
  type Questionnaire,
  type UncheckedAnswers,
} from '@gelingen/questionnaire'
import { isDeepStrictEqual } from 'node:util'
import { isOfferName, type Aimed, type AskedQuestionnaire, type AskedRoster } from './asked-questionnaire.ts'
import { factsOfOffer } from './offer-facts.ts'
import type { Facts, FactValue, Known, TakeoverResponse } from './takeover-types.ts'

type Given = {
  readonly asked: AskedQuestionnaire
  readonly questionnaire: Questionnaire
  readonly recipient: TakeoverResponse['recipient']
  readonly known: Known
  /** ISO date. */
  readonly today: string
}

/**
 * What the municipality knows of a recipient, as answers, by the table by which answers are read. Only what the questionnaire itself would
 * take is answered beforehand; sent back unchanged, it proposes nothing.
 */
export function prefillAnswers(given: Given): UncheckedAnswers {
  const { asked, questionnaire, known, recipient } = given
  const offers = known.offers
    .filter(({ providerId }) => providerId !== null && providerId === recipient.providerId)
    .map(({ content }) => factsOfOffer(content))
  const actor = actorOf(given)
  const provider = known.providers.find(({ providerId }) => providerId === recipient.providerId)
  const network = known.networks.find(({ networkId }) => networkId === recipient.networkId)
  const membership = known.memberships.find(
    ({ networkId, actorId }) => networkId === network?.networkId && actorId === actor?.actorId,
  )
  const about: Readonly<Record<string, object | undefined>> = {
    provider,
    actor,
    network,
    membership,
    offer: sharedFacts(offers, asked),
  }
  return fitting(
    {
      ...written(asked.plain, ({ kind, fact }) => factOf(about[kind], fact)),
      ...Object.fromEntries(
        asked.offerLists.map(({ id, entries }) => [id, offers.map((facts) => entryOf(entries, facts))]),
      ),
      ...Object.fromEntries(
        asked.rosters.map((roster) => [roster.id, rowsOf(roster, given, actor?.actorId)]),
      ),
      ...Object.fromEntries(
        asked.wished.map(({ question, options }) => [
          question.id,
          options.flatMap(({ code }) => {
            const other = actorIdOf(code, known)
            const tie = known.ties.find(
              (one) => one.fromActorId === actor?.actorId && one.toActorId === other,
            )
            return tie?.wished === true ? [code] : []
          }),
        ]),
      ),
    },
    { questionnaire, today: given.today },
  )
}

function actorOf({ known, recipient: { actorId, providerId } }: Given) {
  return (
    known.actors.find((actor) => actor.actorId === actorId) ??
    known.actors.find((actor) => actor.providerId !== null && actor.providerId === providerId)
  )
}

/** What is stored are facts; a field that it lacks is not known. */
function factOf(stored: object | undefined, fact: string): FactValue {
  return (stored as Facts | undefined)?.[fact] ?? null
}

function written(questions: readonly Aimed[], valueOf: (aimed: Aimed) => FactValue): UncheckedAnswers {
  return Object.fromEntries(
    questions.flatMap((aimed) => {
      const answer = aimed.reading.write(valueOf(aimed), aimed)
      return answer === undefined ? [] : [[aimed.question.id, answer]]
    }),
  )
}

const entryOf = (entries: readonly Aimed[], facts: Facts) =>
  written(entries, ({ fact }) => facts[fact] ?? null)

/** What is asked once for all offers is known where all say the same; with a name, of the only one. */
function sharedFacts(offers: readonly Facts[], { plain }: AskedQuestionnaire): Facts {
  const [first = {}, ...others] = offers
  if (plain.some((aimed) => isOfferName(aimed)) && others.length > 0) return {}
  return Object.fromEntries(
    Object.entries(first).filter(([fact, value]) =>
      others.every((other) => isDeepStrictEqual(other[fact], value)),
    ),
  )
}

function rowsOf(
  { list, options, rows }: AskedRoster,
  { known, recipient }: Given,
  actorId: number | undefined,
) {
  return options.flatMap(({ code }) => {
    const stored = {
      'actor.ties': () =>
        known.ties.find((tie) => tie.fromActorId === actorId && tie.toActorId === actorIdOf(code, known)),
      'network.members': () =>
        known.memberships.find(
          (one) => one.networkId === recipient.networkId && one.actorId === actorIdOf(code, known),
        ),
      'network.links': () =>
        known.links.find(
          (link) => link.networkId === recipient.networkId && code === `network-${link.otherNetworkId}`,
        ),
    }[list]()
    const answers = stored === undefined ? {} : written(rows, ({ fact }) => factOf(stored, fact))
    // A row that says nothing is no row.
    return Object.keys(answers).length === 0 ? [] : [{ actor: code, answers }]
  })
}

function actorIdOf(code: string, { actors }: Known): number | undefined {
  return actors.find(
    ({ actorId, providerId }) => code === `actor-${actorId}` || code === `provider-${providerId}`,
  )?.actorId
}

type Rules = { readonly questionnaire: Questionnaire; readonly today: string }

/** Without what the questionnaire would not take, or not ask for. */
function fitting(answers: UncheckedAnswers, { questionnaire, today }: Rules): UncheckedAnswers {
  const opened = { ...gatesOf(answers, questionnaire), ...answers }
  const tidy = (given: UncheckedAnswers) =>
    pruneAnswers({
      questionnaire,
      answers: normaliseAnswers({ questionnaire, answers: given }).answers,
    })
  const tried = tidy(opened)
  const checked = validateAnswers({ questionnaire, answers: tried, today, complete: false })
  if (checked.ok) return tried
  return tidy(checked.problems.reduce((kept, { field }) => without(kept, field.split('.')), tried))
}

/** A yes that opens a question whose answer is known is known, too. */
function gatesOf(answers: UncheckedAnswers, { questions }: Questionnaire): UncheckedAnswers {
  return Object.fromEntries(
    questions.flatMap(({ question: { id, visibleIf } }) => {
      if (answers[id] === undefined || visibleIf === undefined || !('answer' in visibleIf)) return []
      return 'is' in visibleIf && visibleIf.is === true ? [[visibleIf.answer, true]] : []
    }),
  )
}

/** The answers without what stands at a place: a question, one of an entry, one of a row. */
function without(answers: UncheckedAnswers, [id = '', at, inner]: readonly string[]): UncheckedAnswers {
  const answer = answers[id]
  if (at === undefined || !Array.isArray(answer))
    return Object.fromEntries(Object.entries(answers).filter(([question]) => question !== id))
  const kept = answer.map((entry: Readonly<Record<string, unknown>>, place) => {
    if (String(place) !== at && entry['actor'] !== at) return entry
    const { answers: beside } = entry
    if (typeof beside === 'object' && beside !== null)
      return { ...entry, answers: { ...beside, [inner ?? '']: undefined } }
    return { ...entry, [inner ?? '']: undefined }
  })
  return { ...answers, [id]: kept }
}
