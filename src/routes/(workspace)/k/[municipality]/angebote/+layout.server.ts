import { countFeedback } from '#lib/server/capabilities/upkeep/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may, type Permission } from '#lib/server/platform/identity/permissions.ts'
import type { DirectoryTab } from '#lib/ui/offers/directory-tab.ts'
import type { LayoutServerLoad } from './$types'

/** The pages of the directory, in the order in which one works with them. */
const pages = [
  { tab: 'list', path: '', permission: 'offers.read' },
  { tab: 'sought', path: '/gesucht', permission: 'offers.read' },
  { tab: 'feedback', path: '/hinweise', permission: 'feedback.read' },
  { tab: 'embedding', path: '/einbetten', permission: 'offers.read' },
] as const satisfies {
  tab: DirectoryTab['tab']
  path: string
  permission: Permission
}[]

export const load: LayoutServerLoad = async (event) => {
  const { municipality } = await event.parent()
  const open = may(municipality.role, 'feedback.read')
    ? await inWorkspace(event, 'feedback.read', async (tx) => (await countFeedback(tx)).open)
    : 0
  return {
    tabs: pages
      .filter(({ permission }) => may(municipality.role, permission))
      .map(({ tab, path }): DirectoryTab => ({
        tab,
        href: `/k/${municipality.slug}/angebote${path}`,
        ...(tab === 'feedback' && open > 0 && { open }),
      })),
  }
}
