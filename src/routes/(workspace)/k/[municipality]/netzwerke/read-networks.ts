import {
  listActors,
  listMemberships,
  listNetworkChanges,
  listNetworks,
  type Network,
} from '#lib/server/capabilities/actors/index.ts'
import { context } from '#lib/server/context.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory, type AreaDirectory } from '../gebiete/area-directory.ts'
import { filterNetworks, networkFilter, type NetworkFilter } from './filter-networks.ts'

export type ReadNetworks = {
  readonly all: readonly Network[]
  readonly found: readonly (Network & { readonly named: number; readonly updatedAt: Date | null })[]
  readonly filter: NetworkFilter
  readonly directory: AreaDirectory
}

/** The networks that an address asks for, with how many members are named and when they were changed last. */
export async function readNetworks(
  tx: Tx,
  municipality: Municipality,
  address: URLSearchParams,
): Promise<ReadNetworks> {
  const directory = await areaDirectory(tx, municipality, context().today())
  const all = await listNetworks(tx, municipality)
  const members = Map.groupBy(await listMemberships(tx, municipality), ({ networkId }) => networkId)
  const sectorOf = new Map(
    (await listActors(tx, municipality)).map(({ actorId, sector }) => [actorId, sector ?? '']),
  )
  const changes = new Map(
    (await listNetworkChanges(tx, municipality)).map(({ id, updatedAt }) => [id, updatedAt]),
  )
  const filter = networkFilter(address, directory)
  const sectorsOf = (networkId: number) =>
    new Set((members.get(networkId) ?? []).map(({ actorId }) => sectorOf.get(actorId) ?? ''))
  return {
    all,
    found: filterNetworks(all, filter, sectorsOf).map((network) => ({
      ...network,
      named: members.get(network.networkId)?.length ?? 0,
      updatedAt: changes.get(network.networkId) ?? null,
    })),
    filter,
    directory,
  }
}
