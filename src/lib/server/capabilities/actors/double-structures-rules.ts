import { bodyOverlaps } from '@gelingen/methods/network'
import type { Membership, Network } from './actors-types.ts'

/** Two networks that may do the same with the same people. */
export type DoubleStructure = {
  readonly a: Network
  readonly b: Network
  readonly sizeA: number
  readonly sizeB: number
  /** Ids of the actors who sit in both. */
  readonly sharedActorIds: readonly number[]
  /** Shared ÷ members of the smaller, 0 … 1. */
  readonly ofSmaller: number
  /** How many would be shared if seats were drawn by lot, and how probable at least as many are then. */
  readonly expected: number
  readonly chance: number
  readonly sharedTopics: readonly string[]
  readonly sharedSteps: readonly string[]
  /** `double` = members and topics overlap; `same-people` = members only. */
  readonly kind: 'double' | 'same-people'
}

const LEAST_SHARED = 2
/** Half of the smaller one's members sit in the other one too. */
const LEAST_OF_SMALLER = 0.5

/**
 * Pairs of networks of which at least half of the smaller one's members, and at least two, sit in the other one too; those with
 * common topics first, then by how much they share. Only networks with named members can be found.
 */
export function doubleStructures({
  networks,
  memberships,
}: {
  readonly networks: readonly Network[]
  readonly memberships: readonly Membership[]
}): DoubleStructure[] {
  const placeOf = new Map(networks.map(({ networkId }, at) => [networkId, at]))
  const actorIds = [...new Set(memberships.map(({ actorId }) => actorId))].toSorted((a, b) => a - b)
  const actorPlace = new Map(actorIds.map((actorId, at) => [actorId, at]))
  const seats = memberships.flatMap(({ networkId, actorId }) => {
    const body = placeOf.get(networkId)
    const member = actorPlace.get(actorId)
    return body === undefined || member === undefined ? [] : [{ body, member }]
  })
  const membersOf = Map.groupBy(seats, ({ body }) => body)
  const idsOf = (body: number) => new Set((membersOf.get(body) ?? []).map(({ member }) => member))
  return bodyOverlaps({
    bodyCount: networks.length,
    memberCount: actorIds.length,
    memberships: seats,
    leastShared: LEAST_SHARED,
  })
    .filter(({ ofSmaller }) => ofSmaller >= LEAST_OF_SMALLER)
    .flatMap((pair): DoubleStructure[] => {
      const [a, b] = [networks[pair.a], networks[pair.b]]
      if (a === undefined || b === undefined) return []
      const sharedTopics = a.topics.filter((topic) => b.topics.includes(topic))
      return [
        {
          a,
          b,
          sizeA: pair.sizeA,
          sizeB: pair.sizeB,
          sharedActorIds: [...idsOf(pair.a).intersection(idsOf(pair.b))].map((at) => actorIds[at] ?? 0),
          ofSmaller: pair.ofSmaller,
          expected: pair.expected,
          chance: pair.chance,
          sharedTopics,
          sharedSteps: a.steps.filter((step) => b.steps.includes(step)),
          kind: sharedTopics.length > 0 ? 'double' : 'same-people',
        },
      ]
    })
    .toSorted(
      (one, other) =>
        Number(other.sharedTopics.length > 0) - Number(one.sharedTopics.length > 0) ||
        other.ofSmaller - one.ofSmaller ||
        other.sharedActorIds.length - one.sharedActorIds.length,
    )
}
