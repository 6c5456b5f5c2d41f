import { isDeepStrictEqual } from 'node:util'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  changeActor,
  changeNetwork,
  createActor,
  createNetwork,
  setMembership,
  setNetworkLink,
  setTies,
} from '../actors/index.ts'
import {
  changeOffer,
  createOffer,
  findKnownElsewhere,
  type OfferContent,
  type OfferSaved,
} from '../offers/index.ts'
import { emptyActor, emptyFacts, emptyLink, emptyMembership, emptyNetwork, emptyTie } from './empty-facts.ts'
import { emptyOffer, factsOfOffer } from './offer-facts.ts'
import { proposedOffer } from './proposed-offer.ts'
import type { Facts, Known, Proposal } from './takeover-types.ts'

/** What was written where, and what stood there before. */
export type Written = {
  readonly target: string
  /** null = it has none. */
  readonly version: number | null
  readonly before: Facts
  readonly after: Facts
}

type Given = {
  readonly principal: Principal
  readonly proposal: Proposal
  readonly known: Known
  readonly today: string
  /** From where new offers say that they come. */
  readonly source: string
  /** What an offer says instead of what is proposed. */
  readonly content?: OfferContent | undefined
}

/** Writes what a proposal says where it belongs. Its ends are there, and it is clear what it is about. */
export async function writeProposal(
  tx: Tx,
  municipality: Municipality,
  given: Given,
): Promise<Outcome<Written>> {
  const { principal, proposal, known } = given
  const { kind, facts, targetIds } = proposal
  const [one, other] = [targetIds[0] ?? 0, targetIds[1] ?? 0]
  switch (kind) {
    case 'provider':
      throw new RangeError('proposal: a provider is told apart, not written')
    case 'offer':
      return writeOffer(tx, municipality, given)
    case 'actor': {
      const stored = known.actors.find(({ actorId }) => actorId === targetIds[0])
      const saved =
        stored === undefined
          ? await createActor(tx, municipality, principal, { ...emptyActor, ...facts })
          : await changeActor(tx, municipality, principal, { ...stored, ...facts })
      return written(saved, { proposal, stored, id: stored?.actorId })
    }
    case 'network': {
      const stored = known.networks.find(({ networkId }) => networkId === targetIds[0])
      const saved =
        stored === undefined
          ? await createNetwork(tx, municipality, principal, { ...emptyNetwork, ...facts })
          : await changeNetwork(tx, municipality, principal, { ...stored, ...facts })
      return written(saved, { proposal, stored, id: stored?.networkId })
    }
    case 'membership': {
      const stored = known.memberships.find(
        ({ networkId, actorId }) => networkId === one && actorId === other,
      )
      await setMembership(tx, municipality, {
        ...(stored ?? { ...emptyMembership, networkId: one, actorId: other }),
        ...facts,
      })
      return joined(proposal, stored)
    }
    case 'tie': {
      const stored = known.ties.find(
        ({ fromActorId, toActorId }) => fromActorId === one && toActorId === other,
      )
      await setTies(tx, municipality, [
        { ...(stored ?? { ...emptyTie, fromActorId: one, toActorId: other }), ...facts },
      ])
      return joined(proposal, stored)
    }
    case 'link': {
      const stored = known.links.find(
        ({ networkId, otherNetworkId }) => networkId === one && otherNetworkId === other,
      )
      await setNetworkLink(tx, municipality, {
        ...(stored ?? { ...emptyLink, networkId: one, otherNetworkId: other }),
        ...facts,
      })
      return joined(proposal, stored)
    }
  }
}

async function writeOffer(
  tx: Tx,
  municipality: Municipality,
  { proposal, known, today, source, content: edited }: Given,
): Promise<Outcome<Written>> {
  const stored = known.offers.find(({ offerId }) => offerId === proposal.targetIds[0])
  const content = await withPoint(tx, edited ?? proposedOffer(proposal, known))
  const saved =
    stored === undefined
      ? await createOffer(tx, municipality, { content, today, how: 'survey', source })
      : await changeOffer(tx, municipality, {
          offerId: stored.offerId,
          version: stored.version,
          content,
          today,
          how: 'survey',
        })
  if (!saved.ok) return firstProblem(saved)
  const [before, now] = [factsOfOffer(stored?.content ?? emptyOffer), factsOfOffer(content)]
  const changed = Object.keys(now).filter((fact) => !isDeepStrictEqual(before[fact], now[fact]))
  return {
    ok: true,
    value: {
      target: `offer-${saved.value.offerId}`,
      version: saved.value.version,
      before: stored === undefined ? {} : only(before, changed),
      after: only(now, changed),
    },
  }
}

/** A new address has the coordinates that another offer there has. */
async function withPoint(tx: Tx, content: OfferContent): Promise<OfferContent> {
  const { place, provider } = content
  if (place === null || place.longitude !== null || place.street === '') return content
  const { longitude, latitude } = await findKnownElsewhere(tx, { ...place, provider: provider?.name ?? '' })
  return { ...content, place: { ...place, longitude, latitude } }
}

function firstProblem(saved: Extract<OfferSaved, { ok: false }>) {
  const [problem] = saved.problems
  return refuse(problem?.code ?? 'takeover/changed-meanwhile', problem?.details)
}

function written(
  saved: Outcome<number>,
  { proposal, stored, id }: { proposal: Proposal; stored: object | undefined; id: number | undefined },
): Outcome<Written> {
  if (!saved.ok) return saved
  const target = `${proposal.kind}-${id ?? saved.value}`
  return { ok: true, value: { target, version: null, ...joinedFacts(proposal, stored) } }
}

function joined(proposal: Proposal, stored: object | undefined): Outcome<Written> {
  const target = `${proposal.kind}-${proposal.targetIds.join('-')}`
  return { ok: true, value: { target, version: null, ...joinedFacts(proposal, stored) } }
}

function joinedFacts(
  { kind, facts }: Proposal,
  stored: object | undefined,
): Pick<Written, 'before' | 'after'> {
  // What is stored are facts.
  const before = { ...emptyFacts[kind], ...(stored as Facts | undefined) }
  return { before: stored === undefined ? {} : only(before, Object.keys(facts)), after: facts }
}

function only(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(names.map((name) => [name, facts[name] ?? null]))
}
