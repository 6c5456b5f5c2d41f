import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Permission } from '#lib/server/platform/identity/permissions.ts'
import type { Table } from '#lib/server/platform/tables/csv-answer.ts'
import type { ReadTable } from './table.ts'

/** The table of a page for whoever asks, in her language. */
export function tableOfPage(
  event: WorkspaceEvent & { url: URL },
  permission: Permission,
  read: ReadTable,
): Promise<Table | null> {
  const wanted = {
    address: event.url.searchParams,
    locale: event.locals.locale,
    today: context().today(),
  }
  return inWorkspace(event, permission, (tx, municipality) => read(tx, municipality, wanted))
}
