import { context } from '#lib/server/context.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { paperHtml } from '../../paper/paper-html.ts'
import { composedOfPage } from '../../report-event.ts'
import type { RequestHandler } from './$types'

/** A report with the numbers of today as one file that word processors open. */
export const GET: RequestHandler = async (event) => {
  const { report, paper } = await composedOfPage(event)
  const headers = downloadHeaders({
    name: `${report.title} ${context().today()}`,
    ending: 'html',
    contentType: 'text/html; charset=utf-8',
  })
  return new Response(await paperHtml(context().painter, paper), { headers })
}
