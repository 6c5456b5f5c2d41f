import {
  listActors,
  listMemberships,
  listNetworks,
  listTies,
  whereActive,
  worksTogether,
  type Actor,
  type Network,
} from '#lib/server/capabilities/actors/index.ts'
import { context } from '#lib/server/context.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory, type AreaDirectory } from '../../gebiete/area-directory.ts'
import { scopeInAddress } from '../area-scopes.ts'
import { holdsWords } from '../filter-networks.ts'

export type ListedActor = Actor & {
  readonly networks: readonly Network[]
  /** With whom it works, whoever of the two says so. */
  readonly partners: number
}

/** The actors that an address asks for. */
export async function readActors(tx: Tx, municipality: Municipality, address: URLSearchParams) {
  const directory: AreaDirectory = await areaDirectory(tx, municipality, context().today())
  const actors = await listActors(tx, municipality)
  const networks = await listNetworks(tx, municipality)
  const byId = new Map(networks.map((network) => [network.networkId, network]))
  const seats = Map.groupBy(await listMemberships(tx, municipality), ({ actorId }) => actorId)
  const partners = new Map<number, Set<number>>()
  for (const tie of (await listTies(tx, municipality)).filter(worksTogether)) {
    const { fromActorId: one, toActorId: other } = tie
    partners.set(one, (partners.get(one) ?? new Set()).add(other))
    partners.set(other, (partners.get(other) ?? new Set()).add(one))
  }
  const said = (name: string) => (address.get(name) ?? '').trim().slice(0, 200)
  const scope = scopeInAddress(address, directory)
  const filter = {
    word: said('q'),
    area: scope === null ? '' : String(scope.areaId),
    sector: said('bereich'),
    network: said('netzwerk'),
  }
  const found = actors
    .map((actor): ListedActor => ({
      ...actor,
      networks: (seats.get(actor.actorId) ?? []).flatMap(({ networkId }) => byId.get(networkId) ?? []),
      partners: partners.get(actor.actorId)?.size ?? 0,
    }))
    .filter(
      (actor) =>
        holdsWords([actor.name, actor.contact, actor.email], filter.word) &&
        (scope === null || whereActive(actor, scope) !== null) &&
        (filter.sector === '' || actor.sector === filter.sector) &&
        (filter.network === '' ||
          (filter.network === 'keines'
            ? actor.networks.length === 0
            : actor.networks.some(({ networkId }) => String(networkId) === filter.network))),
    )
  return { total: actors.length, found, filter, networks, directory }
}
