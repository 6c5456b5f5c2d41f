import type { Position } from '@gelingen/methods/accessibility'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { findAreas } from '../areas/index.ts'
import type { Place } from './offer-types.ts'
import type { PlacedSite } from './sites-store.ts'

/** Puts each place into the finest area that holds it on that day (ISO date); equal coordinates are asked for once. */
export async function findSiteAreas(
  tx: Tx,
  municipality: Municipality,
  { places, date }: { places: readonly Place[]; date: string },
): Promise<PlacedSite[]> {
  const points = new Map<string, Position>()
  for (const { longitude, latitude } of places)
    if (longitude !== null && latitude !== null) points.set(`${longitude} ${latitude}`, [longitude, latitude])
  const areaIds = points.size === 0 ? [] : await findAreas(tx, municipality, [...points.values()], date)
  const areaAt = new Map([...points.keys()].map((key, position) => [key, areaIds[position] ?? null]))
  return places.map((place) => ({
    ...place,
    areaId: areaAt.get(`${place.longitude} ${place.latitude}`) ?? null,
  }))
}
