import { countWaiting } from '#lib/server/capabilities/proposals/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may, type Permission, type Role } from '#lib/server/platform/identity/permissions.ts'
import type { DirectoryTab } from '#lib/ui/offers/directory-tab.ts'
import type { LayoutServerLoad } from './$types'

/** The pages of the directory, in the order in which one works with them. */
const pages: readonly {
  tab: DirectoryTab['tab']
  path: string
  permission: Permission
  /** For this role only. */
  role?: Role
}[] = [
  { tab: 'list', path: '', permission: 'offers.read' },
  { tab: 'own', path: '/eigene', permission: 'offers.own', role: 'provider' },
  { tab: 'approvals', path: '/freigaben', permission: 'offers.change' },
  { tab: 'providers', path: '/traeger', permission: 'directory.change' },
  { tab: 'duplicates', path: '/doppelte', permission: 'offers.change' },
]

export const load: LayoutServerLoad = async (event) => {
  const { municipality } = await event.parent()
  const waiting = may(municipality.role, 'offers.change')
    ? await inWorkspace(event, 'offers.read', countWaiting)
    : 0
  return {
    tabs: pages
      .filter(
        ({ permission, role = municipality.role }) => role === municipality.role && may(role, permission),
      )
      .map(({ tab, path }): DirectoryTab => ({
        tab,
        href: `/k/${municipality.slug}/angebote${path}`,
        waiting: tab === 'approvals' ? waiting : 0,
      })),
  }
}
