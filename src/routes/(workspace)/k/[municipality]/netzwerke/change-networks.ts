import { error } from '@sveltejs/kit'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import type { Outcome } from '#lib/server/platform/refusal.ts'

type Details = Record<string, string | number>

/**
 * Changes networks or actors; what is refused leaves no trace, neither in the audit nor in what was computed.
 * @param details what the audit entry says; `change` may add to it
 */
export async function changeNetworks<Value>(
  event: WorkspaceEvent,
  details: Details,
  change: (tx: Tx, municipality: Municipality, details: Details) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  let refused: Outcome<Value> | undefined
  try {
    return await inWorkspace(
      event,
      'networks.change',
      async (tx, municipality) => {
        const answer = await change(tx, municipality, details)
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

/** For pages that only those see who may change something; looking at them changes nothing. */
export function readForChange<Result>(
  event: WorkspaceEvent,
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
): Promise<Result> {
  return inWorkspace(event, 'networks.read', (tx, municipality) =>
    may(municipality.role, 'networks.change') ? work(tx, municipality) : error(404),
  )
}

export function principalOf({ person }: App.Locals) {
  return { userId: person?.userId ?? '' }
}
