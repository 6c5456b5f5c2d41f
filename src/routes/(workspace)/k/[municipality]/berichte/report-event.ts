import { error } from '@sveltejs/kit'
import { findReport, type Report } from '#lib/server/capabilities/reports/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { composeReport, type ComposedReport } from './compose-report.ts'
import type { PieceAbout } from './pieces/piece-types.ts'

type ReportEvent = WorkspaceEvent & { params: { bericht: string } }

export function aboutOf(tx: Tx, municipality: Municipality, locals: App.Locals): PieceAbout {
  return { tx, municipality, today: context().today(), locale: locals.locale }
}

/** The report of the address; answered as "not found" where there is none. */
export async function reportOfPage(
  tx: Tx,
  municipality: Municipality,
  { bericht }: ReportEvent['params'],
): Promise<Report> {
  const report = /^\d{1,9}$/.test(bericht) ? await findReport(tx, municipality, Number(bericht)) : undefined
  return report ?? error(404)
}

/** The report of the address with the numbers of today. */
export function composedOfPage(event: ReportEvent): Promise<{ report: Report } & ComposedReport> {
  return inWorkspace(event, 'reports.read', async (tx, municipality) => {
    const report = await reportOfPage(tx, municipality, event.params)
    return { report, ...(await composeReport(aboutOf(tx, municipality, event.locals), report)) }
  })
}

export function principalOf({ person }: App.Locals) {
  return { userId: person?.userId ?? '' }
}
