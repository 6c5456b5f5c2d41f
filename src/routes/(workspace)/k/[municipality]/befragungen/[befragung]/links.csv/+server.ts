import type { RequestHandler } from './$types'
import { listRecipients, makePersonalLinks } from '#lib/server/capabilities/field-phase/index.ts'
import { prefillRecipients } from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { csvText } from '#lib/server/platform/tables/csv-text.ts'
import { surveyOfPage } from '../survey-of-page.ts'

/** A year: longer than any survey runs, so that a link that comes late can still say that it is over. */
const LINK_LASTS_MS = 365 * 86_400_000

/** Makes the links that are missing and gives them as a file: the only time that they can be read. A post, since it changes something. */
export const POST: RequestHandler = async (event) => {
  const rows = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId } = await surveyOfPage(tx, municipality, event.params)
    const expiresAt = new Date(Date.now() + LINK_LASTS_MS)
    const links = await makePersonalLinks(tx, municipality, { surveyId, expiresAt })
    await prefillRecipients(tx, municipality, { surveyId, today: context().today() })
    const tokens = new Map(links.map(({ recipientId, token }) => [recipientId, token]))
    return (await listRecipients(tx, municipality, surveyId)).flatMap(
      ({ recipientId, name, email, groupName }) => {
        const token = tokens.get(recipientId)
        return token === undefined ? [] : [[name, email, groupName, `${context().origin}/antworten/${token}`]]
      },
    )
  })
  return new Response(csvText([['Name', 'E-Mail', 'Gruppe', 'Link'], ...rows]), {
    headers: {
      ...downloadHeaders({ name: 'links', ending: 'csv', contentType: 'text/csv; charset=utf-8' }),
      'cache-control': 'no-store',
    },
  })
}
