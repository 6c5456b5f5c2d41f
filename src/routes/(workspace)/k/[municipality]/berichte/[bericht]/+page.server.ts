import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  figureChanges,
  issueEdition,
  listEditions,
  removeReport,
  reportTemplate,
} from '#lib/server/capabilities/reports/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatDate, formatInstant, formatNumber } from '#lib/ui/format.ts'
import { composeReport } from '../compose-report.ts'
import { printPaper } from '../paper/print-paper.ts'
import { aboutOf, composedOfPage, principalOf, reportOfPage } from '../report-event.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const { searchParams } = event.url
  return inWorkspace(event, 'reports.read', async (tx, municipality) => {
    const report = await reportOfPage(tx, municipality, event.params)
    const { paper, figures } = await composeReport(aboutOf(tx, municipality, event.locals), report)
    const names = await namesOfMembers(tx)
    const editions = await listEditions(tx, municipality, report.reportId)
    const [newest] = editions
    const mayChange = may(municipality.role, 'reports.change')
    return {
      base: `/k/${municipality.slug}/berichte`,
      report: {
        reportId: report.reportId,
        title: report.title,
        addressee: report.addressee,
        version: report.version,
        template: reportTemplate(report.template ?? '')?.name[locale] ?? null,
        changed: formatInstant(report.updatedAt, locale),
        changedBy: names.get(report.updatedBy ?? '') ?? null,
      },
      mayChange,
      isRemoving: mayChange && searchParams.has('loeschen'),
      isCreated: searchParams.has('angelegt'),
      isSaved: searchParams.has('gespeichert'),
      issued:
        editions.find(({ edition }) => String(edition) === searchParams.get('ausgabe'))?.edition ?? null,
      editions: editions.map(({ edition, issuedOn, issuedBy }) => ({
        edition,
        number: formatNumber(edition, locale),
        issuedOn: formatDate(issuedOn, locale),
        issuedBy: names.get(issuedBy ?? '') ?? null,
      })),
      changes: newest === undefined ? [] : figureChanges(newest.figures, figures),
      paper: keptOnServer(paper),
    }
  })
}

export const actions: Actions = {
  issue: async (event) => {
    const { locals, params } = event
    const { report, paper, figures } = await composedOfPage(event)
    // Printed between two transactions: none waits for the typesetter.
    const document = await printPaper(context().printer, paper)
    const { reportId, title } = report
    const issuedOn = context().today()
    const issued = await inWorkspace(event, 'reports.change', (tx, municipality) =>
      issueEdition(tx, municipality, principalOf(locals), { reportId, title, issuedOn, figures, document }),
    )
    if (!issued.ok) return fail(400, { sentence: sentenceOf(issued.refusal, locals.locale) })
    redirect(303, `/k/${params.municipality}/berichte/${reportId}?ausgabe=${issued.value}`)
  },
  remove: async (event) => {
    const { locals, params } = event
    const form = await event.request.formData()
    const seen = { reportId: Number(params.bericht), version: Number(form.get('fassung')) }
    const removed = await inWorkspace(event, 'reports.change', (tx, municipality) =>
      removeReport(tx, municipality, seen),
    )
    if (!removed.ok) return fail(409, { sentence: sentenceOf(removed.refusal, locals.locale) })
    const title = encodeURIComponent(String(form.get('titel') ?? ''))
    redirect(303, `/k/${params.municipality}/berichte?geloescht=${title}`)
  },
}
