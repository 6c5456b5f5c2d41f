import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { deleteReport, findReport, insertReport, updateReport } from './reports-store.ts'
import type { Report, ReportContent } from './reports-types.ts'

/** @returns the new report's id */
export function createReport(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  content: ReportContent & { readonly template: string | null },
): Promise<number> {
  return insertReport(tx, municipality, { ...content, by: userId })
}

/**
 * Saves a report, unless somebody else has changed it since the version that the person saw.
 * @returns the new version, or `reports/unknown`, `reports/stale-version`
 */
export async function changeReport(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  change: ReportContent & Pick<Report, 'reportId' | 'version'>,
): Promise<Outcome<number>> {
  const version = await updateReport(tx, municipality, { ...change, by: userId })
  return version === undefined ? whyNot(tx, municipality, change.reportId) : { ok: true, value: version }
}

/** Removes the version that the person saw, and its editions. @returns refusals as of `changeReport` */
export async function removeReport(
  tx: Tx,
  municipality: Municipality,
  seen: Pick<Report, 'reportId' | 'version'>,
): Promise<Outcome<null>> {
  return (await deleteReport(tx, municipality, seen))
    ? { ok: true, value: null }
    : whyNot(tx, municipality, seen.reportId)
}

async function whyNot(tx: Tx, municipality: Municipality, reportId: number) {
  const current = await findReport(tx, municipality, reportId)
  return current === undefined
    ? refuse('reports/unknown')
    : refuse('reports/stale-version', { title: current.title, current: current.version })
}
