import { error } from '@sveltejs/kit'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'

/** For pages that only those see who decide about the directory; looking at them changes nothing. */
export function readDirectory<Result>(
  event: WorkspaceEvent,
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
): Promise<Result> {
  return inWorkspace(event, 'offers.read', (tx, municipality) => {
    if (!may(municipality.role, 'directory.change')) error(404)
    return work(tx, municipality)
  })
}
