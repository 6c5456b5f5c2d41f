import { may, type Permission } from '#lib/server/platform/identity/permissions.ts'
import type { NetworkTab } from '#lib/ui/networks/network-tab.ts'
import type { LayoutServerLoad } from './$types'

const pages: readonly { tab: NetworkTab['tab']; path: string; permission: Permission }[] = [
  { tab: 'networks', path: '', permission: 'networks.read' },
  { tab: 'actors', path: '/akteure', permission: 'networks.read' },
  { tab: 'picture', path: '/bild', permission: 'networks.read' },
  { tab: 'doubles', path: '/doppelt', permission: 'networks.read' },
  { tab: 'counts', path: '/zaehlung', permission: 'networks.read' },
  { tab: 'paste', path: '/einfuegen', permission: 'networks.change' },
]

export const load: LayoutServerLoad = async ({ parent }) => {
  const { municipality } = await parent()
  return {
    tabs: pages
      .filter(({ permission }) => may(municipality.role, permission))
      .map(({ tab, path }): NetworkTab => ({ tab, href: `/k/${municipality.slug}/netzwerke${path}` })),
  }
}
