import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import {
  listRecipients,
  removeRecipients,
  type Recipient,
} from '#lib/server/capabilities/field-phase/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { chosenRecipients } from '../chosen-recipients.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId, title, anonymous } = await surveyOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/befragungen`
    const ids = new Set(event.url.searchParams.getAll('id').map(Number))
    const some = ids.size === 0 ? [] : await listRecipients(tx, municipality, surveyId)
    return {
      base,
      here: `${base}/${surveyId}`,
      title,
      anonymous,
      asked: askedAbout(some.filter(({ recipientId }) => ids.has(recipientId))),
    }
  })

export const actions: Actions = {
  ask: async (event) => {
    const form = await event.request.formData()
    const chosen = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      const today = context().today()
      return chosenRecipients(tx, municipality, { form, url: event.url, surveyId, today })
    })
    const { nobody } = messages(event.locals.locale).fieldPhase.recipients.bulk
    return chosen.length === 0
      ? fail(422, { sentence: nobody, asked: askedAbout([]) })
      : { sentence: null, asked: askedAbout(chosen) }
  },

  remove: async (event) => {
    const form = await event.request.formData()
    const recipientIds = String(form.get('ids') ?? '')
      .split(' ')
      .map(Number)
      .filter((id) => Number.isSafeInteger(id) && id > 0)
    const removed = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      const answers = form.get('antworten') === 'loeschen' ? 'delete' : 'keep'
      return removeRecipients(tx, municipality, { survey, recipientIds, answers })
    })
    redirect(303, `${event.url.pathname.replace(/\/[^/]+$/, '')}?entfernt=${removed}`)
  },
}

const MOST_NAMED = 20

/** Whom it is about: some by name, and how many have answers. */
function askedAbout(recipients: readonly Recipient[]) {
  return {
    ids: recipients.map(({ recipientId }) => recipientId).join(' '),
    count: recipients.length,
    named: recipients.slice(0, MOST_NAMED).map(({ name, email }) => name || email),
    answered: recipients.filter(({ begunOn, doneOn }) => begunOn !== null || doneOn !== null).length,
  }
}
