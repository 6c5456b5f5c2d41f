import { error } from '@sveltejs/kit'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'

type Answer = { readonly ok: boolean }
type Details = Record<string, string | number>

/**
 * Changes offers; what is refused leaves no trace, neither in the audit nor in what was computed.
 * @param details what the audit entry says
 */
export async function changeOffers<Given extends Answer>(
  event: WorkspaceEvent,
  details: Details,
  change: (tx: Tx, municipality: Municipality) => Promise<Given>,
): Promise<Given> {
  let refused: Given | undefined
  try {
    return await inWorkspace(
      event,
      'offers.change',
      async (tx, municipality) => {
        const answer = await change(tx, municipality)
        if (answer.ok) return answer
        refused = answer
        throw new Error('refused')
      },
      details,
    )
  } catch (failure) {
    if (refused !== undefined) return refused
    throw failure
  }
}

/** For pages that only those see who may change offers; looking at them changes nothing. */
export function readForChange<Result>(
  event: WorkspaceEvent,
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
): Promise<Result> {
  return inWorkspace(event, 'offers.read', (tx, municipality) => {
    if (!may(municipality.role, 'offers.change')) error(404)
    return work(tx, municipality)
  })
}
