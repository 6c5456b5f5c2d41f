import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  listMailRecipients,
  markReturned,
  recogniseReturned,
} from '#lib/server/capabilities/survey-mail/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

/** As much as the server takes of a form; more of it comes back here as `zu-gross`. */
const MOST_BYTES = 2_000_000

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId, title } = await surveyOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/befragungen`
    const isTooLarge = event.url.searchParams.has('zu-gross')
    return {
      base,
      survey: `${base}/${surveyId}`,
      here: `${base}/${surveyId}/post`,
      title,
      sentence: isTooLarge
        ? sentenceOf({ code: 'survey-mail/returned-too-large' }, event.locals.locale)
        : null,
    }
  })

type Event = RequestEvent<{ municipality: string; befragung: string }>

export const actions: Actions = {
  check: async (event) => {
    const form = await event.request.formData()
    const text = String(form.get('text') ?? '')
    const files = form.getAll('dateien').filter((file) => file instanceof File)
    const refuse = (code: string) =>
      fail(422, { text, found: null, sentence: sentenceOf({ code }, event.locals.locale) })
    if (text.length + files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
      return refuse('survey-mail/returned-too-large')
    const read = await Promise.all(files.map((file) => file.text()))
    const found = await foundIn(event, [text, ...read])
    return found.recipients.length + found.strangers.length === 0
      ? refuse('survey-mail/nothing-returned')
      : { text, found, sentence: null }
  },
  mark: async (event) => {
    const form = await event.request.formData()
    const recipientIds = form.getAll('empfaenger').map(Number).filter(Number.isSafeInteger)
    if (recipientIds.length === 0)
      return fail(422, {
        text: '',
        found: null,
        sentence: sentenceOf({ code: 'survey-mail/nobody-marked' }, event.locals.locale),
      })
    const marked = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      const own = new Set(
        (await listMailRecipients(tx, municipality, surveyId)).map(({ recipientId }) => recipientId),
      )
      return markReturned(tx, municipality, {
        surveyId,
        recipientIds: recipientIds.filter((id) => own.has(id)),
      })
    })
    const { municipality, befragung } = event.params
    redirect(303, `/k/${municipality}/befragungen/${befragung}/post?markiert=${marked}`)
  },
}

/** Whom the notices are about: recipients of this survey, and addresses that are none. */
function foundIn(event: Event, texts: readonly string[]) {
  return inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId } = await surveyOfPage(tx, municipality, event.params)
    const recipients = new Map(
      (await listMailRecipients(tx, municipality, surveyId)).map((one) => [one.email.toLowerCase(), one]),
    )
    const known = new Set(recipients.keys())
    const named = texts.flatMap((text) => {
      const ours = recogniseReturned(text, known)
      return ours.length > 0 ? ours : recogniseReturned(text)
    })
    const returned = [...new Map(named.map((one) => [one.address, one])).values()]
    return {
      recipients: returned.flatMap(({ address, reason }) => {
        const recipient = recipients.get(address)
        return recipient === undefined
          ? []
          : [{ recipientId: recipient.recipientId, name: recipient.name, address, reason }]
      }),
      strangers: returned.map(({ address }) => address).filter((address) => !known.has(address)),
    }
  })
}
