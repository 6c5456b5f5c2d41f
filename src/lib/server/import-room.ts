import type { ImportRoom } from './capabilities/imports/index.ts'
import { context } from './context.ts'
import type { WorkspaceEvent } from './in-workspace.ts'
import { AccessRefused } from './platform/database/access-refused.ts'

/** For pages: who imports where. An import spans several transactions, each of which checks the membership. */
export function importRoom({ locals, params }: WorkspaceEvent): ImportRoom {
  if (locals.person === undefined) throw new AccessRefused('log-in')
  return { database: context().database.kysely, principal: locals.person, municipality: params.municipality }
}
