import {
  buildFromCanon,
  canonQuestions,
  canonModules,
  type CanonQuestionnaireCode,
} from '@gelingen/catalogue'
import { prepareQuestionnaire, type Option, type UncheckedAnswers } from '@gelingen/questionnaire'
import type { FrozenSurroundings } from '../surveys/index.ts'
import { askedQuestionnaire } from './asked-questionnaire.ts'
import { decisionBook } from './decision-book.ts'
import { emptyActor, emptyLink, emptyMembership, emptyNetwork, emptyTie } from './empty-facts.ts'
import { emptyOffer, offerWith } from './offer-facts.ts'
import { prefillAnswers } from './prefill-rules.ts'
import { proposalsFrom } from './proposals-rules.ts'
import { statementsOf } from './statements-rules.ts'
import type { Decision, Facts, Known, KnownArea, Proposal, TakeoverResponse } from './takeover-types.ts'

export const testAreas: readonly KnownArea[] = [
  { areaId: 1, code: '00', level: 'stadt' },
  { areaId: 2, code: 'nord', level: 'stadtteil' },
  { areaId: 3, code: 'mitte', level: 'stadtteil' },
]

export const nothingKnown: Known = {
  providers: [],
  offers: [],
  actors: [],
  networks: [],
  memberships: [],
  ties: [],
  links: [],
}

/** All questions of one of the canon's questionnaires, asked in a town that has so many actors and networks. */
export function askedInTown(questionnaire: CanonQuestionnaireCode, known: Known) {
  const modules = canonModules.filter((module) => module.questionnaire === questionnaire)
  const codes = canonQuestions
    .filter(({ module }) => modules.some(({ code }) => code === module))
    .map(({ code }) => code)
  const { definition } = buildFromCanon({ questionnaire, codes })
  const surroundings: FrozenSurroundings = {
    lists: {
      actors: [
        ...known.actors.map(({ actorId, name }): Option => ({
          code: `actor-${actorId}`,
          label: { de: name },
        })),
        ...known.providers
          .filter(({ providerId }) => known.actors.every((actor) => actor.providerId !== providerId))
          .map(({ providerId, name }) => ({ code: `provider-${providerId}`, label: { de: name } })),
      ],
      networks: known.networks.map(({ networkId, name }) => ({
        code: `network-${networkId}`,
        label: { de: name },
      })),
    },
    areas: testAreas.map(({ code, level }) => ({ code, level, label: { de: code } })),
  }
  return {
    definition,
    surroundings,
    asked: askedQuestionnaire({ definition, surroundings, areas: testAreas }),
    questionnaire: prepareQuestionnaire(definition, {
      lists: new Map(Object.entries(surroundings.lists)),
      areas: surroundings.areas,
    }),
  }
}
export type AskedInTown = ReturnType<typeof askedInTown>

export function aResponse(
  answers: UncheckedAnswers,
  given: Partial<TakeoverResponse['recipient']> & { responseKey?: string; submittedOn?: string } = {},
): TakeoverResponse {
  const { responseKey = 'aa', submittedOn = '2026-11-20', ...recipient } = given
  return {
    responseKey,
    submittedOn,
    answers,
    recipient: { recipientId: 1, providerId: null, actorId: null, networkId: null, ...recipient },
  }
}

/** What a town knows and has decided; taking is done as the program does it, without a database. */
export type Town = { readonly known: Known; readonly decisions: readonly Decision[] }

export function proposalsIn(
  { known, decisions }: Town,
  { asked }: AskedInTown,
  responses: readonly TakeoverResponse[],
) {
  const statements = responses.flatMap((response) => statementsOf(asked, response))
  return proposalsFrom({ statements, known, decisions: decisionBook(decisions) })
}

export function prefilledIn(
  { known }: Town,
  { asked, questionnaire }: AskedInTown,
  recipient: TakeoverResponse['recipient'],
) {
  return prefillAnswers({ asked, questionnaire, known, recipient, today: '2026-11-30' })
}

/** Takes proposals, in this order, each with what it needs. */
export function takeAll(
  town: Town,
  asked: AskedInTown,
  responses: readonly TakeoverResponse[],
  order: readonly string[],
): Town {
  return order.reduce((now, proposalId) => {
    const proposals = proposalsIn(now, asked, responses)
    const wanted = proposals.find((proposal) => proposal.proposalId === proposalId)
    if (wanted === undefined || wanted.candidates.length > 0 || wanted.waitsFor.length > 0) return now
    if (wanted.needs.length === 0) return taken(now, wanted)
    const after = takeAll(now, asked, responses, wanted.needs)
    return takeAll(after, asked, responses, [proposalId])
  }, town)
}

function taken({ known, decisions }: Town, proposal: Proposal): Town {
  const { statement, kind } = proposal
  const id = proposal.targetIds[0] ?? nextId(known)
  const decision: Decision = {
    responseKey: statement.responseKey,
    entry: statement.entry,
    decision: 'taken',
    target: `${kind}-${id}`,
    said: Object.fromEntries(statement.said.map(({ fact, value }) => [fact, value])),
  }
  return { known: written(known, proposal, id), decisions: [...decisions, decision] }
}

const nextId = ({ offers, actors, networks, providers }: Known) =>
  100 + offers.length + actors.length + networks.length + providers.length

function written(known: Known, { kind, facts, targetIds, endNames }: Proposal, id: number): Known {
  const [one, other] = [targetIds[0] ?? 0, targetIds[1] ?? 0]
  switch (kind) {
    case 'offer': {
      const before = known.offers.find(({ offerId }) => offerId === id)
      const { providerKind: _kind, ...said } = facts
      const provider = known.providers.find(({ name }) => name === endNames[0])
      const offer = {
        offerId: id,
        version: (before?.version ?? 0) + 1,
        providerId: before?.providerId ?? provider?.providerId ?? null,
        content: offerWith(before?.content ?? emptyOffer, said),
      }
      return { ...known, offers: [...known.offers.filter(({ offerId }) => offerId !== id), offer] }
    }
    case 'actor':
      return {
        ...known,
        actors: put(
          known.actors,
          ({ actorId }) => actorId === id,
          { ...emptyActor, actorId: id, version: 1 },
          facts,
        ),
      }
    case 'network':
      return {
        ...known,
        networks: put(
          known.networks,
          ({ networkId }) => networkId === id,
          { ...emptyNetwork, networkId: id, version: 1 },
          facts,
        ),
      }
    case 'membership':
      return {
        ...known,
        memberships: put(
          known.memberships,
          ({ networkId, actorId }) => networkId === one && actorId === other,
          { ...emptyMembership, networkId: one, actorId: other },
          facts,
        ),
      }
    case 'tie':
      return {
        ...known,
        ties: put(
          known.ties,
          ({ fromActorId, toActorId }) => fromActorId === one && toActorId === other,
          { ...emptyTie, fromActorId: one, toActorId: other },
          facts,
        ),
      }
    case 'link':
      return {
        ...known,
        links: put(
          known.links,
          ({ networkId, otherNetworkId }) => networkId === one && otherNetworkId === other,
          { ...emptyLink, networkId: one, otherNetworkId: other },
          facts,
        ),
      }
    case 'provider':
      return known
  }
}

function put<Row extends object>(
  rows: readonly Row[],
  is: (row: Row) => boolean,
  empty: Row,
  facts: Facts,
): Row[] {
  const before = rows.find(is) ?? empty
  return [...rows.filter((row) => !is(row)), { ...before, ...facts }]
}
