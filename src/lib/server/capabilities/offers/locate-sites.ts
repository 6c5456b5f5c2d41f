import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { findAreas } from '../areas/index.ts'
import { setAreas, sitesWithCoordinates } from './sites-store.ts'

/**
 * Puts every site that has coordinates into the area it lies in on that day (ISO date): after areas were loaded or changed.
 * @returns how many sites lie in another area than before
 */
export async function locateSites(tx: Tx, municipality: Municipality, date: string): Promise<number> {
  const sites = await sitesWithCoordinates(tx)
  if (sites.length === 0) return 0
  const points = sites.map(({ longitude, latitude }) => [longitude, latitude] as const)
  const areaIds = await findAreas(tx, municipality, points, date)
  const moved = sites.flatMap(({ siteId, areaId }, position) => {
    const now = areaIds[position] ?? null
    return now === areaId ? [] : [{ siteId, areaId: now }]
  })
  await setAreas(tx, municipality, moved)
  return moved.length
}
