import { error } from '@sveltejs/kit'
import { reportTemplate } from '#lib/server/capabilities/reports/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { composeTemplate } from '../../compose-report.ts'
import { printPaper } from '../../paper/print-paper.ts'
import { aboutOf } from '../../report-event.ts'
import type { RequestHandler } from './$types'

/** A ready-made report as PDF, without keeping one; its gaps are those that the address asks for. */
export const GET: RequestHandler = async (event) => {
  const { locals, params, url } = event
  const template = reportTemplate(params.vorlage)
  if (template === undefined) error(404)
  const { paper } = await inWorkspace(event, 'reports.read', (tx, municipality) =>
    composeTemplate(aboutOf(tx, municipality, locals), template, url.searchParams),
  )
  const name = `${template.name[locals.locale]} ${params.municipality} ${context().today()}`
  return pdfAnswer({ name, pdf: await printPaper(context().printer, paper) })
}
