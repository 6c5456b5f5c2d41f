import { listReports, reportTemplates } from '#lib/server/capabilities/reports/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatDate, formatInstant } from '#lib/ui/format.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'reports.read', async (tx, municipality) => {
    const names = await namesOfMembers(tx)
    const reports = await listReports(tx, municipality)
    return {
      base: `/k/${municipality.slug}/berichte`,
      mayChange: may(municipality.role, 'reports.change'),
      deleted: event.url.searchParams.get('geloescht'),
      templates: reportTemplates.map(({ code, name, purpose }) => ({
        code,
        name: name[locale],
        purpose: purpose[locale],
      })),
      reports: reports.map((report) => ({
        reportId: report.reportId,
        title: report.title,
        addressee: report.addressee,
        pieceCount: report.pieceCount,
        changed: formatInstant(report.updatedAt, locale),
        changedBy: names.get(report.updatedBy ?? '') ?? null,
        issued: report.issuedOn === null ? null : formatDate(report.issuedOn, locale),
      })),
    }
  })
}
