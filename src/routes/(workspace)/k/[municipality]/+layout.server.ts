import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may, type Permission } from '#lib/server/platform/identity/permissions.ts'
import type { LayoutServerLoad } from './$types'

const rooms = [
  { room: 'start', path: '', permission: 'workspace.see' },
  { room: 'map', path: '/karte', permission: 'areas.read' },
  // The picture is what one sees first of the chain; its table and cells lie in the same room.
  { room: 'chain', path: '/kette', first: '/kette/bild', permission: 'chain.read' },
  { room: 'gaps', path: '/luecken', permission: 'chain.read' },
  { room: 'index', path: '/index', permission: 'index.read' },
  { room: 'indicators', path: '/indikatoren', permission: 'indicators.read' },
  { room: 'offers', path: '/angebote', permission: 'offers.read' },
  { room: 'surveys', path: '/befragungen', permission: 'surveys.read' },
  { room: 'networks', path: '/netzwerke', permission: 'networks.read' },
  { room: 'areas', path: '/gebiete', permission: 'areas.read' },
  { room: 'reports', path: '/berichte', permission: 'reports.read' },
  { room: 'imports', path: '/einlesen', permission: 'imports.read' },
  { room: 'release', path: '/freigabe', permission: 'disclosure.read' },
] as const satisfies { room: string; path: string; first?: string; permission: Permission }[]

export const load: LayoutServerLoad = async (event) => {
  const municipality = await inWorkspace(event, 'workspace.see', async (_tx, entered) => entered)
  const { slug, name, role, minimumCount } = municipality
  return {
    municipality: { slug, name, role, minimumCount },
    rooms: rooms
      .filter(({ permission }) => may(role, permission))
      .map(({ path, ...room }) => ({
        room: room.room,
        href: `/k/${slug}${'first' in room ? room.first : path}`,
        within: `/k/${slug}${path}`,
      })),
  }
}
