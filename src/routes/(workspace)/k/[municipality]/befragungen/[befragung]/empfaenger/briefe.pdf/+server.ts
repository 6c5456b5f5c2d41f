import { redirect, type RequestHandler } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import {
  listRecipients,
  needsLetter,
  renewLinks,
  linkExpiry,
} from '#lib/server/capabilities/field-phase/index.ts'
import { prefillRecipients } from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { chosenRecipients } from '../chosen-recipients.ts'
import { MOST_LETTERS, printLetters } from './print-letters.ts'

/**
 * Letters for those chosen in the list, or for all who have no address and have not submitted. Their links are made now, since they can be
 * read at no other time; they are kept only if the letters could be printed.
 */
export const POST: RequestHandler<{ municipality: string; befragung: string }> = async (event) => {
  const form = await event.request.formData()
  const { locale } = event.locals
  const printed = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { surveyId } = survey
    const today = context().today()
    const chosen = form.has('neu')
      ? await chosenRecipients(tx, municipality, { form, url: event.url, surveyId, today })
      : (await listRecipients(tx, municipality, surveyId)).filter(needsLetter)
    if (chosen.length === 0) return form.has('neu') ? 'niemand' : 'keine-briefe'
    if (chosen.length > MOST_LETTERS) return 'zu-viele-briefe'
    const { links } = await renewLinks(tx, municipality, {
      survey,
      recipientIds: chosen.map(({ recipientId }) => recipientId),
      expiresAt: linkExpiry(),
    })
    await prefillRecipients(tx, municipality, { surveyId, today })
    const tokens = new Map(links.map(({ recipientId, token }) => [recipientId, token]))
    const letters = chosen.flatMap(({ recipientId, name, email, groupName }) => {
      const token = tokens.get(recipientId)
      const url = `${context().origin}/antworten/${token}`
      return token === undefined ? [] : [{ name: name || email, group: groupName, url }]
    })
    if (letters.length === 0) return 'keine-neuen'
    return printLetters(context().printer, { survey, municipality: municipality.name, letters, locale })
  })
  if (typeof printed === 'string')
    redirect(303, `${event.url.pathname.replace(/\/[^/]+$/, '')}?nicht=${printed}`)
  const answer = pdfAnswer({ name: messages(locale).fieldPhase.recipients.letter.file, pdf: printed })
  answer.headers.set('cache-control', 'no-store')
  return answer
}
