import { context } from '#lib/server/context.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { printPaper } from '../../paper/print-paper.ts'
import { composedOfPage } from '../../report-event.ts'
import type { RequestHandler } from './$types'

/** A report with the numbers of today as tagged PDF. */
export const GET: RequestHandler = async (event) => {
  const { report, paper } = await composedOfPage(event)
  return pdfAnswer({
    name: `${report.title} ${context().today()}`,
    pdf: await printPaper(context().printer, paper),
  })
}
