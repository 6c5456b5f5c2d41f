import { error } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { readEditionDocument } from '#lib/server/capabilities/reports/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { reportOfPage } from '../../../report-event.ts'
import type { RequestHandler } from './$types'

/** An edition as it was handed out. */
export const GET: RequestHandler = async (event) => {
  const { ausgabe } = event.params
  const found = await inWorkspace(event, 'reports.read', async (tx, municipality) => {
    const { reportId } = await reportOfPage(tx, municipality, event.params)
    return /^\d{1,6}$/.test(ausgabe)
      ? readEditionDocument(tx, municipality, { reportId, edition: Number(ausgabe) })
      : undefined
  })
  if (found === undefined) error(404)
  const name = messages(event.locals.locale).reports.editions.file(found.title, ausgabe)
  return pdfAnswer({ name: `${name} ${found.issuedOn}`, pdf: found.document })
}
