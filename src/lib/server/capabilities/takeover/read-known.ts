import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { listActors, listMemberships, listNetworkLinks, listNetworks, listTies } from '../actors/index.ts'
import { readAreaTree, readLevels } from '../areas/index.ts'
import { contentOf, findOffers, listProviders } from '../offers/index.ts'
import { offersConcerned } from './takeover-store.ts'
import type { Known, KnownArea } from './takeover-types.ts'

/** What the municipality has; of offers those of some providers, some ids, or some names. */
export async function readKnown(
  tx: Tx,
  municipality: Municipality,
  offers: {
    providerIds?: (providers: Known['providers']) => readonly number[]
    offerIds?: readonly number[]
    names?: readonly string[]
  },
): Promise<Known> {
  const providers = await listProviders(tx)
  const { providerIds = () => [], offerIds = [], names = [] } = offers
  const concerned = await offersConcerned(tx, municipality, {
    providerIds: providerIds(providers),
    offerIds,
    names,
  })
  return {
    providers,
    offers: (await findOffers(tx, concerned)).map((offer) => ({
      offerId: offer.offerId,
      version: offer.version,
      providerId: offer.providerId,
      content: contentOf(offer),
    })),
    actors: await listActors(tx, municipality),
    networks: await listNetworks(tx, municipality),
    memberships: await listMemberships(tx, municipality),
    ties: await listTies(tx, municipality),
    links: await listNetworkLinks(tx, municipality),
  }
}

/** Areas in force on a day (ISO date), those of coarser levels first. */
export async function readKnownAreas(tx: Tx, municipality: Municipality, date: string): Promise<KnownArea[]> {
  const levels = new Map(
    (await readLevels(tx, municipality, date)).map((level) => [level.areaLevelId, level]),
  )
  return (await readAreaTree(tx, municipality, date))
    .map(({ areaId, code, areaLevelId }) => ({
      areaId,
      code,
      level: levels.get(areaLevelId)?.code ?? '',
      position: levels.get(areaLevelId)?.position ?? 0,
    }))
    .toSorted((a, b) => a.position - b.position)
    .map(({ areaId, code, level }) => ({ areaId, code, level }))
}
