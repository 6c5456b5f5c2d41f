import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Permission } from '#lib/server/platform/identity/permissions.ts'

/** Changes something; what is refused leaves no trace, neither in the data nor in the audit. */
export async function unlessRefused<Given extends { readonly ok: boolean }>(
  event: WorkspaceEvent,
  { permission, act }: { permission: Permission; act: string },
  change: (tx: Tx, municipality: Municipality) => Promise<Given>,
): Promise<Given> {
  let refused: Given | undefined
  try {
    return await inWorkspace(
      event,
      permission,
      async (tx, municipality) => {
        const outcome = await change(tx, municipality)
        if (outcome.ok) return outcome
        refused = outcome
        throw new Error('refused')
      },
      { act },
    )
  } catch (failure) {
    if (refused !== undefined) return refused
    throw failure
  }
}
