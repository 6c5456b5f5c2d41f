import {
  doubleStructures,
  isActive,
  listActors,
  listMemberships,
  listNetworks,
} from '#lib/server/capabilities/actors/index.ts'
import type { Locale } from '#lib/messages/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { stepNames, topicNames } from '../say-network.ts'

/** Pairs of networks that may do the same with the same people, in words. */
export async function readDoubles(
  tx: Tx,
  municipality: Municipality,
  { today, locale }: { today: string; locale: Locale },
) {
  const year = Number(today.slice(0, 4))
  const networks = (await listNetworks(tx, municipality)).filter((network) => isActive(network, year))
  const memberships = await listMemberships(tx, municipality)
  const names = new Map((await listActors(tx, municipality)).map(({ actorId, name }) => [actorId, name]))
  const named = new Set(memberships.map(({ networkId }) => networkId))
  return {
    networkCount: networks.length,
    /** Networks of which no member is named cannot be compared. */
    unnamed: networks.filter(({ networkId }) => !named.has(networkId)).length,
    pairs: doubleStructures({ networks, memberships }).map((pair) => ({
      key: `${pair.a.networkId}-${pair.b.networkId}`,
      kind: pair.kind,
      a: { networkId: pair.a.networkId, name: pair.a.name, size: pair.sizeA },
      b: { networkId: pair.b.networkId, name: pair.b.name, size: pair.sizeB },
      shared: pair.sharedActorIds.length,
      ofSmaller: pair.ofSmaller,
      chance: pair.chance,
      expected: pair.expected,
      members: pair.sharedActorIds.map((actorId) => names.get(actorId) ?? ''),
      topics: topicNames(pair.sharedTopics, locale),
      steps: stepNames(pair.sharedSteps, locale),
    })),
  }
}
