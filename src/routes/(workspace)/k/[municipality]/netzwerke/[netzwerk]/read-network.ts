import { bodyOverlaps } from '@gelingen/methods/network'
import {
  listActors,
  listMemberships,
  listNetworkLinks,
  listNetworks,
  type Actor,
  type Membership,
  type Network,
} from '#lib/server/capabilities/actors/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

/** How a network stands to another: what either head says, and whom both have. */
export type RelatedNetwork = {
  readonly network: Network
  readonly saidHere: { readonly frequency: string | null; readonly overlap: string | null } | null
  readonly saidThere: { readonly frequency: string | null; readonly overlap: string | null } | null
  readonly sharedMembers: number
  readonly sharedTopics: readonly string[]
}

/** A network with its members and the networks that it has to do with. */
export async function readNetwork(tx: Tx, municipality: Municipality, network: Network) {
  const networks = await listNetworks(tx, municipality)
  const actors = await listActors(tx, municipality)
  const memberships = await listMemberships(tx, municipality)
  const links = await listNetworkLinks(tx, municipality)
  const own = memberships.filter(({ networkId }) => networkId === network.networkId)
  const byId = new Map(actors.map((actor) => [actor.actorId, actor]))
  const shared = sharedMembers(network, { networks, memberships })
  const related = networks
    .filter(({ networkId }) => networkId !== network.networkId)
    .map((other): RelatedNetwork => ({
      network: other,
      saidHere:
        links.find(
          (link) => link.networkId === network.networkId && link.otherNetworkId === other.networkId,
        ) ?? null,
      saidThere:
        links.find(
          (link) => link.networkId === other.networkId && link.otherNetworkId === network.networkId,
        ) ?? null,
      sharedMembers: shared.get(other.networkId) ?? 0,
      sharedTopics: network.topics.filter((topic) => other.topics.includes(topic)),
    }))
  return {
    members: inOrder(own.flatMap((membership) => withActor(membership, byId))),
    related: related
      .filter(({ saidHere, saidThere, sharedMembers: many }) => saidHere || saidThere || many > 0)
      .toSorted((one, other) => other.sharedMembers - one.sharedMembers),
    others: networks.filter(({ networkId }) => networkId !== network.networkId),
    notMembers: actors.filter(({ actorId }) => !own.some((membership) => membership.actorId === actorId)),
  }
}

export type Member = Membership & { readonly actor: Actor }

function withActor(membership: Membership, byId: ReadonlyMap<number, Actor>): Member[] {
  const actor = byId.get(membership.actorId)
  return actor === undefined ? [] : [{ ...membership, actor }]
}

/** The head first, then as the actors are ordered. */
function inOrder(members: readonly Member[]): Member[] {
  const german = new Intl.Collator('de')
  return members.toSorted(
    (one, other) =>
      Number(other.role === 'lead') - Number(one.role === 'lead') ||
      german.compare(one.actor.name, other.actor.name),
  )
}

/** Number of common members by the other network's id. */
function sharedMembers(
  network: Network,
  { networks, memberships }: { networks: readonly Network[]; memberships: readonly Membership[] },
): Map<number, number> {
  const bodies = new Map(networks.map(({ networkId }, at) => [networkId, at]))
  const members = new Map([...new Set(memberships.map(({ actorId }) => actorId))].map((id, at) => [id, at]))
  const own = bodies.get(network.networkId)
  const pairs = bodyOverlaps({
    bodyCount: networks.length,
    memberCount: members.size,
    memberships: memberships.map(({ networkId, actorId }) => ({
      body: bodies.get(networkId) ?? 0,
      member: members.get(actorId) ?? 0,
    })),
  })
  return new Map(
    pairs
      .filter(({ a, b }) => a === own || b === own)
      .map(({ a, b, shared }) => [networks[a === own ? b : a]?.networkId ?? 0, shared]),
  )
}
