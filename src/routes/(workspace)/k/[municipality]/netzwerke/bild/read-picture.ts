import {
  cooperationOf,
  isActive,
  listActors,
  listMemberships,
  listNetworks,
  listTies,
  sectorGroupCodes,
  sectorGroupOf,
  whereActive,
  type Actor,
  type AreaScope,
  type Cooperation,
  type Membership,
  type Network,
  type SectorGroup,
} from '#lib/server/capabilities/actors/index.ts'
import { context } from '#lib/server/context.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory, type AreaDirectory } from '../../gebiete/area-directory.ts'
import { scopeInAddress } from '../area-scopes.ts'

export type PictureQuery = {
  /** Who works with whom, or who sits where. */
  readonly kind: 'zusammenarbeit' | 'sitze'
  readonly network: Network | null
  readonly scope: AreaScope | null
  readonly group: SectorGroup | null
  /** 1 … 4, of ties. */
  readonly least: number
}

export type ReadPicture = {
  readonly query: PictureQuery
  readonly networks: readonly Network[]
  readonly directory: AreaDirectory
  /** Number of all actors, ties and memberships, whatever is asked for. */
  readonly there: { readonly actors: number; readonly ties: number; readonly memberships: number }
  readonly actors: readonly Actor[]
  readonly cooperation: Cooperation
  /** Networks and who sits in them, of the actors chosen. */
  readonly bodies: readonly Network[]
  readonly seats: readonly Membership[]
}

/** What the address asks for of who works with whom and who sits where. */
export async function readPicture(
  tx: Tx,
  municipality: Municipality,
  address: URLSearchParams,
): Promise<ReadPicture> {
  const today = context().today()
  const directory = await areaDirectory(tx, municipality, today)
  const all = await listActors(tx, municipality)
  const networks = (await listNetworks(tx, municipality)).filter((one) =>
    isActive(one, Number(today.slice(0, 4))),
  )
  const memberships = await listMemberships(tx, municipality)
  const ties = await listTies(tx, municipality)
  const query = queryIn(address, { networks, directory, hasTies: ties.length > 0 })
  const membersOfNetwork = new Set(
    memberships
      .filter(({ networkId }) => networkId === query.network?.networkId)
      .map(({ actorId }) => actorId),
  )
  const actors = all.filter(
    (actor) =>
      (query.network === null || membersOfNetwork.has(actor.actorId)) &&
      (query.scope === null || whereActive(actor, query.scope) !== null) &&
      (query.group === null || sectorGroupOf(actor.sector) === query.group),
  )
  const chosen = new Set(actors.map(({ actorId }) => actorId))
  const bodies = networks.filter(
    (network) => query.scope === null || whereActive(network, query.scope) !== null,
  )
  const isBody = new Set(bodies.map(({ networkId }) => networkId))
  return {
    query,
    networks,
    directory,
    there: { actors: all.length, ties: ties.length, memberships: memberships.length },
    actors,
    cooperation: cooperationOf({ actors, ties, least: query.least }),
    bodies,
    seats: memberships.filter(({ actorId, networkId }) => chosen.has(actorId) && isBody.has(networkId)),
  }
}

function queryIn(
  address: URLSearchParams,
  {
    networks,
    directory,
    hasTies,
  }: { networks: readonly Network[]; directory: AreaDirectory; hasTies: boolean },
): PictureQuery {
  const asked = address.get('art')
  const least = Number(address.get('staerke'))
  return {
    // Without ties there is still to see who sits where.
    kind: asked === 'sitze' || (asked === null && !hasTies) ? 'sitze' : 'zusammenarbeit',
    network: networks.find(({ networkId }) => String(networkId) === address.get('netzwerk')) ?? null,
    scope: scopeInAddress(address, directory),
    group: sectorGroupCodes.find((code) => code === address.get('bereich')) ?? null,
    least: [2, 3, 4].includes(least) ? least : 1,
  }
}
