import { context } from './context.ts'
import { AccessRefused } from './platform/database/access-refused.ts'
import { inMunicipality, type Municipality, type Tx } from './platform/database/tenancy.ts'
import type { Permission } from './platform/identity/permissions.ts'

/** What a page of the workspace knows about its request. */
export type WorkspaceEvent = { locals: App.Locals; params: { municipality: string } }

/**
 * For pages: a transaction in the municipality of the address, as the person who is logged in.
 * @throws AccessRefused answered as "not found"
 */
export function inWorkspace<Result>(
  event: WorkspaceEvent,
  permission: Permission,
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
  details?: Record<string, string | number | boolean | null>,
): Promise<Result> {
  const { person } = event.locals
  if (person === undefined) throw new AccessRefused('log-in')
  return inMunicipality(
    {
      database: context().database.kysely,
      principal: person,
      municipality: event.params.municipality,
      permission,
      ...(details === undefined ? {} : { details }),
    },
    work,
  )
}
