import { lifePhaseBlocks, lifePhaseSteps } from '@gelingen/catalogue'
import { countNetworks, listNetworks, type NetworkCount } from '#lib/server/capabilities/actors/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { addressOfArea } from '../../gebiete/area-address.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { scopeOf } from '../area-scopes.ts'

export type CountRow = NetworkCount & {
  readonly areaId: number
  readonly name: string
  readonly code: string
  readonly href: string | null
}

/** How many networks work in each area of a level, by phase of life. */
export async function countRows(
  tx: Tx,
  municipality: Municipality,
  { address, today }: { address: URLSearchParams; today: string },
) {
  const directory = await areaDirectory(tx, municipality, today)
  const levels = directory.levels.filter(({ areaCount }) => areaCount > 0)
  const level = levels.find(({ code }) => code === address.get('ebene')) ?? levels[0] ?? null
  const areas = directory.areas.filter(({ areaLevelId }) => areaLevelId === level?.areaLevelId)
  const networks = await listNetworks(tx, municipality)
  const counts = countNetworks(networks, {
    scopes: areas.map((area) => scopeOf(area, directory)),
    blocks: lifePhaseBlocks.map(({ code }) =>
      lifePhaseSteps.filter(({ block }) => block === code).map((step) => step.code),
    ),
    year: Number(today.slice(0, 4)),
  })
  return {
    networkCount: networks.length,
    levels: levels.map(({ code, name }) => ({ code, name })),
    level,
    rows: areas.flatMap((area, at): CountRow[] => {
      const count = counts[at]
      const { areaId, name, code } = area
      const href = addressOfArea(`/k/${municipality.slug}`, directory, areaId) ?? null
      return count === undefined ? [] : [{ ...count, areaId, name, code, href }]
    }),
  }
}
