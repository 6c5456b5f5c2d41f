import { countWaiting } from '#lib/server/capabilities/proposals/index.ts'
import { countFeedback } from '#lib/server/capabilities/upkeep/index.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import { may, type Permission, type Role } from '#lib/server/platform/identity/permissions.ts'
import type { DirectoryTab } from '#lib/ui/offers/directory-tab.ts'
import type { LayoutServerLoad } from './$types'

/** The pages of the directory, in the order in which one works with them. */
const pages: readonly {
  tab: DirectoryTab['tab']
  group: DirectoryTab['group']
  path: string
  permission: Permission
  /** For this role only. */
  role?: Role
}[] = [
  { tab: 'list', group: 'offers', path: '', permission: 'offers.read' },
  { tab: 'own', group: 'own', path: '/eigene', permission: 'offers.own', role: 'provider' },
  { tab: 'approvals', group: 'upkeep', path: '/freigaben', permission: 'offers.change' },
  { tab: 'questions', group: 'upkeep', path: '/rueckfragen', permission: 'directory.change' },
  { tab: 'duplicates', group: 'upkeep', path: '/doppelte', permission: 'offers.change' },
  { tab: 'providers', group: 'upkeep', path: '/traeger', permission: 'directory.change' },
  { tab: 'post', group: 'upkeep', path: '/post', permission: 'directory.change' },
  { tab: 'upkeep', group: 'upkeep', path: '/pflege', permission: 'directory.change' },
  { tab: 'feedback', group: 'families', path: '/hinweise', permission: 'feedback.read' },
  { tab: 'sought', group: 'families', path: '/gesucht', permission: 'offers.read' },
  { tab: 'embedding', group: 'families', path: '/einbetten', permission: 'offers.read' },
  { tab: 'reports', group: 'reports', path: '/auswertung', permission: 'reports.read' },
  { tab: 'editions', group: 'editions', path: '/ausgaben', permission: 'offers.read' },
]

export const load: LayoutServerLoad = async (event) => {
  const { municipality } = await event.parent()
  const waiting = await countAll(event, municipality.role)
  return {
    tabs: pages
      .filter(
        ({ permission, role = municipality.role }) => role === municipality.role && may(role, permission),
      )
      .map(({ tab, group, path }): DirectoryTab => ({
        tab,
        group,
        href: `/k/${municipality.slug}/angebote${path}`,
        waiting: waiting[tab] ?? 0,
      })),
  }
}

/** What waits for somebody, by page. */
function countAll(event: WorkspaceEvent, role: Role): Promise<Partial<Record<DirectoryTab['tab'], number>>> {
  return inWorkspace(event, 'offers.read', async (tx) => ({
    ...(may(role, 'offers.change') && { approvals: await countWaiting(tx) }),
    ...(may(role, 'feedback.read') && { feedback: (await countFeedback(tx)).open }),
  }))
}
