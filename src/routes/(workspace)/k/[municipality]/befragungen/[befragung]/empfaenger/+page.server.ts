import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import {
  insertRecipients,
  listRecipients,
  recogniseRecipients,
  type RecognisedRecipients,
} from '#lib/server/capabilities/field-phase/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

/** Longer texts are no list of people. */
const MOST_CHARACTERS = 500_000

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId, title } = await surveyOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/befragungen`
    return { base, here: `${base}/${surveyId}`, title }
  })

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const typed = {
      text: String(form.get('adressen') ?? '').slice(0, MOST_CHARACTERS),
      group: String(form.get('gruppe') ?? '')
        .trim()
        .slice(0, 100),
    }
    const recognised = recogniseRecipients(typed.text)
    if (recognised.recipients.length === 0) {
      const { nothing } = messages(event.locals.locale).surveys.add
      return fail(400, { typed, sentence: nothing, checked: null })
    }
    if (form.get('schritt') !== 'uebernehmen')
      return { typed, sentence: null, checked: await checked(event, recognised) }
    const added = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      return insertRecipients(tx, municipality, {
        surveyId,
        recipients: recognised.recipients.map(({ name, email, groupName }) => ({
          name,
          email,
          groupName: groupName === '' ? typed.group : groupName.slice(0, 100),
          areaId: null,
          providerId: null,
        })),
      })
    })
    redirect(303, `/k/${event.params.municipality}/befragungen/${event.params.befragung}?dazu=${added}`)
  },
}

/** What would be taken over, before it is. */
function checked(
  event: Parameters<NonNullable<Actions['default']>>[0],
  { recipients, doubles, mistakes }: RecognisedRecipients,
) {
  return inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { surveyId } = await surveyOfPage(tx, municipality, event.params)
    const there = new Set(
      (await listRecipients(tx, municipality, surveyId)).map(({ email }) => email.toLowerCase()),
    )
    const isKnown = ({ email }: { email: string }) => there.has(email.toLowerCase())
    return {
      fresh: recipients.filter((one) => !isKnown(one)),
      known: recipients.filter(isKnown).map(({ email }) => email),
      doubles,
      mistakes: mistakes.slice(0, 100),
    }
  })
}
