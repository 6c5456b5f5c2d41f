import { context } from '#lib/server/context.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { paperHtml } from '../../../../berichte/paper/paper-html.ts'
import { editionOfToday } from '../../edition-event.ts'
import { editionPaper } from '../../edition-paper.ts'
import type { RequestHandler } from './$types'

/** An edition with the offers of today as one file that word processors open. */
export const GET: RequestHandler = async (event) => {
  const read = await editionOfToday(event)
  const headers = downloadHeaders({
    name: `${read.edition.title} ${read.today}`,
    ending: 'html',
    contentType: 'text/html; charset=utf-8',
  })
  return new Response(await paperHtml(context().painter, editionPaper(read)), { headers })
}
