import { listOffers } from '#lib/server/capabilities/offers/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

const cache = createRevisionCache<number>({ capacity: 2000 })

/** How many offers the list finds for an area; remembered until the municipality's data change. */
export function countOffersOfArea(tx: Tx, municipality: Municipality, areaId: number): Promise<number> {
  const { municipalityId, dataRevision } = municipality
  return cache.get({ municipalityId, name: String(areaId), dataRevision }, async () => {
    const { total } = await listOffers(tx, { filter: { areaId }, pageSize: 1 })
    return total
  })
}
