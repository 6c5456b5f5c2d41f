import { isDeepStrictEqual } from 'node:util'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import {
  changeActor,
  changeNetwork,
  removeActor,
  removeMembership,
  removeNetwork,
  removeNetworkLink,
  removeTie,
  setMembership,
  setNetworkLink,
  setTies,
} from '../actors/index.ts'
import { changeOffer, removeOffer, restoreOfferVersion } from '../offers/index.ts'
import { emptyFacts } from './empty-facts.ts'
import { factsOfOffer, offerWith } from './offer-facts.ts'
import { readKnown } from './read-known.ts'
import { listDecisions, lockDecisions, markUndone, type KeptDecision } from './takeover-store.ts'
import type { Facts, Known } from './takeover-types.ts'

type Undoing = {
  readonly surveyId: number
  /** Those of one press, or a single one. */
  readonly of: { readonly pressId: string } | { readonly decisionId: number }
  /** ISO date. */
  readonly today: string
}

/**
 * Takes decisions back: what was written is as it was before, the last first. Only what nobody has changed since; all or none, the
 * transaction of a refused one is to be rolled back.
 * @returns how many were taken back; refused: `takeover/changed-since`, `takeover/still-joined`, `takeover/nothing-to-undo`
 */
export async function undoDecisions(
  tx: Tx,
  municipality: Municipality,
  principal: Principal,
  { surveyId, of, today }: Undoing,
): Promise<Outcome<number>> {
  await lockDecisions(tx, municipality, surveyId)
  const decisions = (await listDecisions(tx, municipality, surveyId))
    .filter(
      (one) =>
        one.undoneAt === null &&
        ('pressId' in of ? one.pressId === of.pressId : one.decisionId === of.decisionId),
    )
    .toReversed()
  if (decisions.length === 0) return refuse('takeover/nothing-to-undo')
  for (const decision of decisions) {
    if (decision.decision !== 'taken') continue
    const undone = await undoOne(tx, municipality, { principal, decision, today })
    if (!undone.ok) return undone
  }
  await markUndone(tx, municipality, {
    decisionIds: decisions.map(({ decisionId }) => decisionId),
    by: principal.userId,
  })
  return { ok: true, value: decisions.length }
}

type One = { principal: Principal; decision: KeptDecision; today: string }
const done: Outcome<null> = { ok: true, value: null }

async function undoOne(
  tx: Tx,
  municipality: Municipality,
  { principal, decision, today }: One,
): Promise<Outcome<null>> {
  const { name, before, after, wasNew } = decision
  const [kind = '', first, second] = decision.target?.split('-') ?? []
  const [one, other] = [Number(first), Number(second)]
  const known = await readKnown(tx, municipality, { offerIds: kind === 'offer' ? [one] : [] })
  const stored = storedOf(known, kind, [one, other])
  // Somebody has taken it out; there is nothing to put right.
  if (stored === undefined) return done
  const changed = refuse('takeover/changed-since', { name })
  const offer = kind === 'offer' ? known.offers[0] : undefined
  const isSameVersion = offer !== undefined && offer.version === decision.version
  const isReviewed = wasNew && offer?.content.inPortal === true
  // Of something new nothing else may have been added.
  const expected = wasNew ? { ...emptyFacts[decision.kind], ...after } : after
  const isAsWritten = Object.entries(expected).every(([fact, value]) =>
    isDeepStrictEqual(stored[fact] ?? null, value ?? null),
  )
  if (isReviewed || !(isSameVersion || isAsWritten)) return changed
  const isJoined =
    known.memberships.some(({ actorId, networkId }) => (kind === 'actor' ? actorId : networkId) === one) ||
    (kind === 'actor' &&
      known.ties.some(({ fromActorId, toActorId }) => [fromActorId, toActorId].includes(one))) ||
    (kind === 'network' &&
      known.links.some(({ networkId, otherNetworkId }) => [networkId, otherNetworkId].includes(one)))
  if (wasNew && (kind === 'actor' || kind === 'network') && isJoined)
    return refuse('takeover/still-joined', { name })
  switch (kind) {
    case 'offer': {
      if (offer === undefined) return done
      const { offerId, version } = offer
      if (wasNew) return removeOffer(tx, municipality, { offerId, version })
      const saved = isSameVersion
        ? await restoreOfferVersion(tx, municipality, { offerId, version, earlier: version - 1, today })
        : await changeOffer(tx, municipality, {
            offerId,
            version,
            content: offerWith(offer.content, before),
            today,
            how: 'restoring',
          })
      return saved.ok
        ? done
        : refuse(saved.problems[0]?.code ?? changed.refusal.code, saved.problems[0]?.details)
    }
    case 'actor': {
      const actor = known.actors.find(({ actorId }) => actorId === one)
      if (actor === undefined) return done
      if (!wasNew) return nothing(await changeActor(tx, municipality, principal, { ...actor, ...before }))
      await removeActor(tx, municipality, one)
      return done
    }
    case 'network': {
      const network = known.networks.find(({ networkId }) => networkId === one)
      if (network === undefined) return done
      if (!wasNew) return nothing(await changeNetwork(tx, municipality, principal, { ...network, ...before }))
      await removeNetwork(tx, municipality, one)
      return done
    }
    case 'membership': {
      const membership = known.memberships.find(
        ({ networkId, actorId }) => networkId === one && actorId === other,
      )
      if (membership === undefined) return done
      if (wasNew) await removeMembership(tx, municipality, membership)
      else await setMembership(tx, municipality, { ...membership, ...before })
      return done
    }
    case 'tie': {
      const tie = known.ties.find(({ fromActorId, toActorId }) => fromActorId === one && toActorId === other)
      if (tie === undefined) return done
      if (wasNew) await removeTie(tx, municipality, tie)
      else await setTies(tx, municipality, [{ ...tie, ...before }])
      return done
    }
    default: {
      const link = known.links.find(
        ({ networkId, otherNetworkId }) => networkId === one && otherNetworkId === other,
      )
      if (link === undefined) return done
      if (wasNew) await removeNetworkLink(tx, municipality, link)
      else await setNetworkLink(tx, municipality, { ...link, ...before })
      return done
    }
  }
}

function nothing(outcome: Outcome<number>): Outcome<null> {
  return outcome.ok ? done : outcome
}

/** What stands there now, as facts. */
function storedOf(known: Known, kind: string, [one, other]: readonly [number, number]): Facts | undefined {
  if (kind === 'offer') {
    const offer = known.offers.find(({ offerId }) => offerId === one)
    return offer && factsOfOffer(offer.content)
  }
  const found: object | undefined = {
    actor: known.actors.find(({ actorId }) => actorId === one),
    network: known.networks.find(({ networkId }) => networkId === one),
    membership: known.memberships.find(({ networkId, actorId }) => networkId === one && actorId === other),
    tie: known.ties.find(({ fromActorId, toActorId }) => fromActorId === one && toActorId === other),
    link: known.links.find(({ networkId, otherNetworkId }) => networkId === one && otherNetworkId === other),
  }[kind]
  // What is stored are texts, numbers, yes or no, and lists of those.
  return found as Facts | undefined
}
