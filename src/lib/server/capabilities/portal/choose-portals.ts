import type { Tx } from '../../platform/database/tenancy.ts'
import { isWholeMunicipality, portalsNamed, readPlace } from './choose-portal-rules.ts'
import { listOpenPortals, municipalitiesOfPostalCode, type OpenPortal } from './open-portals-store.ts'

export type PortalChoice = {
  /** Those that the place may mean; where it says nothing, all. */
  readonly portals: readonly OpenPortal[]
  /** What of the place narrows the search inside a portal: not the name of the municipality itself. */
  readonly placeIn: (portal: OpenPortal) => string
  /** The place fits none. */
  readonly isUnknown: boolean
}

/**
 * Which municipality's portal answers a question about a place: the only one there is, those of the name, or those with sites of the postal
 * code. Ask inside `asPublic`.
 * @param place as a family typed it: a town, a postal code, or both
 */
export async function choosePortals(tx: Tx, place: string): Promise<PortalChoice> {
  const all = await listOpenPortals(tx)
  const placeIn = (portal: OpenPortal) => (isWholeMunicipality(place, portal) ? '' : place.trim())
  if (all.length <= 1 || place.trim() === '') return { portals: all, placeIn, isUnknown: false }
  const named = portalsNamed(all, place)
  if (named.length > 0) return { portals: named, placeIn, isUnknown: false }
  const { postalCode } = readPlace(place)
  const ids = postalCode === undefined ? [] : await municipalitiesOfPostalCode(tx, postalCode)
  const found = all.filter(({ municipalityId }) => ids.includes(municipalityId))
  return { portals: found.length > 0 ? found : all, placeIn, isUnknown: found.length === 0 }
}
