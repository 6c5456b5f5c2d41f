import { redirect, type RequestHandler } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import {
  listRecipients,
  makePersonalLinks,
  renewLinks,
  linkExpiry,
} from '#lib/server/capabilities/field-phase/index.ts'
import { prefillRecipients } from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { csvText } from '#lib/server/platform/tables/csv-text.ts'
import { chosenRecipients } from '../empfaenger/chosen-recipients.ts'
import { surveyOfPage } from '../survey-of-page.ts'

/**
 * Makes the links that are missing, or new ones for those chosen in the list, and gives them as a file: the only time that they can be
 * read. A post, since it changes something.
 */
export const POST: RequestHandler<{ municipality: string; befragung: string }> = async (event) => {
  const form = await event.request.formData()
  const texts = messages(event.locals.locale).fieldPhase.recipients
  const rows = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { surveyId } = survey
    const expiresAt = linkExpiry()
    const chosen = form.has('neu')
      ? await chosenRecipients(tx, municipality, { form, url: event.url, surveyId, today: context().today() })
      : null
    if (chosen?.length === 0) return 'niemand'
    const links =
      chosen === null
        ? await makePersonalLinks(tx, municipality, { surveyId, expiresAt })
        : (
            await renewLinks(tx, municipality, {
              survey,
              recipientIds: chosen.map(({ recipientId }) => recipientId),
              expiresAt,
            })
          ).links
    if (chosen !== null && links.length === 0) return 'keine-neuen'
    await prefillRecipients(tx, municipality, { surveyId, today: context().today() })
    const tokens = new Map(links.map(({ recipientId, token }) => [recipientId, token]))
    return (await listRecipients(tx, municipality, surveyId)).flatMap(
      ({ recipientId, name, email, groupName }) => {
        const token = tokens.get(recipientId)
        return token === undefined ? [] : [[name, email, groupName, `${context().origin}/antworten/${token}`]]
      },
    )
  })
  if (typeof rows === 'string')
    redirect(303, `${event.url.pathname.replace(/\/[^/]+$/, '')}/empfaenger?nicht=${rows}`)
  const { name, email, group, link } = texts.list.columns
  return new Response(csvText([[name, email, group, link], ...rows]), {
    headers: {
      ...downloadHeaders({ name: 'links', ending: 'csv', contentType: 'text/csv; charset=utf-8' }),
      'cache-control': 'no-store',
    },
  })
}
