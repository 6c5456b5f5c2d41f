import { readShownResidents, type AreaInTree } from '#lib/server/capabilities/areas/index.ts'
import { createRevisionCache } from '#lib/server/platform/cache/revision-cache.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

export type ShownResidents = Awaited<ReturnType<typeof readShownResidents>>

const cache = createRevisionCache<ShownResidents>({ capacity: 60 })

/** The residents of all areas as they may be shown, remembered until the municipality's data change. */
export function shownResidents(
  tx: Tx,
  municipality: Municipality,
  { year, date }: { year: number; date: string },
): Promise<ShownResidents> {
  const { municipalityId, dataRevision, minimumCount } = municipality
  const name = `${date} ${year} ${minimumCount}`
  return cache.get({ municipalityId, name, dataRevision }, () =>
    readShownResidents(tx, municipality, { year, date }),
  )
}

/** The finest area, out of one and those above it, that the chain is computed for: one with residents. */
export function areaOfChain(
  area: AreaInTree,
  { byArea }: ShownResidents,
  byId: ReadonlyMap<number, AreaInTree>,
): AreaInTree | undefined {
  return [area.areaId, ...area.ancestorIds].flatMap((id) => (byArea.has(id) ? (byId.get(id) ?? []) : []))[0]
}
