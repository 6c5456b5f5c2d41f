import type { Locale } from '#lib/messages/index.ts'
import { isActive, listNetworks, whereActive } from '#lib/server/capabilities/actors/index.ts'
import type { AreaInTree } from '#lib/server/capabilities/areas/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { scopeOf } from '../../netzwerke/area-scopes.ts'
import { stepNames } from '../../netzwerke/say-network.ts'
import type { AreaDirectory } from '../area-directory.ts'

/** The networks that name an area, one above or one below it, and how many are for the whole municipality. */
export async function networksOfArea(
  tx: Tx,
  municipality: Municipality,
  {
    area,
    directory,
    base,
    today,
    locale,
  }: { area: AreaInTree; directory: AreaDirectory; base: string; today: string; locale: Locale },
) {
  const scope = scopeOf(area, directory)
  const year = Number(today.slice(0, 4))
  const active = (await listNetworks(tx, municipality)).filter((network) => isActive(network, year))
  return {
    here: active
      .filter((network) => whereActive(network, scope) === 'here')
      .map(({ networkId, name, steps }) => ({
        name,
        href: `${base}/netzwerke/${networkId}`,
        steps: stepNames(steps, locale).join(', '),
      })),
    everywhere: active.filter((network) => whereActive(network, scope) === 'everywhere').length,
    href: `${base}/netzwerke?gebiet=${area.areaId}`,
  }
}
