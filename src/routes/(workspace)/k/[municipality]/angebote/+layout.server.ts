import { may, type Permission } from '#lib/server/platform/identity/permissions.ts'
import type { DirectoryTab } from '#lib/ui/offers/directory-tab.ts'
import type { LayoutServerLoad } from './$types'

/** The pages of the directory, in the order in which one works with them. */
const pages = [
  { tab: 'list', path: '', permission: 'offers.read' },
  { tab: 'reports', path: '/auswertung', permission: 'reports.read' },
  { tab: 'editions', path: '/ausgaben', permission: 'offers.read' },
] as const satisfies {
  tab: DirectoryTab['tab']
  path: string
  permission: Permission
}[]

export const load: LayoutServerLoad = async ({ parent }) => {
  const { municipality } = await parent()
  return {
    tabs: pages
      .filter(({ permission }) => may(municipality.role, permission))
      .map(({ tab, path }): DirectoryTab => ({ tab, href: `/k/${municipality.slug}/angebote${path}` })),
  }
}
