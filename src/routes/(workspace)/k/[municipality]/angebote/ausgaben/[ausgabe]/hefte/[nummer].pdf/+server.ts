import { error } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { readIssueDocument } from '#lib/server/capabilities/editions/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { editionOfPage } from '../../../edition-event.ts'
import type { RequestHandler } from './$types'

/** An issue as it was printed. */
export const GET: RequestHandler = async (event) => {
  const { nummer } = event.params
  const found = await inWorkspace(event, 'offers.read', async (tx) => {
    const { editionId } = await editionOfPage(tx, event.params)
    return /^\d{1,6}$/.test(nummer) ? readIssueDocument(tx, { editionId, issue: Number(nummer) }) : undefined
  })
  if (found === undefined) error(404)
  const name = messages(event.locals.locale).editions.issues.file(found.title, nummer)
  return pdfAnswer({ name: `${name} ${found.issuedOn}`, pdf: found.document })
}
